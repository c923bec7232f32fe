package org.fairleaf.read.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;

/**
 * Texts that follow each other, as one, which still knows where each of its characters stands in the file. An "et al." in
 * italics is text here, and italic again where it stays.
 */
final class Stretch {

    private final String text;
    private static final Pattern ET_AL = Pattern.compile("\\s?et\\.?\\sal\\.?,?\\s?");

    private final List<Inline.Text> parts;
    private final List<Inline> written;
    private final int[] starts;

    /** @param written texts, and what {@link #isText} says of */
    Stretch(List<? extends Inline> written) {
        this.written = List.copyOf(written);
        this.parts = written.stream().map(Stretch::text).toList();
        this.starts = new int[parts.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(parts.get(i).text());
        }
        this.text = all.toString();
    }

    String text() {
        return text;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int part = found >= 0 ? found : -found - 2;
        Position start = parts.get(part).position();
        return start.column() == 0
                ? start
                : new Position(start.path(), start.line(), start.column() + offset - starts[part]);
    }

    /** Whether an inline can be part of a stretch. */
    static boolean isText(Inline inline) {
        return inline instanceof Inline.Text
                || inline instanceof Inline.Emphasis italic
                        && italic.content().size() == 1
                        && italic.content().getFirst() instanceof Inline.Text text
                        && ET_AL.matcher(text.text()).matches();
    }

    private static Inline.Text text(Inline inline) {
        return inline instanceof Inline.Emphasis italic
                ? (Inline.Text) italic.content().getFirst()
                : (Inline.Text) inline;
    }

    /** The texts between two places, those in italics as such. */
    List<Inline> slice(int from, int to) {
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int begin = Math.max(from, starts[i]);
            int end = Math.min(to, starts[i] + parts.get(i).text().length());
            if (begin < end) {
                Inline.Text slice = new Inline.Text(text.substring(begin, end), position(begin));
                out.add(
                        written.get(i) instanceof Inline.Emphasis
                                ? new Inline.Emphasis(List.of(slice), slice.position())
                                : slice);
            }
        }
        return out;
    }
}
