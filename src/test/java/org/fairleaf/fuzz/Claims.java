package org.fairleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;

/** What holds of every input. */
final class Claims {

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Claims() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** Something is read, or something is said to be wrong; and whatever is said is said of a place that is there. */
    static void answered(Outcome<?> read, String path, byte[] bytes) {
        that(read.value().isPresent() || read.hasErrors(), "nothing was read, and nothing is said to be wrong");
        for (Diagnostic finding : read.findings()) {
            if (finding.position().path().equals(path)) {
                placed(finding.position(), bytes, finding.toString());
            }
        }
    }

    /** The place is in the file: line feeds, carriage returns and both together end lines. */
    static void placed(Position position, byte[] bytes, String said) {
        int line = 1;
        int column = 1;
        int longest = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                line++;
                column = 1;
            } else {
                column++;
                if (line == position.line()) {
                    longest = column;
                }
            }
        }
        that(position.line() <= line, "there is no such line: " + said);
        that(position.column() <= longest + 1, "the line is not so long: " + said);
    }

    /** No word of the one is missing in the other, whatever stands between and inside of its letters there. */
    static void keeps(String words, String all) {
        String found = letters(all);
        List<String> lost = new ArrayList<>();
        for (String word : SPACE.split(words, -1)) {
            for (String part : NO_LETTER.split(word.toLowerCase(Locale.ROOT), -1)) {
                if (!found.contains(letters(part))) {
                    lost.add(part);
                }
            }
        }
        that(lost.isEmpty(), "lost: " + lost + "\nof\n" + words + "\n---- in\n" + all);
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
