package org.fairleaf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;

/** What an import decided, as a page for people: what they have to decide comes first, then what was taken out. */
final class ImportLog {

    /** The file's name beside the article. Whoever looks for articles passes it over. */
    static final String NAME = "import-log.md";

    private static final int LINE = 160;

    private ImportLog() {}

    /**
     * The page.
     *
     * @param file the name of the file that was imported
     * @param place what the lines of its positions are, such as "Paragraph"
     * @param article the name of the article's file
     */
    static String write(String file, String place, String article, List<Decision> decisions) {
        StringBuilder out = new StringBuilder();
        out.append("# Import of ").append(code(file)).append("\n\n");
        out.append("How ")
                .append(code(article))
                .append(" came about. ")
                .append(place)
                .append(" numbers are those of ")
                .append(code(file))
                .append(". Nothing was corrected, looked up or made up; straight quotation marks, double hyphens and")
                .append(" three dots have become typographic ones, as in every article. Delete this file when you have")
                .append(" read it.\n");
        section(out, place, "To decide", decision -> decision.kind() == Decision.Kind.UNCERTAIN, decisions);
        section(out, place, "Taken out", decision -> decision.kind() == Decision.Kind.REMOVED, decisions);
        section(out, place, "Cannot be said here", decision -> decision.kind() == Decision.Kind.LOST, decisions);
        section(out, place, "Put elsewhere", decision -> decision.kind() == Decision.Kind.MOVED, decisions);
        section(out, place, "Recognised", decision -> decision.kind() == Decision.Kind.RECOGNISED, decisions);
        if (decisions.isEmpty()) {
            out.append("\nThere was nothing to decide.\n");
        }
        return out.toString();
    }

    private static void section(
            StringBuilder out, String place, String heading, Predicate<Decision> wanted, List<Decision> decisions) {
        List<Decision> those = decisions.stream().filter(wanted).toList();
        if (those.isEmpty()) {
            return;
        }
        out.append("\n## ").append(heading).append(" (").append(those.size()).append(")\n\n");
        those.forEach(decision -> item(out, place, decision));
    }

    private static void item(StringBuilder out, String place, Decision decision) {
        out.append("- **")
                .append(place(place, decision.position()))
                .append("**: ")
                .append(decision.message());
        String text = decision.text();
        if (text.isEmpty()) {
            out.append(".\n");
        } else if (text.length() <= LINE && text.indexOf('\n') < 0) {
            out.append(":\n  ").append(code(text)).append('\n');
        } else {
            String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
            out.append(":\n\n  ").append(fence).append("text\n");
            text.lines().forEach(line -> out.append("  ").append(line).append('\n'));
            out.append("  ").append(fence).append("\n\n");
        }
        boolean open = decision.kind() == Decision.Kind.UNCERTAIN;
        out.append(open ? "  What to do: " : "  To undo: ")
                .append(decision.undo())
                .append(".\n");
    }

    private static String place(String place, Position position) {
        return position.line() == 0 ? "The file" : place + " " + position.line();
    }

    private static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        boolean edge = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ");
        return edge ? fence + " " + text + " " + fence : fence + text + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** How many decisions there are of each kind, in words: "4 to decide, 2 taken out, 12 recognised". */
    static String summary(List<Decision> decisions) {
        SequencedMap<Decision.Kind, Integer> counts = new TreeMap<>();
        decisions.forEach(decision -> counts.merge(decision.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + words(kind)));
        return String.join(", ", parts).toLowerCase(Locale.ROOT);
    }

    private static String words(Decision.Kind kind) {
        return switch (kind) {
            case UNCERTAIN -> "to decide";
            case REMOVED -> "taken out";
            case LOST -> "lost";
            case MOVED -> "put elsewhere";
            case RECOGNISED -> "recognised";
        };
    }
}
