package org.fairleaf.render.docx;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTGlyphVector;
import org.apache.batik.gvt.font.GVTLineMetrics;
import org.apache.batik.gvt.font.Glyph;
import org.apache.batik.gvt.font.SVGGVTGlyphVector;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * A font of a certain size whose glyphs are shapes read from its file. The JDK's own fonts are of no use here: on a
 * machine without fonts of its own it makes none at all ("Fontconfig head is null"), not even from a file.
 */
final class OutlineFont implements GVTFont {

    private final String family;
    private final TrueTypeFont font;
    private final float size;

    OutlineFont(String family, TrueTypeFont font, float size) {
        this.family = family;
        this.font = font;
        this.size = size;
    }

    private float scale() {
        try {
            return size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean canDisplay(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean canDisplay(char c) {
        return canDisplay(font, c);
    }

    @Override
    public int canDisplayUpTo(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!canDisplay(font, character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    @Override
    public int canDisplayUpTo(char[] text, int start, int limit) {
        int upTo = canDisplayUpTo(new String(text, start, limit - start));
        return upTo < 0 ? -1 : start + upTo;
    }

    @Override
    public int canDisplayUpTo(CharacterIterator text, int start, int limit) {
        int upTo = canDisplayUpTo(string(text, start, limit));
        return upTo < 0 ? -1 : start + upTo;
    }

    @Override
    public GVTGlyphVector createGlyphVector(FontRenderContext context, CharacterIterator text) {
        TextPaintInfo paint = text instanceof AttributedCharacterIterator attributed
                ? (TextPaintInfo) attributed.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO)
                : null;
        return glyphs(context, string(text, text.getBeginIndex(), text.getEndIndex()), paint);
    }

    @Override
    public GVTGlyphVector createGlyphVector(FontRenderContext context, char[] characters) {
        return glyphs(context, new String(characters), null);
    }

    @Override
    public GVTGlyphVector createGlyphVector(FontRenderContext context, String text) {
        return glyphs(context, text, null);
    }

    /** Glyphs by number are asked for by nothing that draws text. */
    @Override
    public GVTGlyphVector createGlyphVector(FontRenderContext context, int[] codes, CharacterIterator text) {
        return createGlyphVector(context, text);
    }

    private GVTGlyphVector glyphs(FontRenderContext context, String text, @Nullable TextPaintInfo paint) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(character -> glyphs.add(glyph(character, paint)));
        return new SVGGVTGlyphVector(this, glyphs.toArray(Glyph[]::new), context);
    }

    @SuppressWarnings("NullAway") // Batik takes null for what a glyph does not have
    private Glyph glyph(int character, @Nullable TextPaintInfo paint) {
        try {
            float scale = scale();
            int id = font.getUnicodeCmapLookup().getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(id);
            Point2D origin = new Point2D.Float();
            return new Glyph(
                    Character.toString(character),
                    List.of(),
                    null,
                    null,
                    null,
                    origin,
                    origin,
                    font.getAdvanceWidth(id) * scale,
                    size,
                    id,
                    paint,
                    // Fonts count upwards, drawings downwards.
                    data == null
                            ? null
                            : AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(data.getPath()),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public GVTFont deriveFont(float newSize) {
        return new OutlineFont(family, font, newSize);
    }

    @Override
    public String getFamilyName() {
        return family;
    }

    @Override
    public float getSize() {
        return size;
    }

    @Override
    public float getHKern(int left, int right) {
        return 0;
    }

    @Override
    public float getVKern(int above, int below) {
        return 0;
    }

    @Override
    public GVTLineMetrics getLineMetrics(String text, FontRenderContext context) {
        return metrics(text.length());
    }

    @Override
    public GVTLineMetrics getLineMetrics(String text, int start, int limit, FontRenderContext context) {
        return metrics(limit - start);
    }

    @Override
    public GVTLineMetrics getLineMetrics(char[] text, int start, int limit, FontRenderContext context) {
        return metrics(limit - start);
    }

    @Override
    public GVTLineMetrics getLineMetrics(CharacterIterator text, int start, int limit, FontRenderContext context) {
        return metrics(limit - start);
    }

    private GVTLineMetrics metrics(int characters) {
        try {
            float ascent = font.getHorizontalHeader().getAscender() * scale();
            float descent = -font.getHorizontalHeader().getDescender() * scale();
            float line = size / 20;
            return new GVTLineMetrics(
                    ascent,
                    0,
                    new float[] {0, -ascent / 2, -ascent},
                    descent,
                    ascent + descent,
                    0,
                    characters,
                    -ascent / 3,
                    line,
                    descent / 2,
                    line,
                    -ascent,
                    line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(CharacterIterator text, int start, int limit) {
        StringBuilder out = new StringBuilder();
        CharacterIterator copy = (CharacterIterator) text.clone();
        for (int i = start; i < limit; i++) {
            out.append(copy.setIndex(i));
        }
        return out.toString();
    }
}
