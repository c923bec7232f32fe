package org.fairleaf.verify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * The columns that a line takes on a terminal or a braille display. A cluster of characters that shows as one emoji takes
 * two; else each character counts, wide ones twice and those without a place of their own not at all.
 */
final class DisplayWidth {

    private static final int TAB = 8;
    private static final int EMOJI_STYLE = 0xFE0F;

    private DisplayWidth() {}

    static int of(String line) {
        if (isAscii(line)) {
            return line.length();
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(line);
        int columns = 0;
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            columns += cluster(line.substring(start, end), columns);
            start = end;
        }
        return columns;
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static int cluster(String cluster, int before) {
        if (cluster.equals("\t")) {
            return TAB - before % TAB;
        }
        boolean emoji = UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.REGIONAL_INDICATOR);
        if (cluster.indexOf(EMOJI_STYLE) >= 0 || emoji && cluster.codePointCount(0, cluster.length()) > 1) {
            return 2;
        }
        return cluster.codePoints().map(DisplayWidth::character).sum();
    }

    private static int character(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.CONTROL -> 0;
            default -> {
                int syllable = UCharacter.getIntPropertyValue(character, UProperty.HANGUL_SYLLABLE_TYPE);
                if (syllable == UCharacter.HangulSyllableType.VOWEL_JAMO
                        || syllable == UCharacter.HangulSyllableType.TRAILING_JAMO) {
                    yield 0;
                }
                int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
                yield width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
            }
        };
    }
}
