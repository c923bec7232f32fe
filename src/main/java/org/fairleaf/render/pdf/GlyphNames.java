package org.fairleaf.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphSubstitutionTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.fop.fonts.CMapSegment;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * What shaped glyphs stand for. FOP gives a joined form or a conjunct that has no character of its own a private one,
 * and some another's. Who searches or copies text needs the letters; the names of the glyphs in the font tell them, or, where
 * it has none, its rules for ligatures.
 */
final class GlyphNames {

    private static final Pattern NUMBERED = Pattern.compile("uni((?:[0-9A-F]{4})+)");

    /** What stands for a glyph whose letters nobody knows: nothing that is seen or heard. */
    private static final String NOTHING = "\u200b";

    /** The kinds of rules by which FOP draws Latin letters as one glyph. */
    private static final List<String> MELTING = List.of("ccmp", "liga");

    private static final int PRIVATE = 0xE000;
    private static final int PRIVATE_END = 0xF8FF;
    /** The forms that Unicode has of Hebrew and Arabic letters. */
    private static final int FORMS = 0xFB1D;

    private static final int FORMS_END = 0xFEFC;
    /** The most that {@code bfchar} may list at once. */
    private static final int LIST = 100;
    /** By the font's name: the letters of FOP's characters, by their code points. */
    private final Map<String, Map<Integer, String>> letters = new HashMap<>();

    /** @param file gives a font's file by the address under which FOP knows it */
    static GlyphNames of(FontInfo fonts, Function<String, byte[]> file) throws IOException {
        GlyphNames names = new GlyphNames();
        for (Typeface typeface : fonts.getUsedFonts().values()) {
            Typeface real = typeface instanceof LazyFont lazy ? lazy.getRealFont() : typeface;
            if (real instanceof MultiByteFont font) {
                Map<Integer, Integer> shaped = shaped(font);
                if (!shaped.isEmpty()) {
                    byte[] bytes = file.apply(font.getEmbedFileURI().toString());
                    names.letters.put(font.getEmbedFontName(), letters(shaped, bytes));
                }
            }
        }
        return names;
    }

    /** The glyphs of characters that FOP has made up, or that stand for a form of a letter. */
    private static Map<Integer, Integer> shaped(MultiByteFont font) {
        Map<Integer, Integer> shaped = new TreeMap<>();
        add(font, PRIVATE, PRIVATE_END, shaped);
        if (!shaped.isEmpty()) {
            add(font, FORMS, FORMS_END, shaped);
        }
        return shaped;
    }

    /** Only the segments of the font's table are asked: FOP goes through all of them for each character. */
    private static void add(MultiByteFont font, int from, int to, Map<Integer, Integer> shaped) {
        for (CMapSegment segment : font.getCMap()) {
            int last = Math.min(segment.getUnicodeEnd(), to);
            for (int c = Math.max(segment.getUnicodeStart(), from); c <= last; c++) {
                int glyph = font.findGlyphIndex(c);
                if (glyph != 0) {
                    shaped.put(c, glyph);
                }
            }
        }
    }

