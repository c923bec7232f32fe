package org.fairleaf.read.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.jspecify.annotations.Nullable;

/** The document model as the HTML that CommonMark's specification shows, for comparison only. */
final class PlainHtml {

    private final StringBuilder out = new StringBuilder();

    private PlainHtml() {}

    static String of(List<Block> blocks) {
        PlainHtml html = new PlainHtml();
        html.blocks(blocks, false);
        return html.out.toString();
    }

    private void blocks(List<Block> blocks, boolean tight) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), tight);
            if (!(tight && blocks.get(i) instanceof Block.Paragraph && i == blocks.size() - 1)) {
                out.append('\n');
            }
        }
    }

    private void block(Block block, boolean tight) {
        switch (block) {
            case Block.Heading heading -> {
                out.append("<h").append(heading.level() - 1).append('>');
                inlines(heading.content());
                out.append("</h").append(heading.level() - 1).append('>');
            }
            case Block.Paragraph paragraph -> {
                out.append(tight ? "" : "<p>");
                inlines(paragraph.content());
                out.append(tight ? "" : "</p>");
            }
            case Block.Figure figure -> {
                out.append(tight ? "" : "<p>");
                String title = PlainText.of(figure.caption());
                image(figure.image(), title.isEmpty() ? figure.image().title() : title);
                out.append(tight ? "" : "</p>");
            }
            case Block.BulletList list -> list("ul", "", list.items(), list.tight());
            case Block.OrderedList list ->
                list("ol", list.start() == 1 ? "" : " start=\"" + list.start() + "\"", list.items(), list.tight());
            case Block.Quote quote -> {
                out.append("<blockquote>\n");
                blocks(quote.content(), false);
                out.append("</blockquote>");
            }
            case Block.CodeBlock code -> {
                out.append("<pre><code");
                if (code.language() != null) {
                    out.append(" class=\"language-")
                            .append(escaped(code.language()))
                            .append('"');
                }
                out.append('>').append(escaped(code.text())).append(code.text().isEmpty() ? "" : "\n");
                out.append("</code></pre>");
            }
            case Block.ThematicBreak rule -> out.append("<hr />");
            case Block.DefinitionList list -> out.append("<dl>");
            case Block.Table table -> out.append("<table>");
            case Block.Callout callout -> blocks(callout.content(), false);
            case Block.Division division -> blocks(division.content(), false);
            case Block.Section section -> blocks(section.content(), false);
        }
    }

    private void list(String tag, String attributes, List<Block.Item> items, boolean tight) {
        out.append('<').append(tag).append(attributes).append(">\n");
        for (Block.Item item : items) {
            out.append("<li>");
            boolean words = !item.content().isEmpty()
                    && tight
                    && (item.content().getFirst() instanceof Block.Paragraph
                            || item.content().getFirst() instanceof Block.Figure);
            if (!item.content().isEmpty() && !words) {
                out.append('\n');
            }
            blocks(item.content(), tight);
            out.append("</li>\n");
        }
        out.append("</").append(tag).append('>');
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void wrapped(String tag, List<Inline> content) {
        out.append('<').append(tag).append('>');
        inlines(content);
        out.append("</").append(tag).append('>');
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> out.append(escaped(text.text()));
            case Inline.Emphasis in -> wrapped("em", in.content());
            case Inline.Strong in -> wrapped("strong", in.content());
            case Inline.Strikethrough in -> wrapped("del", in.content());
            case Inline.Superscript in -> wrapped("sup", in.content());
            case Inline.Subscript in -> wrapped("sub", in.content());
            case Inline.Code code ->
                out.append("<code>").append(escaped(code.text())).append("</code>");
            case Inline.LineBreak lineBreak -> out.append("<br />\n");
            case Inline.Link link -> {
                out.append("<a href=\"").append(address(link.target())).append('"');
                title(link.title());
                out.append('>');
                inlines(link.content());
                out.append("</a>");
            }
            case Inline.Image image -> image(image, image.title());
            case Inline.Span span -> wrapped("span", span.content());
            case Inline.Abbreviation abbreviation -> out.append(escaped(abbreviation.text()));
            case Inline.Footnote footnote -> out.append("[footnote]");
            case Inline.Citation citation -> out.append("[citation]");
            case Inline.Note note -> out.append("[note]");
        }
    }

    private void image(Inline.Image image, @Nullable String title) {
        String alt = image.alt() instanceof Alt.Described described ? described.text() : "";
        out.append("<img src=\"").append(address(image.source())).append("\" alt=\"");
        out.append(escaped(alt)).append('"');
        title(title);
        out.append(" />");
    }

    private void title(@Nullable String title) {
        if (title != null && !title.isEmpty()) {
            out.append(" title=\"").append(escaped(title)).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String address(String target) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c <= ' ' || c >= 0x7F || "\"<>\\[]`{|}".indexOf(c) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return escaped(encoded.toString());
    }
}
