package org.fairleaf.render.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;

/**
 * How many columns text takes where every letter is as wide as the next: two for wide East Asian characters and emoji,
 * none for what sets itself onto another character (Unicode Standard Annex 11; ambiguous width counts as narrow).
 */
final class Columns {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Columns() {}

    static int of(CharSequence text) {
        return upTo(text)[text.length()];
    }

    /** For each offset, the columns of the text before it; offsets within a character count with its end. */
    static int[] upTo(CharSequence text) {
        int[] columns = new int[text.length() + 1];
        int sum = 0;
        int previous = 0;
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int character = Character.codePointAt(text, i);
            int end = i + Character.charCount(character);
            // The emoji style makes a narrow sign wide; one that is joined onto another has no width of its own.
            int width = character == EMOJI_STYLE ? (before == 1 ? 1 : 0) : width(previous, character);
            sum += width;
            before = width;
            Arrays.fill(columns, i + 1, end + 1, sum);
            previous = character;
            i = end;
        }
        return columns;
    }

    private static int width(int previous, int character) {
        if (character < 0x300) {
            // The soft hyphen is invisible within a line.
            return character == 0xAD || Character.isISOControl(character) ? 0 : 1;
        }
        if (previous == ZERO_WIDTH_JOINER && UCharacter.hasBinaryProperty(character, UProperty.EXTENDED_PICTOGRAPHIC)
                || previous > 0xFF && UCharacter.hasBinaryProperty(character, UProperty.EMOJI_MODIFIER)) {
            return 0;
        }
        int category = UCharacter.getType(character);
        if (category == UCharacterCategory.NON_SPACING_MARK
                || category == UCharacterCategory.ENCLOSING_MARK
                || category == UCharacterCategory.FORMAT
                // The vowels and finals of a Hangul syllable stand in its block.
                || character >= 0x1160 && character <= 0x11FF) {
            return 0;
        }
        return wide(character) ? 2 : 1;
    }

    static boolean wide(int character) {
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
