package org.fairleaf.render.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a font stand for by its {@code ToUnicode} map (ISO 32000-1, 9.10.3). Every font that FOP embeds is of
 * type 0 with codes of two bytes; PDFBox, which reads all there are, fills tables of 65,536 strings before the first.
 */
final class Letters {

    private final SortedMap<Integer, String> letters = new TreeMap<>();

    private Letters() {}

    /** @throws UnfinishedException where it is another font than FOP makes */
    static Letters of(COSDictionary font) throws IOException {
        if (!COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
                || !COSName.IDENTITY_H.equals(font.getCOSName(COSName.ENCODING))) {
            throw new UnfinishedException(
                    "the font " + font.getNameAsString(COSName.BASE_FONT) + " has no codes of two bytes");
        }
        Letters letters = new Letters();
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
            letters.read(new String(map.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        return letters;
    }

    /** What the code stands for; null where the font does not say. */
    @Nullable
    String of(int code) {
        return letters.get(code);
    }

    /** The lowest code that stands for this; null where none does. */
    @Nullable
    Integer code(String text) {
        return letters.entrySet().stream()
                .filter(letter -> letter.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    SortedMap<Integer, String> byCode() {
        return Collections.unmodifiableSortedMap(letters);
    }

    private void read(String map) {
        List<String> row = new ArrayList<>();
        String section = "";
        for (int at = 0; at < map.length(); at++) {
            char c = map.charAt(at);
            if (c == '<' && !section.isEmpty()) {
                int end = map.indexOf('>', at);
                row.add(map.substring(at + 1, end));
                at = end;
            } else if (c == '[' && section.equals("bfrange")) {
                int end = map.indexOf(']', at);
                list(row, map.substring(at, end));
                row.clear();
                at = end;
            } else if (map.startsWith("beginbf", at)) {
                section = map.startsWith("bfrange", at + 5) ? "bfrange" : "bfchar";
                at += 5 + section.length() - 1;
            } else if (map.startsWith("endbf", at)) {
                section = "";
                row.clear();
            }
            if (row.size() == 2 && section.equals("bfchar")) {
                letters.put(number(row.get(0)), text(row.get(1)));
                row.clear();
            } else if (row.size() == 3) {
                range(number(row.get(0)), number(row.get(1)), text(row.get(2)));
                row.clear();
            }
        }
    }

    private void list(List<String> row, String list) {
        int code = number(row.getFirst());
        for (int at = list.indexOf('<'); at >= 0; at = list.indexOf('<', at + 1)) {
            letters.put(code++, text(list.substring(at + 1, list.indexOf('>', at))));
        }
    }

    /** The last character of what the first code stands for counts up with the codes. */
    private void range(int from, int to, String first) {
        int last = first.length() - 1;
        for (int code = from; code <= to; code++) {
            letters.put(code, first.substring(0, last) + (char) (first.charAt(last) + code - from));
        }
    }

    private static int number(String hexadecimal) {
        return Integer.parseInt(hexadecimal.strip(), 16);
    }

    private static String text(String hexadecimal) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at + 4 <= hexadecimal.length(); at += 4) {
            out.append((char) Integer.parseInt(hexadecimal.substring(at, at + 4), 16));
        }
        return out.toString();
    }
}
