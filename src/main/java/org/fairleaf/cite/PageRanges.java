package org.fairleaf.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page ranges as CSL's {@code page-range-format} wants them. citeproc-java's own drop characters that they do not
 * expect.
 */
final class PageRanges {

    private static final Pattern RANGE =
            Pattern.compile("(\\p{L}*)([0-9]{1,9})\\s?(?:-|–|—|--)\\s?(\\p{L}*)([0-9]{1,9})(?=$|[\\s,;&.)])");

    private PageRanges() {}

    /**
     * The pages with their ranges in a style's form; all else as it is, hyphens as {@link Mark#HYPHEN}.
     *
     * @param format the style's {@code page-range-format}; empty where ranges stay as written
     */
    static String format(String pages, String format, String delimiter) {
        StringBuilder out = new StringBuilder();
        Matcher range = RANGE.matcher(pages);
        int end = 0;
        while (range.find()) {
            boolean begins = range.start() == 0 || " ,;(&".indexOf(pages.charAt(range.start() - 1)) >= 0;
            boolean samePrefix = range.group(3).isEmpty() || range.group(3).equals(range.group(1));
            out.append(pages, end, range.start());
            if (begins && samePrefix) {
                out.append(range(range.group(1), range.group(2), range.group(3), range.group(4), format, delimiter));
            } else if (begins) {
                // From one series of pages to another, such as xii-10.
                out.append(range.group(1)).append(range.group(2)).append(delimiter);
                out.append(range.group(3)).append(range.group(4));
            } else {
                out.append(range.group());
            }
            end = range.end();
        }
        return out.append(pages, end, pages.length()).toString().replace('-', Mark.HYPHEN);
    }

    private static String range(
            String prefix, String first, String lastPrefix, String last, String format, String delimiter) {
        if (format.isEmpty()) {
            return prefix + first + delimiter + lastPrefix + last;
        }
        String full = last.length() < first.length() ? first.substring(0, first.length() - last.length()) + last : last;
        if (Integer.parseInt(full) <= Integer.parseInt(first)) {
            return prefix + first + delimiter + lastPrefix + last;
        }
        boolean sameLength = full.length() == first.length();
        boolean shortens = !format.equals("expanded");
        String shown = switch (format) {
            case "minimal" -> sameLength ? changed(first, full, 1) : full;
            case "minimal-two" -> sameLength ? changed(first, full, 2) : full;
            case "chicago", "chicago-15", "chicago-16" ->
                sameLength ? chicago(first, full, format.equals("chicago-16")) : full;
            default -> full;
        };
        return prefix + first + delimiter + (shortens ? "" : prefix) + shown;
    }

    /** The last digits of a number from the first that differs, but at least so many. */
    private static String changed(String first, String last, int least) {
        int i = 0;
        while (i < last.length() - least && first.charAt(i) == last.charAt(i)) {
            i++;
        }
        return last.substring(i);
    }

    /** The Chicago Manual of Style, 15th edition 9.64 and 16th edition 9.60. */
    private static String chicago(String first, String last, boolean sixteenth) {
        int from = Integer.parseInt(first);
        int to = Integer.parseInt(last);
        if (from < 100 || from % 100 == 0 || !sixteenth && from > 1000 && from < 10_000 && from / 100 != to / 100) {
            return last;
        }
        return from % 100 < 10 ? changed(first, last, 1) : changed(first, last, 2);
    }
}
