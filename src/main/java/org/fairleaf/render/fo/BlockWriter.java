package org.fairleaf.render.fo;

import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/** Blocks as FO, each with the tag that the PDF gives it. */
record BlockWriter(FoOut out, Edition edition) {

    void blocks(List<Block> blocks, Place place) throws SAXException {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Place here = place;
            if (i > 0) {
                Block before = blocks.get(i - 1);
                boolean belowHeading = before instanceof Block.Heading;
                String space = belowHeading ? "after-heading" : leadsIn(before, block) ? "after-lead-in" : "";
                here = place.first(false).spaced(space);
            }
            if (i + 1 < blocks.size() && leadsIn(block, blocks.get(i + 1))) {
                here = here.leadingIn();
            }
            block(block, here);
        }
    }

    /** Whether a paragraph announces what follows it: a list, or anything after a colon. */
    private static boolean leadsIn(Block block, Block next) {
        boolean announced = next instanceof Block.BulletList || next instanceof Block.OrderedList;
        return block instanceof Block.Paragraph paragraph
                && !(next instanceof Block.Heading)
                && (announced
                        || PlainText.of(paragraph.content()).stripTrailing().endsWith(":"));
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
        if (place.leadsIn()) {
            style.putAll(out.style("lead-in"));
        }
        Place here = place;
        for (String className : paragraph.attributes().classes()) {
            String named = "paragraph-" + className;
            if (out.has(named)) {
                style.putAll(out.style(named));
                here = place.spaced("");
            }
        }
        boolean broken = paragraph.content().stream().anyMatch(Inline.LineBreak.class::isInstance);
        if (broken && new Extent(out, edition).fits(List.of(paragraph), place)) {
            // FOP counts widows and orphans from one hard break to the next.
            style.put("keep-together.within-page", "always");
        }
        leaf(spaced(style, here), "P", paragraph.attributes(), paragraph.content(), place);
    }

    /** A block of running text. */
    private void leaf(Map<String, String> style, String role, Attributes attributes, List<Inline> content, Place place)
            throws SAXException {
        boolean turned = turn(attributes, place);
        if (InlineWriter.holdsImage(content)) {
            style.putAll(out.style("image-line"));
        }
        out.start("block", style, "role", role, "id", attributes.id(), "fl:lang", attributes.lang());
        new InlineWriter(out, edition, place.in(style)).write(content);
        out.end();
        if (turned) {
            out.end();
        }
    }

    /** A block of blocks. */
    private void box(String styleName, String role, Attributes attributes, List<Block> content, Place place)
            throws SAXException {
        Map<String, String> style = spaced(out.style(styleName), place);
        keepWhole(style, content, place);
        boolean turned = turn(attributes, place);
        open(style, role, attributes);
        boolean framed = style.keySet().stream().anyMatch(key -> key.startsWith("padding") || key.startsWith("border"));
        // Space before a box and before its first block would add up.
        boolean opens = framed || place.first() || style.containsKey("space-before");
        blocks(content, place.in(style).first(opens));
        out.end();
        if (turned) {
            out.end();
        }
    }

    /** A short box stands on one page; FOP would sooner leave a page half empty than divide a long one that is to. */
    private void keepWhole(Map<String, String> style, List<Block> content, Place place) {
        boolean framed = style.keySet().stream().anyMatch(key -> key.startsWith("padding") || key.startsWith("border"));
        if (framed && new Extent(out, edition).fits(content, place.in(style))) {
            style.put("keep-together.within-page", "always");
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
        keepWhole(style, List.of(code), place);
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
        Place inside = place.in(style);
        String[] lines = text.replace("\t", "    ").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            // With its line end outside, FOP would break the line before its last word.
            String line = i < lines.length - 1 ? lines[i] + "\n" : lines[i];
            if (line.isBlank()) {
                out.text(line);
            } else {
                // Heard by itself, where a reader knows the tag.
                out.start("inline", Map.of(), "role", "Sub");
                out.text(InlineWriter.code(line, out, inside));
                out.end();
            }
        }
        out.end();
        out.end();
    }

    private void figure(Block.Figure figure, Place place) throws SAXException {
        Map<String, String> style = out.style("figure");
        figure.attributes().classes().forEach(name -> style.putAll(out.style("figure-" + name)));
        out.start(
                "block",
                spaced(style, place),
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
                .figure(figure.image(), figure.attributes().lang());
        out.end();
        if (!figure.caption().isEmpty()) {
            boolean decorative = figure.image().alt() instanceof Alt.Decorative;
            out.start(
                    "block",
                    out.style("figure-caption"),
                    "role",
                    decorative ? "P" : "Caption",
                    "fl:lang",
                    figure.attributes().lang());
            new InlineWriter(out, edition, place).write(figure.caption());
            out.end();
        }
        out.end();
    }

    private void callout(Block.Callout callout, Place place) throws SAXException {
        String key = callout.kind().key();
        Map<String, String> style = spaced(out.style("callout"), place);
        style.putAll(out.style("callout-" + key));
        keepWhole(style, callout.content(), place);
        boolean turned = turn(callout.attributes(), place);
        open(style, "Div", callout.attributes());
        Map<String, String> title = out.style("callout-title");
        title.putAll(out.style("callout-title-" + key));
        out.start("block", title, "role", "P");
        InlineWriter words = new InlineWriter(out, edition, place.in(style));
        words.label(edition.labels().get(key));
        if (!callout.title().isEmpty()) {
            words.text(": ");
            words.write(callout.title());
        }
        out.end();
        blocks(callout.content(), place.in(style).first(false).spaced("after-heading"));
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
        style.putAll(out.stretch());
        return style;
    }
}
