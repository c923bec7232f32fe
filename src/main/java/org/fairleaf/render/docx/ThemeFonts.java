package org.fairleaf.render.docx;

import java.awt.Color;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The theme's font files for drawings. Batik would ask the machine for its fonts: what came out would differ from
 * machine to machine, and on one without fonts there would be no text at all.
 */
final class ThemeFonts implements FontFamilyResolver {

    private final Theme theme;
    private final Map<String, TrueTypeFont> read = new HashMap<>();

    ThemeFonts(Theme theme) {
        this.theme = theme;
    }

    /** The colour of the page behind a drawing. */
    Color background() {
        return Color.decode("#" + Look.color(theme.token("color.background")));
    }

    @Override
    public GVTFontFamily resolve(String familyName) {
        return new Family(family(familyName));
    }

    @Override
    public GVTFontFamily resolve(String familyName, FontFace fontFace) {
        return resolve(familyName);
    }

    /** Fonts that a drawing brings along are not read. */
    @Override
    public @Nullable GVTFontFamily loadFont(InputStream in, FontFace fontFace) {
        return null;
    }

    @Override
    public GVTFontFamily getDefault() {
        return new Family(body());
    }

    @Override
    public @Nullable GVTFontFamily getFamilyThatCanDisplay(char c) {
        return theme.fonts().stream()
                .filter(face -> face.weight() == 400 && !face.italic())
                .filter(face -> OutlineFont.canDisplay(font(face), c))
                .map(face -> new Family(face.family()))
                .findFirst()
                .orElse(null);
    }

    /** The family of that name; for what the theme does not have, its body face. */
    private String family(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.equals("monospace")) {
            wanted = theme.token("font.code").toLowerCase(Locale.ROOT);
        }
        for (org.fairleaf.theme.FontFace face : theme.fonts()) {
            if (face.family().toLowerCase(Locale.ROOT).equals(wanted)) {
                return face.family();
            }
        }
        return body();
    }

    private String body() {
        return theme.fonts().getFirst().family();
    }

    private synchronized TrueTypeFont font(org.fairleaf.theme.FontFace face) {
        return read.computeIfAbsent(face.location(), this::read);
    }

    private TrueTypeFont read(String location) {
        byte[] bytes = theme.file(location);
        if (bytes == null) {
            throw Fault.theme("the font file " + location + " does not exist");
        }
        try {
            return new TTFParser().parseEmbedded(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw Fault.theme("the font file " + location + " cannot be read: " + e.getMessage());
        }
    }

    /** One family of the theme, with its faces. */
    private final class Family implements GVTFontFamily {

        private final String name;

        Family(String name) {
            this.name = name;
        }

        @Override
        public String getFamilyName() {
            return name;
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(name);
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface declares it
        public GVTFont deriveFont(float size, Map attributes) {
            boolean bold = attributes.get(TextAttribute.WEIGHT) instanceof Number weight
                    && weight.doubleValue() >= TextAttribute.WEIGHT_SEMIBOLD;
            boolean italic =
                    attributes.get(TextAttribute.POSTURE) instanceof Number posture && posture.doubleValue() > 0;
            List<org.fairleaf.theme.FontFace> faces = theme.fonts().stream()
                    .filter(face -> face.family().equals(name))
                    .toList();
            org.fairleaf.theme.FontFace best = faces.stream()
                    .filter(face -> face.weight() == (bold ? 700 : 400) && face.italic() == italic)
                    .findFirst()
                    .orElse(faces.getFirst());
            return new OutlineFont(name, font(best), size);
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }
}
