package org.fairleaf.theme;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * What a variant asks of the styles of the PDF: sizes, emphasis, alignment, spacing, the length of lines. After UKAAF's
 * guidance on clear and large print (G003), RNIB's clear print and the British Dyslexia Association's style guide.
 */
final class Legibility {

    /** Styles without words. */
    private static final Predicate<String> WORDLESS = style ->
            Set.of("figure-image", "thematic-break", "footnote-separator").contains(style) || style.endsWith("-below");

    /** Signs on or beside a line, which follow the line's own height. */
    private static final Set<String> RAISED = Set.of("superscript", "subscript", "note-mark");

    /** What stands around the text or labels it: at best as large as the text. */
    private static final Predicate<String> LABEL = style -> RAISED.contains(style)
            || Set.of("header", "footer", "footnote-label").contains(style)
            || style.startsWith("item-label");

    private static final Predicate<String> HEADING = style -> style.startsWith("heading-")
            || Set.of("contents-title", "paragraph-subtitle").contains(style);

    private static final Set<String> LINKS = Set.of("link", "contents-link", "note-mark");
    /** Titles of works, which no one stresses. */
    private static final String TITLE = "citation-emphasis";

    /** Styles whose lines need not start where the text does. */
    private static final Predicate<String> PLACED =
            style -> Set.of("header", "footer").contains(style)
                    || style.startsWith("item-label")
                    || style.startsWith("contents-")
                    || style.startsWith("table")
                    || style.startsWith("figure");

    /** An average character of running text, in ems, without what is added between letters. */
    private static final double CHARACTER = 0.49;

    /** The least space between paragraphs that is seen as a blank line, in ems. */
    private static final double BLANK_LINE = 0.8;

    /**
     * @param least the smallest size of words, in points
     * @param most the largest size of the body's words, in points
     * @param line the least distance of lines, as a multiple of the size
     * @param letter the least that is added between letters, in ems
     * @param characters the most that a line holds
     */
    private record Figures(double least, double most, double line, double letter, double characters) {

        static Figures of(Variant variant) {
            return switch (variant) {
                case STANDARD -> new Figures(12, Double.MAX_VALUE, 1.2, 0, Double.MAX_VALUE);
                case LARGE_PRINT -> new Figures(16, Double.MAX_VALUE, 1.2, 0, Double.MAX_VALUE);
                case DYSLEXIA -> new Figures(12, 14, 1.5, 0.03, 70);
            };
        }
    }

    private final Variant variant;
    private final Figures figures;
    private final Sheet sheet;
    private final Styles styles;
    private final Map<String, Token> tokens;
    private final List<Diagnostic> findings;
    /** Tokens that were told of, each once, however many styles use them. */
    private final Set<String> told = new HashSet<>();

