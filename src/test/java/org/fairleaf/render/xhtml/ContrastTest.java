package org.fairleaf.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for edges, on light and on dark screens. */
class ContrastTest {

    private static final Theme THEME = Specimen.theme();

    @ParameterizedTest
    @ValueSource(strings = {"text", "accent", "link", "note", "tip", "important", "caution", "warning", "summary"})
    void textCanBeReadOnPageAndSurface(String token) {
        for (String scheme : new String[] {"color.", "dark."}) {
            for (String ground : new String[] {"background", "surface"}) {
                double ratio = contrast(THEME.token(scheme + token), THEME.token(scheme + ground));
                assertTrue(ratio >= 4.5, scheme + token + " on " + ground + ": " + ratio);
            }
        }
    }

    @Test
    void edgesCanBeSeen() {
        for (String scheme : new String[] {"color.", "dark."}) {
            double ratio = contrast(THEME.token(scheme + "rule"), THEME.token(scheme + "background"));
            assertTrue(ratio >= 3, scheme + "rule: " + ratio);
        }
    }

    /** E-readers put any ground behind the text: black, white and sepia. */
    @Test
    void sheetOfTheEpubSetsNeitherTextNorPageColours() {
        assertFalse(Pattern.compile("(?m)^\\s+color: (?!inherit)")
                .matcher(THEME.css("epub"))
                .find());
        assertFalse(Pattern.compile("(?m)^(body|html) \\{[^}]*(background|font-size|color)")
                .matcher(THEME.css("epub"))
                .find());
    }

    @Test
    void sheetsNameNoColourThemselves() {
        for (String sheet : new String[] {"epub.css", "web.css"}) {
            byte[] file = THEME.file(sheet);
            assertTrue(file != null);
            String css = new String(file, StandardCharsets.UTF_8);
            assertFalse(
                    Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgb|\\bhsl")
                            .matcher(css)
                            .find(),
                    sheet);
        }
    }

    @Test
    void contrastOfBlackOnWhiteIsTwentyOne() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double c = (value & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
