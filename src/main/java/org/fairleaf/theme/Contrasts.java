package org.fairleaf.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * The colours of a theme: each a colour, and each far enough from what it stands on. Which meet is declared in
 * {@code contrast.yaml} of the defaults; what styles add to that is found in the styles.
 */
final class Contrasts {

    /** The groups of tokens that are colours: on paper and light screens, and on dark screens. */
    static final List<String> SETS = List.of("color", "dark");

    private static final List<Meeting> DECLARED = Meeting.declared();

    private static final double WORDS = 4.5;
    private static final double LARGE_WORDS = 3;
    /** The style of a sign beside words, which needs no more contrast than a line. */
    private static final String SIGN = "item-label-bullet";

    private static final double LARGE = 18;
    private static final double LARGE_BOLD = 14;

    private final Map<String, Token> tokens;
    private final List<Diagnostic> findings;
    private final Set<List<Colour>> told = new LinkedHashSet<>();

    private Contrasts(Map<String, Token> tokens, List<Diagnostic> findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    /** Checks the colour tokens, their pairs, and the colours of the styles. */
    static void check(Map<String, Token> tokens, Collection<Sheet> sheets, List<Diagnostic> findings) {
        Contrasts contrasts = new Contrasts(tokens, findings);
        contrasts.colours();
        of(tokens).stream().filter(Contrast::failed).forEach(contrasts::tell);
        sheets.forEach(contrasts::styles);
    }

    /** Every pair of tokens that meets somewhere, in the order of the declaration. */
    static List<Contrast> of(Map<String, Token> tokens) {
        List<Contrast> contrasts = new ArrayList<>();
        for (Meeting meeting : DECLARED) {
            for (String set : SETS) {
                for (String ink : meeting.inks()) {
                    for (String ground : meeting.grounds()) {
                        Token a = tokens.get(in(set, ink));
                        Token b = tokens.get(in(set, ground));
                        if (a != null && b != null && !contrasts.stream().anyMatch(known -> known.of(a, b))) {
                            ratio(a, b).ifPresent(ratio -> contrasts.add(new Contrast(a, b, ratio, meeting.needed())));
                        }
                    }
                }
            }
        }
        return contrasts;
    }

    /** A name with a dot is a token's whole name. */
    private static String in(String set, String name) {
        return name.contains(".") ? name : set + "." + name;
    }

    /** None where one is no colour. */
    private static Optional<Double> ratio(Token ink, Token ground) {
        return Colour.of(ink.value()).flatMap(a -> Colour.of(ground.value()).map(a::contrast));
    }

    /** Tokens of which each ink may stand on each ground. */
    private record Meeting(double needed, List<String> inks, List<String> grounds) {

        static Meeting of(Map<String, Setting.Value> said) {
            return new Meeting(
                    Double.parseDouble(text(said, "ratio")),
                    List.of(text(said, "inks").split(", *")),
                    List.of(text(said, "grounds").split(", *")));
        }

        private static String text(Map<String, Setting.Value> said, String key) {
            Setting.Value value = said.get(key);
            if (value == null) {
                throw new IllegalStateException("contrast.yaml lacks " + key);
            }
            return value.text();
        }

        static List<Meeting> declared() {
            Setting.Group file = Layers.packaged("contrast.yaml");
            return file.entries().keySet().stream()
                    .map(kind -> of(file.group(kind).flat()))
                    .toList();
        }
    }

    private void colours() {
        tokens.values().stream()
                .filter(token -> SETS.contains(token.group()))
                .filter(token -> Colour.of(token.value()).isEmpty())
                .forEach(token -> noColour(token.name(), token.value(), token.at()));
    }

    private void noColour(String name, String value, Position at) {
        findings.add(Diagnostic.of(
                Code.THEME_COLOR_INVALID,
                at,
                name + " is \"" + value + "\", which is no colour",
                "write it as #rrggbb, such as #0b4f8a, between quotation marks"));
    }

    private void tell(Contrast contrast) {
        Colour.of(contrast.ink().value())
                .ifPresent(ink -> Colour.of(contrast.ground().value())
                        .ifPresent(ground -> tell(
                                contrast.ink().name(),
                                ink,
                                contrast.ground().name(),
                                ground,
                                contrast.needed(),
                                contrast.ink().at())));
    }

    private void tell(String inkName, Colour ink, String groundName, Colour ground, double needed, Position at) {
        if (!told.add(List.of(ink, ground))) {
            return;
        }
        findings.add(Diagnostic.of(
                Code.THEME_CONTRAST,
                at,
                String.format(
                        Locale.ROOT,
                        "%s (%s) on %s (%s) has a contrast of %.2f to 1, where %s to 1 is needed",
                        inkName,
                        ink,
                        groundName,
                        ground,
                        // Never rounded up to what is needed.
                        Math.floor(100 * ink.contrast(ground)) / 100,
                        Contrast.text(needed)),
                remedy(ink, ground, needed)));
    }

    /** The nearest colour of the same hue that would do. */
    private static String remedy(Colour ink, Colour ground, double needed) {
        boolean darker = ground.contrast(Colour.BLACK) >= ground.contrast(Colour.WHITE);
        Colour end = darker ? Colour.BLACK : Colour.WHITE;
        for (int percent = 1; percent <= 100; percent++) {
            Colour candidate = ink.mixed(end, percent / 100.0);
            if (candidate.contrast(ground) >= needed) {
                return "make it " + candidate + " or " + (darker ? "darker" : "lighter");
            }
        }
        return "make the ground " + (darker ? "lighter" : "darker");
    }

    /** The colours of styles: words on their own ground, or on each that they may come to stand on. */
    private void styles(Sheet sheet) {
        Styles styles = Styles.of(sheet);
        sheet.styles().forEach((style, attributes) -> {
            for (String attribute : List.of("color", styles.ground())) {
                if (attributes.containsKey(attribute)) {
                    colour(sheet, style, attribute);
                }
            }
            String ink = attributes.get("color");
            String ground = attributes.get(styles.ground());
            if (ink != null) {
                boolean large = styles.size(style) >= (styles.bold(style) ? LARGE_BOLD : LARGE);
                double needed = large || style.equals(SIGN) ? LARGE_WORDS : WORDS;
                for (String each : ground != null ? List.of(ground) : grounds()) {
                    meet(sheet, style, "color", ink, each, needed);
                }
            } else if (ground != null) {
                meet(sheet, style, styles.ground(), tokens("color.text"), ground, WORDS);
            }
        });
    }

    private List<String> grounds() {
        return List.of(tokens("color.background"), tokens("color.surface"));
    }

    private String tokens(String name) {
        Token token = tokens.get(name);
        return token == null ? "" : token.value();
    }

    /** A token that is no colour has been told of already. */
    private void colour(Sheet sheet, String style, String attribute) {
        Setting.Value written = sheet.written(style, attribute);
        String text = written.text();
        if (Tokens.only(text).isEmpty()
                && !text.equals("transparent")
                && Colour.of(text).isEmpty()) {
            noColour(sheet.name() + ".yaml: " + attribute + " of " + style, text, written.start());
        }
    }

    private void meet(Sheet sheet, String style, String attribute, String ink, String ground, double needed) {
        Setting.Value written = sheet.written(style, attribute);
        Token token = tokens.get(Tokens.only(written.text()));
        String name = token == null ? "" : token.name() + ", ";
        Position at = token == null ? written.start() : token.at();
        Colour.of(ink)
                .ifPresent(a -> Colour.of(ground)
                        .filter(b -> a.contrast(b) < needed)
                        .ifPresent(b -> tell(
                                name + "the text of " + style + " in " + sheet.name() + ".yaml,",
                                a,
                                "its ground",
                                b,
                                needed,
                                at)));
    }
}
