package org.fairleaf.verify.docx;

import java.util.HashSet;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** Text stands out from its background as WCAG 2.2, 1.4.3, asks: 4.5 to 1, large text 3 to 1. */
final class Contrast implements Rule {

    private static final double ORDINARY = 4.5;
    private static final double LARGE = 3;
    /** In half-points: 18 pt, or 14 pt in bold. */
    private static final int LARGE_SIZE = 36;

    private static final int LARGE_BOLD_SIZE = 28;

    private static final String BLACK = "000000";
    private static final String WHITE = "FFFFFF";

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        Set<String> seen = new HashSet<>();
        for (Tag story : file.stories().values()) {
            for (Tag run : story.all("w:r")) {
                if (run.words().isBlank() && !run.contains("w:footnoteReference")) {
                    continue;
                }
                String color = color(sheet.ofRun(run, "w:color"), "w:val", BLACK);
                String background = background(run, sheet);
                double ratio = ratio(color, background);
                double least = isLarge(run, sheet) ? LARGE : ORDINARY;
                if (ratio < least && seen.add(color + background + least)) {
                    findings.add(
                            Code.DOCX_CONTRAST,
                            run,
                            "%s is #%s on #%s, a contrast of %s to 1 instead of %s to 1"
                                    .formatted(run.quoted(), color, background, tenths(ratio), tenths(least)),
                            "change the colours of the theme");
                }
            }
        }
    }

    private static String tenths(double number) {
        return Double.toString(Math.floor(number * 10) / 10);
    }

    private static boolean isLarge(Tag run, StyleSheet sheet) {
        Tag size = sheet.ofRun(run, "w:sz");
        int halfPoints = size != null && size.val().matches("\\d{1,4}") ? Integer.parseInt(size.val()) : 20;
        Tag bold = sheet.ofRun(run, "w:b");
        return halfPoints >= (bold != null && !bold.val().equals("0") ? LARGE_BOLD_SIZE : LARGE_SIZE);
    }

    /** The nearest colour behind the run: its own, its paragraph's, its cell's, or that of a table's first row. */
    private static String background(Tag run, StyleSheet sheet) {
        String own = color(sheet.ofRun(run, "w:shd"), "w:fill", "");
        if (!own.isEmpty()) {
            return own;
        }
        for (Tag tag = run.parent(); tag != null; tag = tag.parent()) {
            String fill = switch (tag.name()) {
                case "w:p" -> color(sheet.ofParagraph(tag, "w:shd"), "w:fill", "");
                case "w:tc" -> color(tag.at("w:tcPr", "w:shd"), "w:fill", "");
                case "w:tr" -> firstRow(tag, sheet);
                default -> "";
            };
            if (!fill.isEmpty()) {
                return fill;
            }
        }
        return WHITE;
    }

    private static String firstRow(Tag row, StyleSheet sheet) {
        Tag table = row.parent();
        Tag properties = row.child("w:trPr");
        if (table == null || properties == null || properties.child("w:tblHeader") == null) {
            return "";
        }
        Tag first = sheet.firstRow(table);
        return first == null ? "" : color(first.at("w:tcPr", "w:shd"), "w:fill", "");
    }

    private static String color(@Nullable Tag tag, String attribute, String otherwise) {
        String written = tag == null ? "" : tag.get(attribute);
        return written.matches("[0-9A-Fa-f]{6}") ? written : otherwise;
    }

    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color, 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
