package org.fairleaf.render.text;

import java.util.Locale;
import org.fairleaf.ast.Block;

/** The numbers of ordered lists. */
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    /** A number that its way of counting cannot write, such as a roman zero, is written in digits. */
    static String of(int number, Block.Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> Integer.toString(number);
            case LOWER_ALPHA -> alpha(number).toLowerCase(Locale.ROOT);
            case UPPER_ALPHA -> alpha(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
        };
    }

    /** A … Z, AA, AB … */
    private static String alpha(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                letters.append(ROMAN[i]);
                rest -= VALUES[i];
            }
        }
        return letters.toString();
    }
}
