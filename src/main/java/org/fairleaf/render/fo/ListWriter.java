package org.fairleaf.render.fo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Bullet, task, numbered and definition lists. */
record ListWriter(FoOut out, Edition edition, BlockWriter blocks) {

    private static final int LEVELS = 3;
    /** Lines. */
    private static final int BRIEF = 4;

    void bullets(Block.BulletList list, Place place) throws SAXException {
        boolean tasks = list.items().stream().anyMatch(item -> item.checked() != null);
        String sign = out.value("signs", "bullet-" + Math.min(LEVELS, place.bullets() + 1));
        String numbering = sign.equals("•") && !tasks ? "Disc" : "Unordered";
        list(list.items(), list.tight(), list.attributes(), numbering, null, place, place.inList(true), i -> sign);
    }

    void ordered(Block.OrderedList list, Place place) throws SAXException {
        String numbering = switch (list.numbering()) {
            case DECIMAL -> "Decimal";
            case LOWER_ALPHA -> "LowerAlpha";
            case UPPER_ALPHA -> "UpperAlpha";
            case LOWER_ROMAN -> "LowerRoman";
            case UPPER_ROMAN -> "UpperRoman";
        };
        list(
                list.items(),
                list.tight(),
                list.attributes(),
                numbering,
                list.start(),
                place,
                place.inList(false),
                i -> Numerals.of(list.start() + i, list.numbering()) + ".");
    }

    private void list(
            List<Block.Item> items,
            boolean tight,
            Attributes attributes,
            String numbering,
            @Nullable Integer start,
            Place place,
            Place inner,
            IntFunction<String> label)
            throws SAXException {
        if (items.isEmpty()) {
            return;
        }
        Map<String, String> style =
                blocks.spaced(out.style(place.lists() > 0 || place.note() ? "list-nested" : "list"), place);
        double indent = Length.points(style.get("provisional-distance-between-starts"));
        int longest = 0;
        for (int i = 0; i < items.size(); i++) {
            longest = Math.max(longest, label.apply(i).length());
        }
        indent += place.digits(longest - 2);
        style.put("provisional-distance-between-starts", Length.text(indent));
        String id = attributes.id();
        boolean wrapped = id != null;
        if (wrapped) {
            out.start("block", Map.of(), "role", "NonStruct", "id", id);
        }
        out.start(
                "list-block",
                style,
                "role",
                "L",
                "fl:numbering",
                numbering,
                "fl:start",
                start == null ? null : String.valueOf(start),
                "fl:lang",
                attributes.lang());
        Place body = inner.narrower(indent);
        for (int i = 0; i < items.size(); i++) {
            Map<String, String> each = out.style(tight ? "item-tight" : "item");
            if (i == 0) {
                each.put("space-before", "0pt");
            }
            if (i == 0 && items.size() > 1 && brief(items.getFirst(), body)) {
                each.putAll(out.style("item-first"));
            }
            if (i > 0 && i + 1 == items.size() && brief(items.getLast(), body)) {
                each.putAll(out.style("item-last"));
            }
            item(items.get(i), label.apply(i), numbering, each, body, tight);
        }
        out.end();
        if (wrapped) {
            out.end();
        }
    }

    /** Whether the item alone on its page would look lost. */
    private boolean brief(Block.Item item, Place place) {
        return new Extent(out, edition).of(item.content(), place) < BRIEF;
    }

    private void item(
            Block.Item item, String label, String numbering, Map<String, String> style, Place place, boolean tight)
            throws SAXException {
        String id = item.attributes().id();
        Boolean checked = item.checked();
        out.start(
                "list-item",
                style,
                "role",
                "LI",
                "id",
                id,
                "fl:lang",
                item.attributes().lang());
        out.start("list-item-label", Map.of(), "end-indent", "label-end()", "role", "Lbl");
        if (checked != null) {
            task(checked);
        } else {
            boolean bullet = numbering.equals("Disc") || numbering.equals("Unordered");
            out.start("block", out.style(bullet ? "item-label-bullet" : "item-label"), "role", "NonStruct");
            out.text(label);
            out.end();
        }
        out.end();
        out.start("list-item-body", Map.of(), "start-indent", "body-start()", "role", "LBody");
        if (item.content().isEmpty()) {
            out.empty("block", Map.of(), "role", "NonStruct");
        }
        blocks.blocks(item.content(), place.first(true).spaced(tight ? "item-tight" : ""));
        out.end();
        out.end();
    }

