package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.jspecify.annotations.Nullable;

/**
 * Pandoc's lists with letters, Roman numbers or brackets: {@code a.}, {@code B)}, {@code (iv)}, {@code (1)}. CommonMark takes them for a
 * paragraph, so that each item is one here: lines that count on from the line before them.
 *
 * @param items the text of each item, without its mark
 */
record LetteredList(Block.Numbering numbering, int start, List<Stretch> items) {

    private static final Pattern MARK =
            Pattern.compile("(\\(?)([a-z]|[ivxlc]{1,7}|[A-Z]|[IVXLC]{1,7}|\\d{1,4})([.)])([ \\t]+)(?=\\S)");

    private static final Set<String> FIRST = Set.of("a", "i", "1");

    /** One line's mark. */
    private record Mark(String parentheses, String number, int end) {}

    /** The list that a paragraph is; null where it is none. A single line is none: it may be a person's initial. */
    static @Nullable LetteredList of(Stretch paragraph) {
        Mark first = mark(paragraph.line(0));
        if (first == null || paragraph.lines() < 2) {
            return null;
        }
        for (Block.Numbering numbering : numberings(first.number())) {
            List<Stretch> items = new ArrayList<>();
            int start = value(first.number(), numbering);
            int from = 0;
            for (int line = 1; line <= paragraph.lines(); line++) {
                Mark mark = line < paragraph.lines() ? mark(paragraph.line(line)) : null;
                boolean next = mark != null
                        && mark.parentheses().equals(first.parentheses())
                        && value(mark.number(), numbering) == start + items.size() + 1;
                if (next || line == paragraph.lines()) {
                    Stretch item = paragraph.lines(from, line);
                    Mark own = mark(paragraph.line(from));
                    items.add(item.part(own == null ? 0 : own.end(), item.text().length()));
                    from = line;
                }
            }
            if (items.size() > 1) {
                return new LetteredList(numbering, start, items);
            }
        }
        return null;
    }

    /**
     * The line on which such a list begins in the paragraph of a list's item, where it needs no blank line before it;
     * 0 where none does. As with other lists that stand so, it begins at the beginning.
     */
    static int within(Stretch paragraph) {
        for (int line = 1; line < paragraph.lines(); line++) {
            Mark mark = mark(paragraph.line(line));
            if (mark != null) {
                boolean first = FIRST.contains(mark.number().toLowerCase(Locale.ROOT));
                return first && of(paragraph.lines(line, paragraph.lines())) != null ? line : 0;
            }
        }
        return 0;
    }

    private static @Nullable Mark mark(String line) {
        Matcher matcher = MARK.matcher(line);
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean open = !matcher.group(1).isEmpty();
        boolean digits = Character.isDigit(matcher.group(2).charAt(0));
        if (open ? matcher.group(3).equals(".") : digits) {
            return null;
        }
        return new Mark(matcher.group(1) + matcher.group(3), matcher.group(2), matcher.end());
    }

    private static List<Block.Numbering> numberings(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return List.of(Block.Numbering.DECIMAL);
        }
        boolean lower = Character.isLowerCase(number.charAt(0));
        Block.Numbering roman = lower ? Block.Numbering.LOWER_ROMAN : Block.Numbering.UPPER_ROMAN;
        Block.Numbering alpha = lower ? Block.Numbering.LOWER_ALPHA : Block.Numbering.UPPER_ALPHA;
        return List.of(roman, alpha);
    }

    /** What a mark counts; -1 where it is none of its kind. */
    private static int value(String number, Block.Numbering numbering) {
        if (Character.isDigit(number.charAt(0))) {
            return numbering == Block.Numbering.DECIMAL ? Integer.parseInt(number) : -1;
        }
        boolean lower = Character.isLowerCase(number.charAt(0));
        return switch (numbering) {
            case LOWER_ALPHA -> lower && number.length() == 1 ? number.charAt(0) - 'a' + 1 : -1;
            case UPPER_ALPHA -> !lower && number.length() == 1 ? number.charAt(0) - 'A' + 1 : -1;
            case LOWER_ROMAN -> lower ? roman(number.toUpperCase(Locale.ROOT)) : -1;
            case UPPER_ROMAN -> lower ? -1 : roman(number);
            case DECIMAL -> -1;
        };
    }

    private static int roman(String number) {
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number.charAt(i));
            if (digit == 0) {
                return -1;
            }
            boolean before = i + 1 < number.length() && digit(number.charAt(i + 1)) > digit;
            value += before ? -digit : digit;
        }
        return value;
    }

    private static int digit(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            default -> 0;
        };
    }
}
