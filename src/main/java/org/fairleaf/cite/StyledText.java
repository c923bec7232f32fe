package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Characters, each with its styles and the link that it is part of: easy to edit, and made into a tree at the end. */
final class StyledText {

    static final int STRONG = 1;
    static final int EMPHASIS = 2;
    static final int SUPERSCRIPT = 4;
    static final int SUBSCRIPT = 8;
    static final int SMALL_CAPS = 16;
    /** Not to be touched where a style changes capitals. */
    static final int NO_CASE = 32;

    private static final int LINK_SHIFT = 8;

    private final StringBuilder text = new StringBuilder();
    private int[] styles = new int[64];
    private final List<String> targets = new ArrayList<>();

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** The styles at a place, with its link. */
    int styleAt(int index) {
        return styles[index];
    }

    String text() {
        return text.toString();
    }

    void append(char c, int style) {
        if (text.length() == styles.length) {
            styles = Arrays.copyOf(styles, styles.length * 2);
        }
        styles[text.length()] = style;
        text.append(c);
    }

    void append(String more, int style) {
        for (int i = 0; i < more.length(); i++) {
            append(more.charAt(i), style);
        }
    }

    /** Makes a new link and returns the style of the characters that are in it. */
    int link(String target) {
        targets.add(target);
        return targets.size() << LINK_SHIFT;
    }

    void setCharAt(int index, char c) {
        text.setCharAt(index, c);
    }

    void deleteAt(int index) {
        text.deleteCharAt(index);
        System.arraycopy(styles, index + 1, styles, index, text.length() - index);
    }

    /** Gives a style to the characters before an end; a negative one means all. */
    void addStyle(int style, int end) {
        for (int i = 0; i < (end < 0 ? text.length() : end); i++) {
            styles[i] |= style;
        }
    }

    /** Exchanges two neighbours; the first one's styles go with it. */
    void swap(int index) {
        char first = text.charAt(index);
        text.setCharAt(index, text.charAt(index + 1));
        text.setCharAt(index + 1, first);
        int style = styles[index];
        styles[index] = styles[index + 1];
        styles[index + 1] = style;
    }

    /** A copy in which this text's links still work. */
    StyledText emptyCopy() {
        StyledText copy = new StyledText();
        copy.targets.addAll(targets);
        return copy;
    }

    /** The tree, without space at its ends. */
    List<Inline> inlines(Position position) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return inlines(from, to, 0, position);
    }

    private enum Level {
        LINK,
        STRONG,
        EMPHASIS,
        SUPERSCRIPT,
        SUBSCRIPT,
        TEXT
    }

    private List<Inline> inlines(int from, int to, int depth, Position position) {
        Level level = Level.values()[depth];
        if (level == Level.TEXT) {
            return words(from, to, position);
        }
        List<Inline> out = new ArrayList<>();
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && part(styles[end], level) == part(styles[start], level)) {
                end++;
            }
            List<Inline> inner = inlines(start, end, depth + 1, position);
            Inline wrapped = wrapped(part(styles[start], level), level, inner, position);
            if (wrapped == null) {
                out.addAll(inner);
            } else {
                out.add(wrapped);
            }
            start = end;
        }
        return List.copyOf(out);
    }

    private static int part(int style, Level level) {
        return switch (level) {
            case LINK -> style >> LINK_SHIFT;
            case STRONG -> style & STRONG;
            case EMPHASIS -> style & EMPHASIS;
            case SUPERSCRIPT -> style & SUPERSCRIPT;
            case SUBSCRIPT -> style & SUBSCRIPT;
            case TEXT -> 0;
        };
    }

    private @Nullable Inline wrapped(int part, Level level, List<Inline> inner, Position position) {
        if (part == 0) {
            return null;
        }
        return switch (level) {
            case LINK -> new Inline.Link(inner, targets.get(part - 1), null, Attributes.NONE, position);
            case STRONG -> new Inline.Strong(inner, position);
            case EMPHASIS -> new Inline.Emphasis(inner, position);
            case SUPERSCRIPT -> new Inline.Superscript(inner, position);
            case SUBSCRIPT -> new Inline.Subscript(inner, position);
            case TEXT -> null;
        };
    }

    /** Characters as text, a line feed as a hard line break. */
    private List<Inline> words(int from, int to, Position position) {
        List<Inline> out = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '\n') {
                if (i > start) {
                    out.add(new Inline.Text(text.substring(start, i), position));
                }
                if (i < to) {
                    out.add(new Inline.LineBreak(position));
                }
                start = i + 1;
            }
        }
        return out;
    }
}
