package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Position;

/**
 * Characters of fonts that show other signs than their letters say. In Adobe's Symbol font an "m" is a "μ": taken by its
 * letter, a dose in micrograms would become one in milligrams.
 */
final class Symbols {

    /** The signs of the Symbol font from 0x20 to 0x7E and from 0xA0 to 0xFE; U+FFFD where there is none. */
    private static final String SYMBOL_LOW =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\uFFFD" + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private static final String SYMBOL_HIGH =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑" + "⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    private static final Map<Integer, String> WINGDINGS = new HashMap<>();

    static {
        wingdings(0x21, "✏✂✁");
        wingdings(0x28, "☎✆✉");
        wingdings(0x36, "⌛⌨");
        wingdings(0x3E, "✇✍");
        wingdings(0x41, "✌");
        wingdings(0x45, "☜☞☝☟");
        wingdings(0x4A, "☺");
        wingdings(0x4C, "☹");
        wingdings(0x4E, "☠⚐");
        wingdings(0x51, "✈☼");
        wingdings(0x54, "❄");
        wingdings(0x6C, "●❍■□");
        wingdings(0x71, "❑❒");
        wingdings(0x74, "⧫◆❖");
        wingdings(0x7B, "❀✿❝❞");
        wingdings(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿");
        wingdings(0x9E, "·•");
        wingdings(0xA1, "○");
        wingdings(0xA7, "▪◻");
        wingdings(0xAB, "★✶✴✹");
        wingdings(0xD8, "➢");
        wingdings(0xDC, "➲");
        wingdings(0xDF, "←→↑↓↖↗↙↘");
        wingdings(0xE8, "➔");
        wingdings(0xEF, "⇦⇨⇧⇩⬄");
        wingdings(0xFB, "✗✓☒☑");
    }

    private Symbols() {}

    private static void wingdings(int first, String signs) {
        int[] points = signs.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            WINGDINGS.put(first + i, Character.toString(points[i]));
        }
    }

    /** Whether a font's letters are no letters. */
    static boolean isSymbolic(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.equals("symbol") || name.startsWith("wingdings") || name.equals("webdings");
    }

    /** What a character of such a font shows; said openly, and told, where that is not known. */
    static String said(String font, int written, Log log, Position position) {
        int character = written >= 0xF000 && written <= 0xF0FF ? written - 0xF000 : written;
        String name = font.toLowerCase(Locale.ROOT);
        String sign = switch (name) {
            case "symbol" -> symbol(character);
            case "wingdings" -> WINGDINGS.getOrDefault(character, "");
            case "wingdings 2", "wingdings 3", "webdings" -> "";
            default ->
                written == character && Character.isDefined(written) && written >= ' '
                        ? Character.toString(written)
                        : "";
        };
        if (character == ' ') {
            return " ";
        }
        if (!sign.isEmpty()) {
            return sign;
        }
        String open = "[" + font + " " + String.format(Locale.ROOT, "%02X", character) + "]";
        log.uncertain(position, "a sign that only its font can show; put the right character in its place", open);
        return open;
    }

    private static String symbol(int character) {
        String row = character >= 0xA0 ? SYMBOL_HIGH : SYMBOL_LOW;
        int at = character - (character >= 0xA0 ? 0xA0 : 0x20);
        boolean there = at >= 0 && at < row.length() && row.charAt(at) != '\uFFFD';
        return there ? row.substring(at, at + 1) : "";
    }
}
