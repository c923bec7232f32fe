package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fairleaf.ast.Writing;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Which characters each face of a theme can show. A face's file is read when a text first asks for it. */
final class FontBook {

    private final Theme theme;
    private final Map<String, List<FontFace>> families = new LinkedHashMap<>();
    private final Map<FontFace, BitSet> covers = new ConcurrentHashMap<>();
    private final Map<Order, List<String>> orders = new ConcurrentHashMap<>();

    /** What {@link #families(UnicodeScript, String, List)} is asked for. */
    private record Order(UnicodeScript script, String lang, List<String> named) {}

    FontBook(Theme theme) {
        this.theme = theme;
        for (FontFace font : theme.fonts()) {
            families.computeIfAbsent(font.family(), family -> new ArrayList<>()).add(font);
        }
    }

    private BitSet covered(FontFace font) {
        byte[] bytes = theme.file(font.location());
        if (bytes == null) {
            return new BitSet();
        }
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup cmap = parsed.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int c = 0x20; c <= 0x1FFFF; c++) {
                if (cmap.getGlyphId(c) != 0) {
                    characters.set(c);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException("the font file " + font.location() + " cannot be read", e);
        }
    }

    /** The theme's families, in the order in which they are tried. */
    SequencedSet<String> families() {
        return new LinkedHashSet<>(families.keySet());
    }

    /**
     * The families for text of that script in that language, in the order in which they are tried: the one that the
     * theme names for the language or the script, those named for the text, all.
     */
    List<String> families(UnicodeScript script, String lang, List<String> named) {
        return orders.computeIfAbsent(new Order(script, lang, named), this::order);
    }

    private List<String> order(Order order) {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        if (Writing.scripts(order.lang()).contains(order.script())) {
            family(order.lang().toLowerCase(Locale.ROOT).split("-", -1)[0]).ifPresent(all::add);
        }
        family(Writing.name(order.script())).ifPresent(all::add);
        all.addAll(order.named());
        all.addAll(families.keySet());
        return List.copyOf(all);
    }

    private Optional<String> family(String key) {
        return theme.find("font." + key).filter(families::containsKey);
    }

    /** Whether the family shows that character in that face, or where it has no such face, in its nearest. */
    boolean shows(String family, int weight, boolean italic, int character) {
        // FOP writes no Unicode value for what takes two chars: it would be seen, but never heard or found.
        if (Character.isSupplementaryCodePoint(character)) {
            return false;
        }
        FontFace face = face(family, weight, italic);
        return face != null && covers.computeIfAbsent(face, this::covered).get(character);
    }

    private @Nullable FontFace face(String family, int weight, boolean italic) {
        FontFace nearest = null;
        int best = Integer.MAX_VALUE;
        for (FontFace face : families.getOrDefault(family, List.of())) {
            int distance = Math.abs(face.weight() - weight) + (face.italic() == italic ? 0 : 50);
            if (distance < best) {
                best = distance;
                nearest = face;
            }
        }
        return nearest;
    }
}