    /** The box stands for a word, which readers of the tags get in its place. */
    private void task(boolean done) throws SAXException {
        out.start("block", out.style("item-label-task"), "role", "NonStruct");
        String word = edition.labels().get(done ? "task-done" : "task-open");
        out.start("inline", Map.of(), "role", "Span", "fl:actual", word, "fl:lang", InlineWriter.labelLang(edition));
        out.text(out.value("signs", done ? "task-done" : "task-open"));
        out.end();
        out.end();
    }

    void definitions(Block.DefinitionList list, Place place) throws SAXException {
        if (list.attributes().has("facts")) {
            facts(list, place);
        } else {
            explanations(list, place);
        }
    }

    /** Terms with what is said of them beside them. */
    private void facts(Block.DefinitionList list, Place place) throws SAXException {
        Map<String, String> style = blocks.spaced(out.style("facts"), place);
        double terms = Length.points(style.get("provisional-distance-between-starts"));
        Place beside = place.narrower(terms).first(true);
        out.start(
                "list-block",
                style,
                "role",
                "L",
                "fl:numbering",
                "Description",
                "fl:lang",
                list.attributes().lang());
        boolean first = true;
        for (Block.Definition definition : list.definitions()) {
            out.start("list-item", first ? Map.of() : out.style("fact"), "role", "LI");
            out.start("list-item-label", Map.of(), "end-indent", "label-end()", "role", "Lbl");
            for (List<Inline> term : definition.terms()) {
                out.start("block", out.style("fact-term"), "role", "NonStruct");
                new InlineWriter(out, edition, place).write(term);
                out.end();
            }
            out.end();
            out.start("list-item-body", Map.of(), "start-indent", "body-start()", "role", "LBody");
            for (List<Block> content : definition.explanations()) {
                blocks.blocks(content, beside);
            }
            out.end();
            out.end();
            first = false;
        }
        out.end();
    }

    /** Terms with what is said of them below them. */
    private void explanations(Block.DefinitionList list, Place place) throws SAXException {
        out.start(
                "block",
                out.style("definition-list"),
                "role",
                "L",
                "id",
                list.attributes().id(),
                "fl:numbering",
                "Description",
                "fl:lang",
                list.attributes().lang());
        Map<String, String> explanation = out.style("explanation");
        Place inner = place.narrower(Length.inset(explanation));
        boolean first = true;
        for (Block.Definition definition : list.definitions()) {
            out.start(
                    "block",
                    first ? blocks.spaced(out.style("definition"), place) : out.style("definition"),
                    "role",
                    "LI");
            for (List<Inline> term : definition.terms()) {
                out.start("block", out.style("term"), "role", "Lbl");
                new InlineWriter(out, edition, place).write(term);
                out.end();
            }
            out.start("block", Map.of(), "role", "LBody");
            for (List<Block> content : definition.explanations()) {
                out.start("block", explanation, "role", "NonStruct");
                blocks.blocks(content, inner.first(true));
                out.end();
            }
            out.end();
            out.end();
            first = false;
        }
        out.end();
    }

    /** Numbers as lists write them. */
    static final class Numerals {

        private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

        private Numerals() {}

        static String of(int number, Block.Numbering numbering) {
            return switch (numbering) {
                case DECIMAL -> String.valueOf(number);
                case LOWER_ALPHA -> letters(number);
                case UPPER_ALPHA -> letters(number).toUpperCase(Locale.ROOT);
                case LOWER_ROMAN -> roman(number);
                case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            };
        }

        private static String letters(int number) {
            if (number < 1) {
                return String.valueOf(number);
            }
            StringBuilder out = new StringBuilder();
            for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
                out.insert(0, (char) ('a' + (rest - 1) % 26));
            }
            return out.toString();
        }

        private static String roman(int number) {
            if (number < 1 || number > 3999) {
                return String.valueOf(number);
            }
            StringBuilder out = new StringBuilder();
            int rest = number;
            for (int i = 0; i < VALUES.length; i++) {
                while (rest >= VALUES[i]) {
                    out.append(ROMAN[i]);
                    rest -= VALUES[i];
                }
            }
            return out.toString();
        }
    }
}
