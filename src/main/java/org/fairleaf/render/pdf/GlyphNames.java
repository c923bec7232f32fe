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
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
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

/**
 * What shaped glyphs stand for. FOP gives a joined form or a conjunct that has no character of its own a private one,
 * and some another's. Who searches or copies text needs the letters; the names of the glyphs in the font tell them.
 */
final class GlyphNames {

    /** A glyph's name by the Adobe Glyph List's rules: characters, and after a full stop the variant. */
    private static final Pattern NAME = Pattern.compile("uni((?:[0-9A-F]{4})+)(?:\\..*)?");

    /** What stands for a glyph that is no letter: nothing that is seen or heard. */
    private static final String NOTHING = "\u200b";

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
            shaped.forEach((c, glyph) -> {
                String name = table == null ? null : table.getName(glyph);
                Matcher matcher = NAME.matcher(name == null ? "" : name);
                if (matcher.matches()) {
                    letters.put(c, characters(matcher.group(1)));
                } else if (c <= PRIVATE_END && c >= PRIVATE) {
                    letters.put(c, NOTHING);
                }
            });
        }
        return letters;
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
