package org.fairleaf.ast;

import java.util.List;

/** The words of running text alone: for titles, outlines, bookmarks and comparisons. */
public final class PlainText {

    private PlainText() {}

    /** The text of the inlines in order. Notes and decorative images say nothing; a line break is a space. */
    public static String of(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        inlines.forEach(inline -> append(inline, out));
        return out.toString();
    }

    private static void append(Inline inline, StringBuilder out) {
        switch (inline) {
            case Inline.Text text -> out.append(text.text());
            case Inline.Emphasis emphasis -> append(emphasis.content(), out);
            case Inline.Strong strong -> append(strong.content(), out);
            case Inline.Strikethrough strikethrough -> append(strikethrough.content(), out);
            case Inline.Superscript superscript -> append(superscript.content(), out);
            case Inline.Subscript subscript -> append(subscript.content(), out);
            case Inline.Code code -> out.append(code.text());
            case Inline.LineBreak lineBreak -> out.append(' ');
            case Inline.Link link -> append(link.content(), out);
            case Inline.Image image -> {
                if (image.alt() instanceof Alt.Described described) {
                    out.append(described.text());
                }
            }
            case Inline.Span span -> append(span.content(), out);
            case Inline.Abbreviation abbreviation -> out.append(abbreviation.text());
            case Inline.Footnote footnote -> {}
            case Inline.Citation citation -> {}
            case Inline.Note note -> {}
        }
    }

    private static void append(List<Inline> inlines, StringBuilder out) {
        inlines.forEach(inline -> append(inline, out));
    }
}
