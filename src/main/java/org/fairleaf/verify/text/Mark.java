package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first word of an item or a quotation.
 *
 * @param label what the item is called: a bullet, its number, or what is said of a task; empty for a quotation
 * @param column where the words begin
 */
record Mark(Kind kind, String label, int column) {

    private static final String BULLET = "•";
    private static final String NUMBERS = "\\d{1,9}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlcdm]{3,}|[IVXLCDM]{3,}";

    /** Finds marks, as the theme and the language have them. */
    static final class Reader {

        private final Looks looks;
        private final Pattern item;
        private final Pattern quote;

        Reader(Looks looks, Labels labels) {
            this.looks = looks;
            String tasks = Pattern.quote(labels.get("task-done")) + "|" + Pattern.quote(labels.get("task-open"));
            // The space is left out beside the signs of scripts that write none.
            this.item = Pattern.compile("(?:(?<bullet>" + Pattern.quote(looks.bullet()) + ")|(?<number>" + NUMBERS
                    + ")\\.)(?: \\[(?<task>" + tasks + ")](?<pad> *)|(?<space> |$|(?=\\P{ASCII})))");
            this.quote = Pattern.compile(Pattern.quote(looks.quote()) + "(?: |$|(?=\\P{ASCII}))");
        }

        /** The mark that the line begins with; null where it does with none. */
        @Nullable
        Mark of(String line) {
            Matcher quotation = quote.matcher(line);
            if (quotation.lookingAt()) {
                return new Mark(Kind.QUOTE, "", quotation.end());
            }
            Matcher found = item.matcher(line);
            if (!found.lookingAt()) {
                return null;
            }
            String number = found.group("number");
            String task = found.group("task");
            String label = task != null ? task : number == null ? BULLET : number + ".";
            return new Mark(Kind.ITEM, label, found.end());
        }

        /** A paragraph as it is told: one that begins with a mark is what has that mark. */
        Heard told(Heard paragraph) {
            String text = paragraph.words().text();
            int level = looks.marked(text);
            if (level > 0) {
                Words words = from(paragraph.words(), looks.mark(level).length() + 1);
                return new Heard(
                        Kind.HEADING,
                        Map.of(Fact.LEVEL, String.valueOf(level)),
                        words,
                        List.of(),
                        paragraph.position(),
                        paragraph.handle());
            }
            Mark mark = of(text);
            if (mark == null) {
                return paragraph;
            }
            List<Heard> kids = new ArrayList<>();
            if (mark.kind() == Kind.ITEM) {
                kids.add(part(Kind.LABEL, Words.plain(mark.label()), List.of(), paragraph));
            }
            Words rest = from(paragraph.words(), mark.column());
            if (!rest.text().isEmpty()) {
                kids.add(told(part(Kind.PARAGRAPH, rest, List.of(), paragraph)));
            }
            return part(mark.kind(), Words.NONE, kids, paragraph);
        }

        private static Heard part(Kind kind, Words words, List<Heard> kids, Heard at) {
            return new Heard(kind, Map.of(), words, kids, at.position(), at.handle());
        }

        private static Words from(Words words, int start) {
            int length = words.text().length();
            int at = Math.min(start, length);
            List<Words.Stretch> stretches = words.stretches().stream()
                    .filter(s -> s.start() >= at)
                    .map(s -> new Words.Stretch(
                            s.kind(), s.start() - at, s.end() - at, s.facts(), s.position(), s.handle()))
                    .toList();
            List<Words.Origin> origins = words.origins().stream()
                    .map(origin -> new Words.Origin(Math.max(0, origin.offset() - at), origin.position()))
                    .toList();
            return new Words(words.text().substring(at), stretches, origins);
        }
    }
}
