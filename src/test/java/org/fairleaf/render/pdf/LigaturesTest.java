package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts that draw several letters as one glyph which is no character of its own, as many do for "ft". */
class LigaturesTest {

    private static final String FONT = "classpath:net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final String TEXT = "A draft after an aft shift. ".repeat(12).strip();

    @ParameterizedTest
    @CsvSource({
        "f_t, ft",
        "f_f_i.liga, ffi",
        "T_h.001, Th",
        "fi, \ufb01",
        "uni0644_uni0627.fina, \u0644\u0627",
        "uni06440627, \u0644\u0627",
        "a, a"
    })
    void theNameOfAGlyphTellsItsLetters(String name, String letters) {
        assertEquals(letters, GlyphNames.letters(name));
    }

    @ParameterizedTest
    @CsvSource({".notdef", "glyph417", "f_nonsense", "dvK_SSa", "''"})
    void aNameThatIsMadeUpTellsNothing(String name) {
        assertNull(GlyphNames.letters(name));
    }

    /** Whatever the glyph is called: here it is one that no character has, put into the place of "ft". */
    @ParameterizedTest
    @ValueSource(strings = {"liga", "ccmp"})
    void lettersDrawnAsOneGlyphAreHeardAsTheyAreWritten(String rule, @TempDir Path folder) throws IOException {
        Theme theme = theme(rule, folder);
        Edition edition = Editions.of(Editions.h(2, "aft", "Shaft"), Editions.p(TEXT));
        byte[] pdf = Pdfs.of(edition, theme);
        assertEquals(List.of(TEXT), texts(pdf));
        assertTrue(new Sheets(pdf).lines().stream().anyMatch(line -> line.text().contains("after an aft shift")));
        Pdfs.assertSays(edition, pdf, theme);
    }

    private static List<String> texts(byte[] pdf) {
        return TagText.read(pdf).all("P").stream()
                .map(TagText.Element::text)
                .filter(text -> text.startsWith("A draft"))
                .toList();
    }

    private static Theme theme(String rule, Path folder) throws IOException {
        Files.write(folder.resolve("own.ttf"), melting(rule, FONT + ".ttf"));
        Files.write(folder.resolve("bold.ttf"), melting(rule, FONT + "-Bold.ttf"));
        Files.writeString(folder.resolve("tokens.yaml"), """
                extends: default
                font:
                  body: Own
                  heading: Own
                fonts:
                  Own:
                    regular: own.ttf
                    bold: bold.ttf
                """);
        return ThemeReader.read(folder.toString(), Variant.STANDARD, Path.of("styles"))
                .value()
                .orElseThrow();
    }

    /** The font with other rules: "f" and "t" become a glyph that stands for no character. */
    private static byte[] melting(String rule, String file) throws IOException {
        byte[] font = Objects.requireNonNull(Pdfs.THEME.file(file));
        int f;
        int t;
        int both = 0;
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            f = parsed.getUnicodeCmapLookup().getGlyphId('f');
            t = parsed.getUnicodeCmapLookup().getGlyphId('t');
            for (int glyph = 1; both == 0 && glyph < parsed.getNumberOfGlyphs(); glyph++) {
                boolean free = parsed.getUnicodeCmapLookup().getCharCodes(glyph) == null;
                String name = parsed.getPostScript().getName(glyph);
                both = free && parsed.getAdvanceWidth(glyph) > 0 && GlyphNames.letters(name) == null ? glyph : 0;
            }
        }
        assertTrue(both > 0, "no glyph is free");
        ByteBuffer rules = ByteBuffer.allocate(128);
        rules.putInt(0x00010000).putShort((short) 10).putShort((short) 30).putShort((short) 44);
        shorts(rules, 1).put(ascii("DFLT")).put(new byte[] {0, 8});
        shorts(rules, 4, 0, 0, 0xFFFF, 1, 0);
        shorts(rules, 1).put(ascii(rule));
        shorts(rules, 8, 0, 1, 0);
        // One look-up with one table: its coverage stands behind the set of ligatures that begin with "f".
        shorts(rules, 1, 4, 4, 0, 1, 8, 1, 18, 1, 8, 1, 4, both, 2, t, 1, 1, f);
        return with(font, "GSUB", rules.array());
    }

    private static byte[] ascii(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer shorts(ByteBuffer out, int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
        return out;
    }

    /** The font with that table in the place of its own. */
    private static byte[] with(byte[] font, String tag, byte[] table) {
        ByteBuffer out = ByteBuffer.allocate(font.length + 4 + table.length);
        out.put(font);
        int start = (font.length + 3) / 4 * 4;
        out.put(start, table);
        for (int entry = 12; entry < 12 + 16 * out.getShort(4); entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(tag)) {
                out.putInt(entry + 8, start).putInt(entry + 12, table.length);
            }
        }
        return out.array();
    }
}
