package org.fairleaf.render.docx;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The styles part. Every look of a document is a named style in it, none is set on a paragraph or a run: what a style
 * of Word's own cannot say, such as a list within a callout, gets a style of its own here when it is first asked for.
 */
final class Styles {

    static final String SHEET = "docx";

    /** What the sheet holds besides styles of paragraphs and characters. */
    private static final Map<String, Set<String>> SETTINGS = Map.of(
            "document", Look.KNOWN,
            "page", Page.KNOWN,
            "list", Set.of("step", "markers", "loose"),
            "caption-above", Look.KNOWN,
            "publication-term", Look.KNOWN,
            "table-compact", Look.KNOWN,
            "rule", Set.of("width", "weight"),
            "palette", Palette.KNOWN,
            "table", Tables.KNOWN);

    /** A style that one document needs: another one's, set within boxes or several marks at once. */
    private record Derived(String id, String name, WordStyle base, Xml properties) {}

    private final Theme theme;
    private final Voice voice;
    private final Map<String, Derived> derived = new LinkedHashMap<>();

    Styles(Theme theme, Voice voice) {
        this.theme = theme;
        this.voice = voice;
        theme.sheet(SHEET).forEach((key, attributes) -> check(key, attributes.keySet()));
    }

    /** A misspelt name would silently change nothing, so it is refused. */
    private static void check(String key, Set<String> attributes) {
        Set<String> known = SETTINGS.getOrDefault(key, Look.KNOWN);
        if (!SETTINGS.containsKey(key)
                && WordStyle.ALL.values().stream()
                        .noneMatch(style -> style.sheetKey().equals(key))) {
            throw Fault.theme("there is no style \"" + key + "\"");
        }
        for (String attribute : attributes) {
            if (!known.contains(attribute)) {
                throw Fault.theme(
                        key + " knows no \"" + attribute + "\"; it knows " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    Look look(String key) {
        return new Look(theme.style(SHEET, key));
    }

    /** How far each level of a list indents. */
    Length step() {
        return Length.parse(theme.style(SHEET, "list", "step"));
    }

    /** What is different in an item of a list whose items stand apart. */
    Look loose() {
        return Look.NONE.with("space-before", theme.style(SHEET, "list", "loose"));
    }

    /** An attribute of tables. */
    String table(String attribute) {
        return theme.style(SHEET, "table", attribute);
    }

    /** A measure of the line that stands for a thematic break: {@code width} or {@code weight}. */
    Length rule(String attribute) {
        return Length.parse(theme.style(SHEET, "rule", attribute));
    }

    /** The style id for a paragraph where it stands. @param key a style's key, that of a list without its level */
    String paragraph(String key, Frame frame) {
        return paragraph(key, frame, Look.NONE, "");
    }

    /**
     * The style id for a paragraph where it stands, with something of its own.
     *
     * @param own what differs from the style of that key
     * @param ownName what to call that, such as {@code Loose}; empty for nothing
     */
    String paragraph(String key, Frame frame, Look own, String ownName) {
        WordStyle base = base(key, frame);
        boolean ordinary = base.isHeading()
                || (ownName.isEmpty() && indent(base, frame).equals(indent(base)) && isPlain(base, frame.boxes()));
        return ordinary ? base.id() : derive(base, frame, own, ownName);
    }

    /** Whether the boxes around do nothing to a paragraph of that style that it does not do itself. */
    private boolean isPlain(WordStyle style, List<Frame.Box> boxes) {
        return boxes.stream()
                .filter(box -> box.alternate()
                        || !look(box.key()).handedOn(Look.NONE).attributes().isEmpty())
                .allMatch(box -> box.key().equals(style.key()) && !box.alternate());
    }

    private static WordStyle base(String key, Frame frame) {
        WordStyle style = WordStyle.ALL.get(key);
        return style != null ? style : WordStyle.of(key + "-" + Math.clamp(frame.depth(), 1, WordStyle.LIST_LEVELS));
    }

    /** Where the style itself puts its text. */
    private Length indent(WordStyle style) {
        return style.isList()
                ? step().times(style.level())
                : look(style.sheetKey()).length("indent");
    }

    /** Where its text stands in that place. */
    private Length indent(WordStyle style, Frame frame) {
        boolean ownBox = frame.boxes().stream().anyMatch(box -> box.key().equals(style.key()));
        return style.isList() || ownBox ? frame.indent() : frame.indent().plus(indent(style));
    }

    private String derive(WordStyle base, Frame frame, Look own, String ownName) {
        String key = base.key() + frame.boxes() + frame.indent() + ownName;
        Derived known = derived.get(key);
        if (known != null) {
            return known.id();
        }
        Look look = Look.NONE;
        boolean alternate = false;
        for (Frame.Box box : frame.boxes()) {
            look = look(box.key()).handedOn(look);
            alternate |= box.alternate();
        }
        Length left = indent(base, frame);
        Length edge = left.minus(base.hasNumbers() ? step() : Length.ZERO);
        Length inset = edge.minus(frame.edge());
        if (alternate) {
            // Word joins paragraphs with equal borders to one box: a point of difference keeps two boxes two.
            look = look.with("padding", look.length("padding").points() + 1 + "pt");
            look = look.with("border-start", wider(look));
        }
        look = own.over(look);
        Xml properties = Xml.fragment();
        properties
                .open("w:pPr")
                .add(look.paragraph(null, left, inset, voice.rtl(), null))
                .close();
        Xml run = look.run(false);
        if (!run.isEmpty()) {
            properties.open("w:rPr").add(run).close();
        }
        String name = unused(name(base, frame, ownName));
        Derived made = new Derived(WordStyle.id(name), name, base, properties);
        derived.put(key, made);
        return made.id();
    }

    private static String wider(Look look) {
        String side = look.get("border-start") == null ? look.get("border") : look.get("border-start");
        if (side == null || side.equals("none")) {
            return "none";
        }
        String[] parts = side.strip().split("\\s+", -1);
        return Length.parse(parts[0]).points() + 0.25 + "pt " + parts[1];
    }

    private static String name(WordStyle base, Frame frame, String ownName) {
        String name = base.name() + (ownName.isEmpty() ? "" : " " + ownName);
        if (!base.isList() && frame.depth() > 0) {
            name += " in List " + frame.depth();
        }
        for (Frame.Box box : frame.boxes().reversed()) {
            if (!box.key().equals(base.key())) {
                name += " in " + WordStyle.of(box.key()).name();
            }
            name += box.alternate() ? " Alternate" : "";
        }
        return name;
    }

    private String unused(String name) {
        Set<String> taken = WordStyle.ALL.values().stream().map(WordStyle::name).collect(Collectors.toSet());
        derived.values().forEach(style -> taken.add(style.name()));
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " " + i;
        }
        return free;
    }

    /** The style id for characters with these marks, or null where there are none. */
    @Nullable
    String character(Set<Mark> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        List<WordStyle> styles = EnumSet.copyOf(marks).stream().map(Mark::style).toList();
        WordStyle base = styles.getFirst();
        if (styles.size() == 1) {
            return base.id();
        }
        String key = styles.toString();
        Derived known = derived.get(key);
        if (known != null) {
            return known.id();
        }
        Look look = Look.NONE;
        for (WordStyle style : styles) {
            look = look(style.sheetKey()).over(look);
        }
        Xml properties = Xml.fragment().open("w:rPr").add(look.run(true)).close();
        String name = styles.stream().map(WordStyle::name).collect(Collectors.joining(" "));
        Derived made = new Derived(WordStyle.id(name), name, base, properties);
        derived.put(key, made);
        return made.id();
    }

    /** The whole part: call it when all other parts are done. */
    byte[] part() {
        Xml xml = Xml.file();
        xml.open("w:styles", "xmlns:w", Names.W);
        defaults(xml);
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.val("w:name", "Normal").empty("w:qFormat").close();
        xml.open("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        xml.val("w:name", "Default Paragraph Font")
                .val("w:uiPriority", 1)
                .empty("w:semiHidden")
                .close();
        xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        xml.val("w:name", "Normal Table")
                .val("w:uiPriority", 99)
                .empty("w:semiHidden")
                .empty("w:unhideWhenUsed");
        xml.open("w:tblPr")
                .empty("w:tblInd", "w:w", "0", "w:type", "dxa")
                .close()
                .close();
        xml.open("w:style", "w:type", "numbering", "w:default", "1", "w:styleId", "NoList");
        xml.val("w:name", "No List")
                .val("w:uiPriority", 99)
                .empty("w:semiHidden")
                .close();
        int priority = 1;
        for (WordStyle style : WordStyle.ALL.values()) {
            style(xml, style, priority++);
        }
        for (Derived style : derived.values()) {
            boolean character = style.base().type() == WordStyle.Type.CHARACTER;
            open(xml, character ? "character" : "paragraph", style.id(), style.name(), true);
            xml.val("w:basedOn", style.base().id()).val("w:uiPriority", 99);
            xml.add(style.properties()).close();
        }
        return xml.close().bytes();
    }

    private void defaults(Xml xml) {
        Look document = look("document");
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr").add(document.run(false));
        xml.empty("w:lang", "w:val", voice.lang(), "w:eastAsia", voice.eastAsian(), "w:bidi", voice.complex());
        xml.close().close().open("w:pPrDefault").open("w:pPr").empty("w:widowControl");
        xml.add(document.paragraph(null, null, Length.ZERO, voice.rtl(), null))
                .close()
                .close()
                .close();
    }

    private void style(Xml xml, WordStyle style, int priority) {
        Look look = look(style.sheetKey());
        open(xml, style.type().name().toLowerCase(java.util.Locale.ROOT), style.id(), style.name(), !style.builtIn());
        if (style.basedOn() != null) {
            xml.val("w:basedOn", style.basedOn());
        }
        if (style.next() != null) {
            xml.val("w:next", style.next());
        }
        xml.val("w:uiPriority", priority).empty("w:qFormat");
        switch (style.type()) {
            case PARAGRAPH -> {
                Xml paragraph = paragraphProperties(style, look);
                if (!paragraph.isEmpty()) {
                    xml.open("w:pPr").add(paragraph).close();
                }
                run(xml, look, false);
            }
            case CHARACTER -> run(xml, look, true);
            case TABLE -> Tables.look(xml, theme.style(SHEET, "table"));
        }
        xml.close();
    }

    private Xml paragraphProperties(WordStyle style, Look look) {
        int[] numbering = null;
        Look full = look;
        if (style.hasNumbers()) {
            numbering = new int[] {Numbering.standard(style), style.level() - 1};
            full = look.with("hanging", step().points() + "pt");
        }
        Length left = style.isList() || look.get("indent") != null ? indent(style) : null;
        return full.paragraph(numbering, left, Length.ZERO, voice.rtl(), outline(style));
    }

    private static @Nullable Integer outline(WordStyle style) {
        return style.isHeading() ? Integer.valueOf(style.level() - 1) : null;
    }

    private static void run(Xml xml, Look look, boolean shade) {
        Xml run = look.run(shade);
        if (!run.isEmpty()) {
            xml.open("w:rPr").add(run).close();
        }
    }

    private static void open(Xml xml, String type, String id, String name, boolean own) {
        if (own) {
            xml.open("w:style", "w:type", type, "w:customStyle", "1", "w:styleId", id);
        } else {
            xml.open("w:style", "w:type", type, "w:styleId", id);
        }
        xml.val("w:name", name);
    }
}
