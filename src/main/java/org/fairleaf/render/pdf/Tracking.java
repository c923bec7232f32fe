package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fairleaf.theme.Theme;

/**
 * Letters and words set wider apart, by fonts whose characters are wider. FOP's own letter spacing is lost wherever the
 * font moves a letter itself, as in kerning, and then words overlap; a wider character is wide everywhere.
 *
 * @param letter what each character gains, in ems
 * @param word what a space gains beyond that, in ems
 */
record Tracking(double letter, double word) {

    /** Scripts whose letters stand apart; in others a gap would tear what belongs together. */
    private static final Set<UnicodeScript> APART = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.COMMON);

    private static final String STYLE = "letters";

    /** As the theme has it: {@code letters} in its {@code pdf.yaml}. */
    static Tracking of(Theme theme) {
        return new Tracking(ems(theme, "letter-spacing"), ems(theme, "word-spacing"));
    }

    private static double ems(Theme theme, String attribute) {
        String value = theme.style("pdf", STYLE).getOrDefault(attribute, "0em");
        return Double.parseDouble(value.substring(0, value.length() - 2));
    }

    /** The font with its characters so much wider, or as it is where nothing is to be wider. */
    byte[] widen(byte[] font) {
        if (letter == 0 && word == 0) {
            return font;
        }
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            ByteBuffer wider = ByteBuffer.wrap(font.clone());
            int metrics = parsed.getHorizontalHeader().getNumberOfHMetrics();
            int start = (int) parsed.getHorizontalMetrics().getOffset();
            int byLetter = (int) Math.round(letter * parsed.getUnitsPerEm());
            int byWord = (int) Math.round(word * parsed.getUnitsPerEm());
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            for (int metric : metrics(glyphs, 0x20, Character.MAX_VALUE, metrics)) {
                widen(wider, start + 4 * metric, byLetter);
            }
            int space = Math.min(glyphs.getGlyphId(' '), metrics - 1);
            // Where all characters share one width, so does the space.
            if (space != Math.min(glyphs.getGlyphId('x'), metrics - 1)) {
                widen(wider, start + 4 * space, byWord);
            }
            return wider.array();
        } catch (IOException e) {
            throw new UncheckedIOException("a font file cannot be read", e);
        }
    }

    /** Which widths the characters have that stand apart; the last may be that of many. */
    private static Set<Integer> metrics(CmapLookup glyphs, int from, int to, int metrics) {
        Set<Integer> found = new TreeSet<>();
        for (int c = from; c <= to; c++) {
            int glyph = glyphs.getGlyphId(c);
            if (glyph != 0 && APART.contains(UnicodeScript.of(c))) {
                found.add(Math.min(glyph, metrics - 1));
            }
        }
        return found;
    }

    /** Marks have no width and stay on their letters. */
    private static void widen(ByteBuffer font, int at, int by) {
        int width = Short.toUnsignedInt(font.getShort(at));
        if (width > 0) {
            font.putShort(at, (short) Math.min(0xFFFF, width + by));
        }
    }
}
