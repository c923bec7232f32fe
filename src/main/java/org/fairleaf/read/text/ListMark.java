package org.fairleaf.read.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * A typed sign before an item: a bullet, a number or a letter.
 *
 * @param numbering null for a bullet
 * @param number of a numbered item, from 1; 0 for a bullet
 * @param form what stands around the number, or the bullet itself: two items of a list have the same
 * @param length how many characters it takes
 */
record ListMark(@Nullable Numbering numbering, int number, String form, int length) {

    private static final String SURE = "•◦▪▫●○■□‣⁃∙·➢➤✓✔";
    private static final Pattern BULLET =
            Pattern.compile("([" + SURE + "*+–—-])\\s+(?=\\S)|([" + SURE + "])(?=[\\p{L}\\d])");
    private static final Pattern NUMBER =
            Pattern.compile("([(\\[]?)(\\d{1,5}|[a-zA-Z]|[ivx]{2,5})([.)\\]]{1,2})\\s+(?=\\S)");

    /** The mark at the start of a line, or null. */
    static @Nullable ListMark of(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) {
            String sign = bullet.group(1) != null ? bullet.group(1) : bullet.group(2);
            return new ListMark(null, 0, sign, bullet.end());
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return null;
        }
        String written = number.group(2);
        String form = number.group(1) + "1" + number.group(3);
        if (Character.isDigit(written.charAt(0))) {
            return new ListMark(Numbering.DECIMAL, Integer.parseInt(written), form, number.end());
        }
        char letter = written.charAt(0);
        if (written.length() > 1 || letter == 'i' && form.length() > 1) {
            return new ListMark(Numbering.LOWER_ROMAN, roman(written), form, number.end());
        }
        boolean small = Character.isLowerCase(letter);
        return new ListMark(
                small ? Numbering.LOWER_ALPHA : Numbering.UPPER_ALPHA,
                Character.toLowerCase(letter) - 'a' + 1,
                form,
                number.end());
    }

    private static int roman(String written) {
        int sum = 0;
        int before = 0;
        String small = written.toLowerCase(Locale.ROOT);
        for (int i = small.length() - 1; i >= 0; i--) {
            int value = small.charAt(i) == 'i' ? 1 : small.charAt(i) == 'v' ? 5 : 10;
            sum += value < before ? -value : value;
            before = value;
        }
        return sum;
    }

    /** Whether the sign alone shows a list; a hyphen, an asterisk or a number may be something else. */
    boolean sure() {
        return numbering == null && SURE.contains(form);
    }

    /** Whether an item with this mark may follow one with the other in one list. */
    boolean follows(ListMark before) {
        if (numbering == null || before.numbering == null) {
            return numbering == before.numbering && form.equals(before.form);
        }
        boolean kind = numbering == before.numbering || alpha(this) && alpha(before);
        return kind && form.equals(before.form) && number == before.number + 1;
    }

    /** The letter "i" may be a Roman number or the ninth letter. */
    private static boolean alpha(ListMark mark) {
        return mark.numbering == Numbering.LOWER_ALPHA;
    }
}
