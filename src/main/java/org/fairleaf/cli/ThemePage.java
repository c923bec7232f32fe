package org.fairleaf.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairleaf.theme.Contrast;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.Token;

/**
 * A theme as lines of text: each token with its value and file, each colour with its contrasts. Where the terminal has
 * colours a swatch repeats what the line says.
 */
record ThemePage(Theme theme, boolean colour, PrintWriter out) {

    void print() {
        out.println("Theme " + theme.name() + ": " + String.join(", over ", theme.folders()));
        List<String> groups =
                theme.tokens().stream().map(Token::group).distinct().toList();
        for (String group : groups) {
            List<Token> tokens = theme.tokens().stream()
                    .filter(token -> token.group().equals(group))
                    .toList();
            out.println();
            out.println(group);
            for (Token token : tokens) {
                out.println("  " + line(token));
            }
        }
        out.println();
    }

    private String line(Token token) {
        String key = token.name().equals(token.group())
                ? token.name()
                : token.name().substring(token.group().length() + 1);
        List<Contrast> contrasts = theme.contrasts().stream()
                .filter(contrast -> contrast.ink().equals(token))
                .toList();
        String value = token.value().isEmpty() ? "(empty)" : token.value();
        return key + ": " + swatch(token) + value + contrasts(contrasts) + ". From "
                + token.at().path() + ":" + token.at().line();
    }

    private static String contrasts(List<Contrast> contrasts) {
        return contrasts.isEmpty()
                ? ""
                : contrasts.stream().map(ThemePage::contrast).collect(Collectors.joining(", ", "; contrast ", ""));
    }

    private static String contrast(Contrast contrast) {
        String ground = contrast.ground().name();
        return String.format(
                        Locale.ROOT,
                        "%.1f on %s",
                        // Never rounded up to what is needed.
                        Math.floor(10 * contrast.ratio()) / 10,
                        ground.substring(ground.indexOf('.') + 1))
                + (contrast.failed() ? " (too low, " + contrast.neededText() + " is needed)" : "");
    }

    /** Two blanks on the colour itself. */
    private String swatch(Token token) {
        if (!colour || !token.value().matches("#[0-9a-fA-F]{6}")) {
            return "";
        }
        int rgb = Integer.parseInt(token.value().substring(1), 16);
        return "\u001b[48;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 0xff) + ";" + (rgb & 0xff) + "m  \u001b[0m ";
    }
}
