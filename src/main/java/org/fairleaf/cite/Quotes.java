package org.fairleaf.cite;

import de.undercouch.citeproc.csl.internal.RenderContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A language's quotation marks, outer and inner in turn however deep.
 *
 * @param punctuationInside whether a full stop or comma goes before the closing mark, as in the United States
 */
record Quotes(String open, String close, String innerOpen, String innerClose, boolean punctuationInside) {

    static Quotes of(RenderContext context) {
        return new Quotes(
                term(context.getTerm("open-quote"), "“"),
                term(context.getTerm("close-quote"), "”"),
                term(context.getTerm("open-inner-quote"), "‘"),
                term(context.getTerm("close-inner-quote"), "’"),
                context.getLocale().getStyleOptions().isPunctuationInQuote());
    }

    private static String term(@Nullable String term, String otherwise) {
        return term == null || term.isEmpty() ? otherwise : term;
    }

    /** The text with quotation marks in place of their {@link Mark}s. */
    StyledText set(StyledText text) {
        if (punctuationInside) {
            moveInside(text);
        }
        StyledText out = text.emptyCopy();
        Deque<Opened> opened = new ArrayDeque<>();
        int lastTyped = text.text().lastIndexOf('”');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int style = text.styleAt(i);
            Opened top = opened.peek();
            if (c == Mark.OPEN_DOUBLE || c == Mark.OPEN_SINGLE || c == '“' && top != null && i < lastTyped) {
                boolean inner = top == null ? c == Mark.OPEN_SINGLE : !top.inner;
                opened.push(new Opened(c, inner));
                out.append(inner ? innerOpen : open, style);
            } else if (c == Mark.CLOSE_DOUBLE || c == Mark.CLOSE_SINGLE || c == '”' && top != null && top.mark == '“') {
                boolean inner = top == null ? c == Mark.CLOSE_SINGLE : top.inner;
                opened.poll();
                out.append(inner ? innerClose : close, style);
            } else {
                out.append(c, style);
            }
        }
        return out;
    }

    private record Opened(char mark, boolean inner) {}

    /** Moves a full stop or comma before the closing marks that it follows, and leaves out one that is double there. */
    private static void moveInside(StyledText text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != ',' || !closes(text.charAt(i - 1))) {
                continue;
            }
            int to = i;
            while (to > 0 && closes(text.charAt(to - 1))) {
                text.swap(to - 1);
                to--;
            }
            char before = to == 0 ? ' ' : text.charAt(to - 1);
            if (c == '.' && (before == '.' || before == '?' || before == '!')) {
                text.deleteAt(to);
                i--;
            }
        }
    }

    private static boolean closes(char c) {
        return c == Mark.CLOSE_DOUBLE || c == Mark.CLOSE_SINGLE;
    }
}
