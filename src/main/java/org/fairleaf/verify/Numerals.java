package org.fairleaf.verify;

import java.util.Locale;
import org.fairleaf.ast.Block;

/** The numbers of list items, as lists write them. */
public final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LARGEST_ROMAN = 3999;
    private static final int LETTERS = 26;

    private Numerals() {}

    /** The number as a list of that numbering writes it. */
    public static String of(int number, Block.Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> String.valueOf(number);
            case LOWER_ALPHA -> letters(number);
            case UPPER_ALPHA -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
        };
    }

    /** a … z, aa, ab … */
    private static String letters(int number) {
        if (number < 1) {
            return String.valueOf(number);
        }
        int rest = number - 1;
        String last = String.valueOf((char) ('a' + rest % LETTERS));
        return rest < LETTERS ? last : letters(rest / LETTERS) + last;
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                out.append(ROMAN[i]);
            }
        }
        return out.toString();
    }
}
