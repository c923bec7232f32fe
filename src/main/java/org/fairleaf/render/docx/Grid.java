package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;

/**
 * The columns of a table: each as wide as its longest word at least, as far as the page allows, and of the rest each gets
 * a share by how much it holds. Word itself moves columns only on a screen; other programs part words.
 *
 * @param columns the widths in twips
 * @param fits whether every word has room
 */
record Grid(List<Long> columns, boolean fits) {

    /** The widths of characters in a face such as Arial, in shares of the font's size. */
    private static final double NARROW = 0.3;

    private static final double ORDINARY = 0.55;
    private static final double CAPITAL = 0.72;
    private static final double BROAD = 0.9;
    private static final double IDEOGRAPH = 1;
    /** Bold letters are broader, and no estimate is exact. */
    private static final double MARGIN = 1.1;

    /** A line that is longer may as well go on in the next: in shares of the font's size. */
    private static final double LONGEST_LINE = 24;

    /** @param padding beside the words, on both sides together */
    static Grid of(Block.Table table, Length width, Length size, Length padding) {
        List<Block.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        List<Double> least = new ArrayList<>();
        List<Double> natural = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            double word = CAPITAL;
            double line = CAPITAL;
            for (Block.Row row : rows) {
                String text = PlainText.of(row.cells().get(column).content());
                line = Math.max(line, Math.min(LONGEST_LINE, ems(text)));
                word = Math.max(word, longestWord(text));
            }
            least.add(word * MARGIN * size.points() + padding.points());
            natural.add(Math.max(word, line) * MARGIN * size.points() + padding.points());
        }
        return new Grid(shares(least, natural, width), sum(least) <= width.points());
    }

    private static List<Long> shares(List<Double> least, List<Double> natural, Length width) {
        double spare = width.points() - sum(least);
        double wish = sum(natural) - sum(least);
        List<Long> columns = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            double column = spare < 0
                    ? width.points() * least.get(i) / sum(least)
                    : wish < spare
                            // All is on one line: what is left over goes to all alike.
                            ? natural.get(i) * width.points() / sum(natural)
                            : least.get(i) + spare * (natural.get(i) - least.get(i)) / wish;
            columns.add(new Length(column).twips());
        }
        return columns;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double longestWord(String text) {
        double longest = 0;
        // A line may end behind a hyphen or a slash, and between ideographs.
        for (String word :
                text.split("[\\s\u200B]+|(?<=[-–/])|(?=\\p{IsHan})|(?<=\\p{IsHan})|(?=\\p{IsHiragana})", -1)) {
            longest = Math.max(longest, ems(word));
        }
        return longest;
    }

    private static double ems(String text) {
        return text.codePoints().mapToDouble(Grid::em).sum();
    }

    private static double em(int character) {
        if ("ijlftrI.,;:'’‘|!()[]-/ \u00A0".indexOf(character) >= 0) {
            return NARROW;
        }
        if ("mwMW@%".indexOf(character) >= 0) {
            return BROAD;
        }
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (Character.isIdeographic(character) || character >= 0x3000 && character < 0xFB00) {
            return IDEOGRAPH;
        }
        return Character.isUpperCase(character) ? CAPITAL : ORDINARY;
    }
}
