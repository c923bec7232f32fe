package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;

/** In a table that is set as a grid every value stands below its column's name, counted in columns of the display. */
final class Grids implements Rule {

    private static final Pattern RULE = Pattern.compile("\\s*-+(?: {1,16}-+)+");
    private static final Pattern GAP = Pattern.compile("(?<=-) +(?=-)");

    @Override
    public void check(TextFile file, Findings findings) {
        List<String> lines = file.lines();
        for (int i = 1; i < lines.size(); i++) {
            String rule = lines.get(i);
            // Single dashes apart are a break between two parts of the text.
            if (!RULE.matcher(rule).matches()
                    || !rule.contains("--")
                    || lines.get(i - 1).isEmpty()) {
                continue;
            }
            List<int[]> gaps = new ArrayList<>();
            Matcher gap = GAP.matcher(rule);
            while (gap.find()) {
                gaps.add(new int[] {gap.start(), gap.end()});
            }
            row(lines.get(i - 1), i - 1, gaps, findings);
            for (int row = i + 1; row < lines.size() && !lines.get(row).isEmpty(); row++) {
                row(lines.get(row), row, gaps, findings);
            }
        }
    }

    private static void row(String line, int number, List<int[]> gaps, Findings findings) {
        int columns = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int end = i + Character.charCount(character);
            int at = DisplayWidth.of(line.substring(0, end));
            int start = columns;
            if (character != ' ' && gaps.stream().anyMatch(gap -> start < gap[1] && at > gap[0])) {
                findings.add(Code.TEXT_TABLE, number, "has words between two columns of its table");
                return;
            }
            columns = at;
            i = end;
        }
    }
}
