package org.fairleaf.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The font files that a theme lists under {@code fonts}: family → {@code regular}, {@code bold} and so on. */
final class Fonts {

    private final List<FontFace> faces = new ArrayList<>();
    private final Map<FontFace, Setting.Value> written = new HashMap<>();
    private final Set<String> serifs = new HashSet<>();

    Fonts(Setting.Group families) {
        families.entries().forEach((family, setting) -> {
            if (setting instanceof Setting.Group files) {
                files.flat().forEach((kind, location) -> {
                    FontFace face = face(family, kind.toLowerCase(Locale.ROOT), location.text());
                    faces.add(face);
                    written.put(face, location);
                });
            }
        });
    }

    private static FontFace face(String family, String kind, String location) {
        return new FontFace(family, kind.startsWith("bold") ? 700 : 400, kind.endsWith("italic"), location);
    }

    /** Every face, in the order of the files. */
    List<FontFace> faces() {
        return faces;
    }

    /** Looks into each file but those of the defaults on the class path, which the build has looked into. */
    void check(Layers layers, List<Diagnostic> findings) {
        Set<FontFace> trusted =
                new HashSet<>(new Fonts(Layers.packaged("tokens.yaml").group("fonts")).faces);
        trusted.removeIf(face -> !face.location().startsWith(Layers.CLASSPATH));
        for (FontFace face : faces) {
            if (!trusted.contains(face)) {
                check(face, layers.read(face.location()), findings);
            }
        }
    }

    private void check(FontFace face, byte @Nullable [] bytes, List<Diagnostic> findings) {
        Setting.Value at = Objects.requireNonNull(written.get(face));
        if (bytes == null) {
            findings.add(Diagnostic.of(
                    Code.THEME_FONT,
                    at.start(),
                    "there is no font file \"" + face.location() + "\"",
                    "put it into the theme's folder, or correct the name"));
            return;
        }
        FontFile file = FontFile.of(bytes);
        if (file.fault() != null) {
            findings.add(Diagnostic.of(
                    Code.THEME_FONT,
                    at.start(),
                    "the font file \"" + face.location() + "\" cannot be used: " + file.fault(),
                    "choose a TTF under a free licence, such as the OFL"));
        }
        if (file.serif()) {
            serifs.add(face.family());
        }
    }

    /** Whether a family has serifs, as far as its files say so. */
    boolean serif(String family) {
        return serifs.contains(family);
    }
}
