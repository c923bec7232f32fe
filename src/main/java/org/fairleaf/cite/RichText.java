package org.fairleaf.cite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * The tags that a text field of CSL-JSON may hold: {@code <i> <b> <sup> <sub> <sc>} and
 * {@code <span class="nocase">}. citeproc-java takes such tags for words, so they travel through it as {@link Mark}s.
 */
final class RichText {

    private RichText() {}

    private enum Tag {
        I("<i>", "</i>", StyledText.EMPHASIS),
        B("<b>", "</b>", StyledText.STRONG),
        SUP("<sup>", "</sup>", StyledText.SUPERSCRIPT),
        SUB("<sub>", "</sub>", StyledText.SUBSCRIPT),
        SC("<sc>", "</sc>", StyledText.SMALL_CAPS),
        SMALL_CAPS("<span style=\"font-variant:small-caps;\">", "</span>", StyledText.SMALL_CAPS),
        SMALL_CAPS_SPACED("<span style=\"font-variant: small-caps;\">", "</span>", StyledText.SMALL_CAPS),
        NO_CASE("<span class=\"nocase\">", "</span>", StyledText.NO_CASE);

        private final String open;
        private final String close;
        private final int style;

        Tag(String open, String close, int style) {
            this.open = open;
            this.close = close;
            this.style = style;
        }
    }

    /** The words without tags. */
    static String plain(String rich) {
        return rich.indexOf('<') < 0 ? rich : parse(rich).text();
    }

    /** The text set as running text; quotation marks as typed. */
    static List<Inline> inlines(String rich, Position position) {
        return parse(rich).inlines(position);
    }

    /** A tag that is never closed, or closed without being opened, is words. */
    static StyledText parse(String rich) {
        StyledText out = new StyledText();
        Deque<Tag> open = new ArrayDeque<>();
        int style = 0;
        int i = 0;
        while (i < rich.length()) {
            char c = rich.charAt(i);
            if (c == '<') {
                Tag top = open.peek();
                if (top != null && at(rich, i, top.close)) {
                    open.pop();
                    style = styleOf(open);
                    i += top.close.length();
                    continue;
                }
                Tag tag = opened(rich, i);
                if (tag != null) {
                    open.push(tag);
                    style = styleOf(open);
                    i += tag.open.length();
                    continue;
                }
            }
            out.append(c, style);
            i++;
        }
        return out;
    }

    private static boolean at(String text, int index, String tag) {
        return text.startsWith(tag, index);
    }

    private static @Nullable Tag opened(String text, int index) {
        for (Tag tag : Tag.values()) {
            if (at(text, index, tag.open)) {
                int from = index + tag.open.length();
                return text.indexOf(tag.close, from) >= 0 ? tag : null;
            }
        }
        return null;
    }

    /** Emphasis within emphasis stands out by being upright. */
    private static int styleOf(Deque<Tag> open) {
        int style = 0;
        for (Tag tag : open) {
            style = tag.style == StyledText.EMPHASIS ? style ^ tag.style : style | tag.style;
        }
        return style;
    }
}
