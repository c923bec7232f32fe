package org.fairleaf.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.theme.Theme;
import org.junit.jupiter.api.Test;

/** Colours come from the theme, which is checked for contrast, and not from the sheets. */
class SheetColoursTest {

    private static final Theme THEME = Specimen.theme();

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
}
