package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Which characters each face of a theme can show. */
final class FontBook {

    /** @param covers the code points that have a glyph */
    private record Face(FontFace font, java.util.BitSet covers) {}

    private final Map<String, List<Face>> families = new LinkedHashMap<>();

    FontBook(Theme theme) {
        for (FontFace font : theme.fonts()) {
            byte[] bytes = theme.file(font.location());
            if (bytes != null) {
                families.computeIfAbsent(font.family(), family -> new ArrayList<>())
                        .add(new Face(font, covered(bytes, font)));
            }
        }
    }

    private static java.util.BitSet covered(byte[] bytes, FontFace font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup cmap = parsed.getUnicodeCmapLookup();
            java.util.BitSet covers = new java.util.BitSet();
            for (int c = 0x20; c <= 0x1FFFF; c++) {
                if (cmap.getGlyphId(c) != 0) {
                    covers.set(c);
                }
            }
            return covers;
        } catch (IOException e) {
            throw new UncheckedIOException("the font file " + font.location() + " cannot be read", e);
        }
    }

    /** The theme's families, in the order in which they are tried. */
    SequencedSet<String> families() {
        return new LinkedHashSet<>(families.keySet());
    }

    /** Whether the family shows that character in that face, or where it has no such face, in its nearest. */
    boolean shows(String family, int weight, boolean italic, int character) {
        // FOP writes no Unicode value for what takes two chars: it would be seen, but never heard or found.
        if (Character.isSupplementaryCodePoint(character)) {
            return false;
        }
        Face face = face(family, weight, italic);
        return face != null && face.covers().get(character);
    }

    private @Nullable Face face(String family, int weight, boolean italic) {
        Face nearest = null;
        int best = Integer.MAX_VALUE;
        for (Face face : families.getOrDefault(family, List.of())) {
            int distance =
                    Math.abs(face.font().weight() - weight) + (face.font().italic() == italic ? 0 : 50);
            if (distance < best) {
                best = distance;
                nearest = face;
            }
        }
        return nearest;
    }
}
