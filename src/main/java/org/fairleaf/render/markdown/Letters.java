package org.fairleaf.render.markdown;

import java.util.Locale;
import org.fairleaf.ast.Block;

/** Numbers as letters or Roman numbers. */
final class Letters {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Letters() {}

    /** Whether a list that begins with this number can be written so, and is read so. */
    static boolean able(int start, int items, Block.Numbering numbering) {
        int last = start + items - 1;
        return switch (numbering) {
            case DECIMAL -> true;
            case LOWER_ALPHA, UPPER_ALPHA -> start >= 1 && last <= 26;
            case LOWER_ROMAN, UPPER_ROMAN -> start >= 1 && last < 88;
        };
    }

    static String of(int number, Block.Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> String.valueOf(number);
            case LOWER_ALPHA -> String.valueOf((char) ('a' + number - 1));
            case UPPER_ALPHA -> String.valueOf((char) ('A' + number - 1));
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
        };
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                out.append(SIGNS[i]);
            }
        }
        return out.toString();
    }
}
