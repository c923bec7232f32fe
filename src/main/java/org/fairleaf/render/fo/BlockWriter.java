package org.fairleaf.render.fo;

import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/** Blocks as FO, each with the tag that the PDF gives it. */
record BlockWriter(FoOut out, Edition edition) {

    void blocks(List<Block> blocks, Place place) throws SAXException {
        for (int i = 0; i < blocks.size(); i++) {
            boolean belowHeading = i > 0 && blocks.get(i - 1) instanceof Block.Heading;
            Place here = i == 0 ? place : place.first(false).spaced(belowHeading ? "after-heading" : "");
            block(blocks.get(i), here);
        }
    }

    void block(Block block, Place place) throws SAXException {
        switch (block) {
            case Block.Heading heading -> {
                // Below the sixth level all look the same.
                String look = "heading-" + Math.min(6, heading.level());
                Map<String, String> style = spaced(out.style(look), place.spaced(""));
                leaf(style, "H" + heading.level(), heading.attributes(), heading.content(), place);
            }
            case Block.Paragraph paragraph -> paragraph(paragraph, place);
            case Block.BulletList list -> lists().bullets(list, place);
            case Block.OrderedList list -> lists().ordered(list, place);
            case Block.DefinitionList list -> lists().definitions(list, place);
            case Block.Quote quote -> box("quote", "BlockQuote", quote.attributes(), quote.content(), place);
            case Block.CodeBlock code -> code(code, place);
            case Block.ThematicBreak rule ->
                out.empty(
                        "block",
                        spaced(out.style("thematic-break"), place),
                        "role",
                        "NonStruct",
                        "id",
                        rule.attributes().id());
            case Block.Table table -> new TableWriter(out, edition).table(table, place);
            case Block.Figure figure -> figure(figure, place);
            case Block.Callout callout -> callout(callout, place);
            case Block.Division division -> box("division", "Div", division.attributes(), division.content(), place);
            case Block.Section section -> section(section, place);
        }
    }

    private ListWriter lists() {
        return new ListWriter(out, edition, this);
    }

    private void paragraph(Block.Paragraph paragraph, Place place) throws SAXException {
        Map<String, String> style = out.style(place.note() ? "footnote-paragraph" : "paragraph");
        Place here = place;
        for (String className : paragraph.attributes().classes()) {
            String named = "paragraph-" + className;
            if (out.has(named)) {
                style.putAll(out.style(named));
                here = place.spaced("");
            }
        }
        leaf(spaced(style, here), "P", paragraph.attributes(), paragraph.content(), place);
    }

    /** A block of running text. */
    private void leaf(Map<String, String> style, String role, Attributes attributes, List<Inline> content, Place place)
            throws SAXException {
        boolean turned = turn(attributes, place);
        out.start("block", style, "role", role, "id", attributes.id(), "fl:lang", attributes.lang());
        new InlineWriter(out, edition, place).write(content);
        out.end();
        if (turned) {
            out.end();
        }
    }

    /** A block of blocks. */
    private void box(String styleName, String role, Attributes attributes, List<Block> content, Place place)
            throws SAXException {
        Map<String, String> style = spaced(out.style(styleName), place);
        boolean turned = turn(attributes, place);
        open(style, role, attributes);
        boolean framed = style.keySet().stream().anyMatch(key -> key.startsWith("padding") || key.startsWith("border"));
        // Space before a box and before its first block would add up.
        boolean opens = framed || place.first() || style.containsKey("space-before");
        blocks(content, place.narrower(Length.inset(style)).first(opens));
        out.end();
        if (turned) {
            out.end();
        }
    }

    private void open(Map<String, String> style, String role, Attributes attributes) throws SAXException {
        out.start("block", style, "role", role, "id", attributes.id(), "fl:lang", attributes.lang());
    }

    /** Only a container can change the direction of lines; it has no tag of its own. */
    private boolean turn(Attributes attributes, Place place) throws SAXException {
        String dir = out.turn(attributes);
        if (dir == null || place.note()) {
            return false;
        }
        out.start(
                "block-container",
                Map.of(),
                "writing-mode",
                dir.equals("rtl") ? "rl-tb" : "lr-tb",
                "role",
                "NonStruct");
        return true;
    }

    private void code(Block.CodeBlock code, Place place) throws SAXException {
        Map<String, String> style = spaced(out.style("code-block"), place);
        out.start(
                "block",
                style,
                "role",
                "P",
                "id",
                code.attributes().id(),
                "fl:lang",
                code.attributes().lang(),
                "white-space-treatment",
                "preserve");
        out.start("inline", Map.of(), "role", "Code");
        String text = code.text().endsWith("\n")
                ? code.text().substring(0, code.text().length() - 1)
                : code.text();
        out.text(Breaks.into(text.replace("\t", "    "), place.width() - Length.inset(style)));
        out.end();
        out.end();
    }

    private void figure(Block.Figure figure, Place place) throws SAXException {
        out.start(
                "block",
                spaced(out.style("figure"), place),
                "role",
                "NonStruct",
                "id",
                figure.attributes().id());
        Map<String, String> line = out.style("figure-image");
        if (figure.caption().isEmpty()) {
            line.remove("keep-with-next.within-page");
        }
        out.start("block", line, "role", "NonStruct");
        new InlineWriter(out, edition, place)
                .image(
                        figure.image(),
                        out.style("image"),
                        figure.image().attributes().id());
        out.end();
        if (!figure.caption().isEmpty()) {
            boolean decorative = figure.image().alt() instanceof Alt.Decorative;
            out.start("block", out.style("figure-caption"), "role", decorative ? "P" : "Caption");
            new InlineWriter(out, edition, place).write(figure.caption());
            out.end();
        }
        out.end();
    }

    private void callout(Block.Callout callout, Place place) throws SAXException {
        String key = callout.kind().key();
        Map<String, String> style = spaced(out.style("callout"), place);
        style.putAll(out.style("callout-" + key));
        boolean turned = turn(callout.attributes(), place);
        open(style, "Div", callout.attributes());
        Map<String, String> title = out.style("callout-title");
        title.putAll(out.style("callout-title-" + key));
        out.start("block", title, "role", "P");
        InlineWriter words = new InlineWriter(out, edition, place);
        words.label(edition.labels().get(key));
        if (!callout.title().isEmpty()) {
            words.text(": ");
            words.write(callout.title());
        }
        out.end();
        blocks(
                callout.content(),
                place.narrower(Length.inset(style)).first(false).spaced("after-heading"));
        out.end();
        if (turned) {
            out.end();
        }
    }

    private void section(Block.Section section, Place place) throws SAXException {
        String key = section.kind().key();
        boolean references = section.kind() == Block.Section.Kind.REFERENCES;
        box("section-" + key, "Sect", section.attributes(), section.content(), references ? place.citing() : place);
        if (out.has("section-" + key + "-below")) {
            out.empty("block", out.style("section-" + key + "-below"), "role", "NonStruct");
        }
    }

    /** The style with the space before it that the place asks for. */
    Map<String, String> spaced(Map<String, String> style, Place place) {
        if (place.first()) {
            style.put("space-before", "0pt");
        } else if (!place.space().isEmpty()) {
            String space = out.style(place.space()).get("space-before");
            if (space != null) {
                style.put("space-before", space);
            }
        }
        return style;
    }
}