    private Legibility(Variant variant, Sheet sheet, Map<String, Token> tokens, List<Diagnostic> findings) {
        this.variant = variant;
        this.figures = Figures.of(variant);
        this.sheet = sheet;
        this.styles = Styles.of(sheet);
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Checks the sheet of the PDF. @param serifs whether a family of that name has serifs */
    static void check(
            Variant variant,
            Sheet sheet,
            Map<String, Token> tokens,
            Predicate<String> serifs,
            List<Diagnostic> findings) {
        Legibility legibility = new Legibility(variant, sheet, tokens, findings);
        for (String style : sheet.styles().keySet()) {
            if (!WORDLESS.test(style)) {
                legibility.size(style);
                legibility.font(style, serifs);
                legibility.emphasis(style);
                legibility.alignment(style);
                legibility.line(style);
            }
        }
        legibility.paragraphs();
        legibility.letters();
        legibility.measure();
    }

    private void size(String style) {
        String size = get(style, "font-size");
        if (size.isEmpty()) {
            return;
        }
        OptionalDouble points = styles.sizeIfClear(style);
        boolean strict = variant == Variant.LARGE_PRINT;
        Code code = LABEL.test(style) && !strict ? Code.VARIANT_LABEL_SIZE : Code.VARIANT_SIZE;
        if (points.isEmpty()) {
            tell(Code.VARIANT_SIZE, style, "font-size", "is no length", "write a length, such as 12pt or 100%");
        } else if (points.getAsDouble() < figures.least()) {
            tell(code, style, "font-size", "is less than " + number(figures.least()) + "pt", atLeast());
        } else if (style.equals("root") && points.getAsDouble() > figures.most()) {
            tell(
                    code,
                    style,
                    "font-size",
                    "is more than " + number(figures.most()) + "pt",
                    "readers of this variant are best served by 12pt to " + number(figures.most()) + "pt");
        } else if (LABEL.test(style) && points.getAsDouble() < styles.body()) {
            tell(
                    code,
                    style,
                    "font-size",
                    "is less than the text's " + number(styles.body()) + "pt",
                    "make it as large as the text: it is what readers with low vision miss first");
        }
    }

    private String atLeast() {
        return "make it " + number(figures.least()) + "pt or more";
    }

    private void font(String style, Predicate<String> serifs) {
        String family = get(style, "font-family").split(",")[0].strip().replaceAll("^['\"]|['\"]$", "");
        if (!family.isEmpty() && serifs.test(family)) {
            tell(Code.VARIANT_FONT, style, "font-family", "has serifs", "choose a font without serifs");
        }
    }

    private void emphasis(String style) {
        boolean title = style.equals(TITLE) && variant != Variant.DYSLEXIA;
        String slant = get(style, "font-style");
        if (!title && (slant.equals("italic") || slant.equals("oblique"))) {
            stress(style, "font-style", "slants the letters");
        }
        if (get(style, "text-decoration").contains("underline")
                && (variant == Variant.DYSLEXIA || !LINKS.contains(style))) {
            stress(style, "text-decoration", "underlines the words");
        }
        if (get(style, "text-transform").equals("uppercase")) {
            stress(style, "text-transform", "sets words in capitals");
        }
        if (get(style, "font-variant").equals("small-caps")) {
            stress(style, "font-variant", "sets words in capitals");
        }
    }

    private void stress(String style, String attribute, String what) {
        String hint = LINKS.contains(style)
                ? "draw a line clear of the letters: border-bottom and padding-bottom"
                : "use bold: font-weight: bold";
        tell(Code.VARIANT_EMPHASIS, style, attribute, what, hint);
    }

    private void alignment(String style) {
        String align = get(style, "text-align");
        boolean elsewhere = Set.of("center", "end", "right").contains(align) && !PLACED.test(style);
        if (align.equals("justify") || elsewhere) {
            tell(
                    Code.VARIANT_ALIGNMENT,
                    style,
                    "text-align",
                    "does not start every line at the same place",
                    "use start");
        }
        if (get(style, "hyphenate").equals("true")) {
            tell(Code.VARIANT_ALIGNMENT, style, "hyphenate", "divides words", "use \"false\"");
        }
        String columns = get(style, "column-count");
        if (!columns.isEmpty() && !columns.equals("1")) {
            tell(Code.VARIANT_ALIGNMENT, style, "column-count", "sets text in columns", "use one column");
        }
    }

    private void line(String style) {
        String height = get(style, "line-height");
        if (height.isEmpty() || RAISED.contains(style)) {
            return;
        }
        double size = styles.size(style);
        double ratio = height.matches("[0-9.]+")
                ? Double.parseDouble(height)
                : Lengths.points(height, size).orElse(0) / size;
        double least = HEADING.test(style) ? Math.min(1.2, figures.line()) : figures.line();
        if (ratio < least - 1e-6) {
            tell(
                    Code.VARIANT_SPACING,
                    style,
                    "line-height",
                    "is less than " + number(least),
                    "set lines at least " + number(least) + " times the size of the words apart");
        }
    }

    private void paragraphs() {
        double gap =
                Lengths.points(get("paragraph", "space-before"), styles.body()).orElse(0);
        if (gap < BLANK_LINE * styles.body()) {
            tell(
                    Code.VARIANT_SPACING,
                    "paragraph",
                    "space-before",
                    "is too little to be seen as a blank line",
                    "make it " + number(styles.body()) + "pt, the size of the text, or more");
        }
    }

    private void letters() {
        if (figures.letter() > 0 && letterSpacing() < figures.letter() - 1e-6) {
            tell(
                    Code.VARIANT_SPACING,
                    "letters",
                    "letter-spacing",
                    "is less than " + number(figures.letter()) + "em",
                    "set letters wider apart, such as 0.06em");
        }
    }

    private double letterSpacing() {
        return Lengths.points(get("letters", "letter-spacing"), 1).orElse(0);
    }

    private void measure() {
        double width = length("page-width") - length("margin-left") - length("margin-right");
        double characters = width / (styles.body() * (CHARACTER + letterSpacing()));
        if (characters > figures.characters()) {
            tell(
                    Code.VARIANT_MEASURE,
                    "page",
                    "margin-right",
                    "leaves lines of about " + Math.round(characters) + " characters",
                    "widen the margins, so that a line holds " + number(figures.characters()) + " at most");
        }
    }

    private double length(String attribute) {
        return Lengths.points(get("page", attribute), styles.body()).orElse(0);
    }

    private String get(String style, String attribute) {
        return sheet.styles().getOrDefault(style, Map.of()).getOrDefault(attribute, "");
    }

    /** Names the token, where the style takes its value from one, or else the style. */
    private void tell(Code code, String style, String attribute, String what, String hint) {
        String value = get(style, attribute);
        String subject = "pdf.yaml: " + attribute + " of " + style;
        Position at = Position.of("pdf.yaml");
        if (!value.isEmpty()) {
            Setting.Value written = sheet.written(style, attribute);
            at = written.start();
            Token token = tokens.get(Tokens.only(written.text()));
            if (token != null) {
                if (!told.add(code + " " + token.name())) {
                    return;
                }
                subject = token.name() + ", the " + attribute + " of " + style + ",";
                at = token.at();
            }
        }
        String given = value.isEmpty() ? " is not given, and " : " is " + value + ", which ";
        findings.add(Diagnostic.of(code, at, "in " + variant.key() + ", " + subject + given + what, hint));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "");
    }
}
