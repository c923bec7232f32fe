package org.fairleaf.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single characters that stand for what is no text while citeproc-java evaluates a style. They are Unicode's
 * noncharacters, which {@link FieldText} refuses in files, so that none can come from an author.
 */
final class Mark {

    static final char OPEN_DOUBLE = '\uFDD0';
    static final char CLOSE_DOUBLE = '\uFDD1';
    static final char OPEN_SINGLE = '\uFDD2';
    static final char CLOSE_SINGLE = '\uFDD3';
    /** Stands for the number of the entry in the list. */
    static final char NUMBER = '\uFDD4';
    /** Begins a given name whose particle or suffix is to follow it. */
    static final char GIVEN = '\uFDD5';
    /** Begins a particle that goes behind the given name where the family name comes first. */
    static final char PARTICLE = '\uFDDB';
    /** Begins the words for further names that the bibliography itself leaves out. */
    static final char OTHERS = '\uFDDC';
    /** Begins a suffix such as "Jr.". */
    static final char SUFFIX = '\uFDD6';
    /** Begins the last name of a list that leaves some out before it. */
    static final char ELLIPSIS = '\uFDD7';

    /** A hyphen that is no range of pages. */
    static final char HYPHEN = '\uFDD8';

    /** Behind a number that is to be "2nd". */
    static final char ORDINAL = '\uFDD9';
    /** Behind a day that is to be "2nd" where the language's dates have it so. */
    static final char DAY = '\uFDDA';

    private static final char FIRST_STYLE = '\uFDE0';
    private static final List<Integer> STYLES = List.of(
            StyledText.STRONG,
            StyledText.EMPHASIS,
            StyledText.SUPERSCRIPT,
            StyledText.SUBSCRIPT,
            StyledText.SMALL_CAPS);

    /** Letters whose case is not to change, in a plane that has no case and belongs to nobody. */
    private static final int CASELESS = 0xF0000;

    private Mark() {}

    static boolean isNoncharacter(int codePoint) {
        return codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** Whether files may not hold the character because letters travel in its plane. */
    static boolean isCaseless(int codePoint) {
        return codePoint >= CASELESS && codePoint <= CASELESS + 0xFFFF;
    }

    /** The text with its styles and quotation marks as marks. */
    static String encode(StyledText styled) {
        StringBuilder out = new StringBuilder(styled.length() + 16);
        int current = 0;
        for (int i = 0; i < styled.length(); i++) {
            char c = styled.charAt(i);
            int style = styled.styleAt(i);
            // A stop at the end of a styled stretch goes behind it: citeproc must see it to leave out a second one.
            int shown = isStop(c) ? style & current : style;
            toggle(current, shown, out);
            current = shown;
            if ((style & StyledText.NO_CASE) != 0 && Character.isLetter(c)) {
                out.appendCodePoint(CASELESS + c);
            } else {
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && isStop(out.charAt(end - 1))) {
            end--;
        }
        StringBuilder closing = new StringBuilder();
        toggle(current, 0, closing);
        return out.insert(end, closing).toString();
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '?' || c == '!' || c == ',' || c == ';' || c == ':';
    }

    private static void toggle(int from, int to, StringBuilder out) {
        for (int i = 0; i < STYLES.size(); i++) {
            if (((from ^ to) & STYLES.get(i)) != 0) {
                out.append((char) (FIRST_STYLE + i));
            }
        }
    }

    /** The style that the mark turns on or off, or 0 for any other character. */
    static int styleOf(char mark) {
        int index = mark - FIRST_STYLE;
        return index >= 0 && index < STYLES.size() ? STYLES.get(index) : 0;
    }

    /** The letter that travels without case, or null. */
    static @Nullable Character letter(int codePoint) {
        return isCaseless(codePoint) ? (char) (codePoint - CASELESS) : null;
    }
}