    private static Map<Integer, String> letters(Map<Integer, Integer> shaped, byte[] file) throws IOException {
        Map<Integer, String> letters = new TreeMap<>();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            PostScriptTable table = font.getPostScript();
            CmapLookup characters = font.getUnicodeCmapLookup();
            Map<Integer, String> melted = melted(font, characters);
            for (Map.Entry<Integer, Integer> form : shaped.entrySet()) {
                int glyph = form.getValue();
                boolean made = form.getKey() >= PRIVATE && form.getKey() <= PRIVATE_END;
                String name = table == null ? null : table.getName(glyph);
                String told = made ? character(characters, glyph) : null;
                told = told == null && name != null ? letters(name) : told;
                told = told == null && made ? melted.getOrDefault(glyph, NOTHING) : told;
                if (told != null) {
                    letters.put(form.getKey(), told);
                }
            }
        }
        return letters;
    }

    /** The font's own character of that glyph, if one says more than that it is this font's. */
    private static @Nullable String character(CmapLookup characters, int glyph) {
        List<Integer> codes = characters.getCharCodes(glyph);
        return codes == null
                ? null
                : codes.stream()
                        .filter(code -> Character.getType(code) != Character.PRIVATE_USE)
                        .findFirst()
                        .map(Character::toString)
                        .orElse(null);
    }

    /** The letters of each glyph that a font draws for several, by those of the font's rules that FOP follows. */
    private static Map<Integer, String> melted(TrueTypeFont font, CmapLookup characters) throws IOException {
        Map<Integer, String> melted = new HashMap<>();
        GlyphSubstitutionTable rules = font.getGsub();
        for (String script : rules == null ? List.<String>of() : List.copyOf(rules.getSupportedScriptTags())) {
            GsubData data = rules.getGsubData(script);
            for (String feature : data == null ? List.<String>of() : MELTING) {
                if (data.isFeatureSupported(feature)) {
                    melted(data.getFeature(feature), characters, melted);
                }
            }
        }
        return melted;
    }

    private static void melted(ScriptFeature ligatures, CmapLookup characters, Map<Integer, String> melted) {
        for (List<Integer> glyphs : ligatures.getAllGlyphIdsForSubstitution()) {
            List<@Nullable String> letters =
                    glyphs.stream().map(glyph -> character(characters, glyph)).toList();
            if (!letters.contains(null)) {
                melted.put(ligatures.getReplacementForGlyphs(glyphs), String.join("", letters));
            }
        }
    }

    /**
     * What a glyph stands for by its name (Adobe Glyph List Specification, 2): letters by their names or numbers, joined by
     * low lines, and behind a full stop the variant. Null where the name does not tell.
     */
    static @Nullable String letters(String name) {
        int stop = name.indexOf('.');
        StringBuilder out = new StringBuilder();
        for (String part : (stop < 0 ? name : name.substring(0, stop)).split("_", -1)) {
            Matcher numbered = NUMBERED.matcher(part);
            String letter = numbered.matches()
                    ? characters(numbered.group(1))
                    : GlyphList.getAdobeGlyphList().toUnicode(part);
            if (letter == null || part.isEmpty()) {
                return null;
            }
            out.append(letter);
        }
        return out.toString();
    }

    private static String characters(String hexadecimal) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hexadecimal.length(); i += 4) {
            out.append((char) Integer.parseInt(hexadecimal.substring(i, i + 4), 16));
        }
        return out.toString();
    }

    /** The pages with the letters in the place of FOP's characters. */
    byte[] written(byte[] pages) throws IOException {
        if (letters.isEmpty()) {
            return pages;
        }
        try (PDDocument document = Loader.loadPDF(pages)) {
            for (COSObject object : document.getDocument().getObjectsByType(COSName.FONT)) {
                if (object.getObject() instanceof COSDictionary dictionary
                        && dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    write(dictionary, stream);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(pages.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    private void write(COSDictionary font, COSStream stream) throws IOException {
        String name = font.getNameAsString(COSName.BASE_FONT);
        Map<Integer, String> own = letters.get(name.substring(name.indexOf('+') + 1));
        if (own == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        Letters.of(font).byCode().forEach((code, text) -> {
            String read = own.getOrDefault(text.codePointAt(0), text);
            lines.add(String.format(Locale.ROOT, "<%04X> <%s>", code, hexadecimal(read)));
        });
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map(lines).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String hexadecimal(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format(Locale.ROOT, "%04X", c)));
        return out.toString();
    }

    /** A CMap as ISO 32000-1, 9.10.3 asks for it. */
    private static String map(List<String> lines) {
        StringBuilder out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int i = 0; i < lines.size(); i += LIST) {
            List<String> some = lines.subList(i, Math.min(lines.size(), i + LIST));
            out.append(some.size())
                    .append(" beginbfchar\n")
                    .append(String.join("\n", some))
                    .append("\nendbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
