package org.fairleaf.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Variant;

/** What a reader of a variant would find fault with on the pages of a PDF. */
final class Eyesight {

    private static final double TOLERANCE = 0.05;

    private final Variant variant;
    private final Edition edition;
    private final List<Print.Glyph> glyphs;
    private final List<Print.Line> lines;
    private final double body;
    private final Set<String> faults = new LinkedHashSet<>();

    private Eyesight(byte[] pdf, Variant variant, Edition edition) {
        this.variant = variant;
        this.edition = edition;
        this.glyphs = Print.of(pdf);
        this.lines = Print.lines(glyphs);
        // The size of most characters.
        this.body =
                glyphs.stream()
                        .collect(Collectors.groupingBy(Print.Glyph::size, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
    }

    static List<String> faults(byte[] pdf, Variant variant, Edition edition) {
        Eyesight eyesight = new Eyesight(pdf, variant, edition);
        eyesight.sizes();
        eyesight.fonts();
        eyesight.pitch();
        eyesight.spaces();
        eyesight.letters();
        eyesight.ends();
        return List.copyOf(eyesight.faults);
    }

    private void fault(String what, Print.Glyph glyph) {
        fault(what
                + String.format(
                        Locale.ROOT, ": \"%s\" of %.1f pt on page %d", glyph.text(), glyph.size(), glyph.page()));
    }

    private void fault(String what) {
        if (faults.size() < 20) {
            faults.add(what);
        }
    }

    private void sizes() {
        double least = variant == Variant.LARGE_PRINT ? 16 : 12;
        double most = variant == Variant.DYSLEXIA ? 14 : Double.MAX_VALUE;
        if (body > most + TOLERANCE) {
            fault("the text is larger than " + most);
        }
        for (Print.Glyph glyph : glyphs) {
            // Raised and lowered numbers, with their signs.
            boolean sign =
                    glyph.text().codePoints().allMatch(c -> Character.isDigit(c) || "+-\u2212\u2013".indexOf(c) >= 0);
            boolean strict = variant == Variant.LARGE_PRINT || !sign;
            if (!glyph.drawn() && !glyph.blank() && strict && glyph.size() < least - TOLERANCE) {
                fault("smaller than " + (int) least, glyph);
            }
            if (variant == Variant.LARGE_PRINT && glyph.furniture() && glyph.size() < body - TOLERANCE) {
                fault("what stands around the text is smaller than it", glyph);
            }
            if (variant == Variant.LARGE_PRINT && sign && !glyph.drawn() && glyph.size() < body - 1 - TOLERANCE) {
                fault("smaller than the text", glyph);
            }
        }
    }

    private void fonts() {
        for (Print.Glyph glyph : glyphs) {
            if (glyph.font().contains("Italic") || glyph.font().contains("Oblique")) {
                fault(glyph.font() + " is slanted", glyph);
            }
            if (glyph.font().contains("Serif")) {
                fault(glyph.font() + " has serifs", glyph);
            }
        }
    }

    /** The distance of lines of the body's size, as far as they follow each other. */
    private void pitch() {
        double least = body * (variant == Variant.DYSLEXIA ? 1.5 : 1.2);
        for (int i = 1; i < lines.size(); i++) {
            Print.Line above = lines.get(i - 1);
            Print.Line below = lines.get(i);
            double distance = baseline(below) - baseline(above);
            if (above.page() == below.page() && running(above) && running(below) && distance < least - 0.3) {
                fault(String.format(
                        Locale.ROOT,
                        "lines are too close, %.1f pt: \"%s\" over \"%s\"",
                        distance,
                        above.text(),
                        below.text()));
            }
        }
    }

    /** Where most characters stand, not the raised ones. */
    private static double baseline(Print.Line line) {
        return line.glyphs().stream()
                .collect(Collectors.groupingBy(Print.Glyph::y, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private boolean running(Print.Line line) {
        long regular = line.glyphs().stream()
                .filter(glyph -> Math.abs(glyph.size() - body) < TOLERANCE
                        && glyph.font().contains("Regular"))
                .count();
        return regular > line.glyphs().size() / 2;
    }

    /** Spaces are all of one width where lines are not stretched to one length. */
    private void spaces() {
        List<Double> widths = new ArrayList<>();
        for (int i = 1; i + 1 < glyphs.size(); i++) {
            Print.Glyph before = glyphs.get(i - 1);
            Print.Glyph space = glyphs.get(i);
            Print.Glyph next = glyphs.get(i + 1);
            boolean word = space.text().equals(" ")
                    && space.font().equals("AtkinsonHyperlegible-Regular")
                    && space.font().equals(next.font())
                    && before.text().matches("\\p{IsLatin}")
                    && next.text().matches("\\p{IsLatin}")
                    && Math.abs(space.size() - body) < TOLERANCE
                    && Math.abs(space.y() - before.y()) < TOLERANCE
                    && Math.abs(space.y() - next.y()) < TOLERANCE
                    && !space.drawn();
            if (word) {
                widths.add(next.x() - space.x());
            }
        }
        if (widths.isEmpty()) {
            return;
        }
        widths.sort(null);
        double least = widths.getFirst();
        double most = widths.getLast();
        if (most - least > 0.15 * body) {
            fault(String.format(Locale.ROOT, "spaces differ: from %.1f to %.1f pt", least, most));
        }
    }

    /** Letters are as wide as the font says, and in one variant wider; they never run into each other. */
    private void letters() {
        double wider = 0;
        int count = 0;
        for (Print.Line line : lines) {
            for (int i = 0; i + 1 < line.glyphs().size(); i++) {
                Print.Glyph glyph = line.glyphs().get(i);
                Print.Glyph next = line.glyphs().get(i + 1);
                if (glyph.font().equals("AtkinsonHyperlegible-Regular")
                        && next.font().equals(glyph.font())
                        && glyph.text().matches("[a-z]")
                        && next.text().matches("[a-z]")
                        && Math.abs(glyph.size() - next.size()) < TOLERANCE
                        && next.x() - glyph.x() < glyph.size()) {
                    wider += (next.x() - glyph.x()) / glyph.size() - advance(glyph.text());
                    count++;
                    if (next.x() - glyph.x() < (advance(glyph.text()) - 0.12) * glyph.size()) {
                        fault("letters run into each other", glyph);
                    }
                }
            }
        }
        double average = count == 0 ? 0 : wider / count;
        if (variant == Variant.DYSLEXIA && count > 0 && average < 0.03) {
            fault(String.format(Locale.ROOT, "letters are not set apart: %.3f em", average));
        }
        if (variant != Variant.DYSLEXIA && Math.abs(average) > 0.02) {
            fault(String.format(Locale.ROOT, "letters are set apart by %.3f em", average));
        }
    }

    private void ends() {
        String words = edition.toString();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (variant == Variant.DYSLEXIA && text.strip().length() > 70) {
                fault("more than 70 characters: " + text);
            }
            if (text.strip().matches(".*\\p{L}[-\u2010\u00ad]") && i + 1 < lines.size()) {
                String whole =
                        last(text.strip()) + first(lines.get(i + 1).text().strip());
                if (!words.contains(whole)) {
                    fault("a word is divided: " + whole);
                }
            }
        }
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String first(String text) {
        return text.split("[ ,.;]")[0];
    }

    private static double advance(String letter) {
        try {
            return FONT.getAdvanceWidth(FONT.getUnicodeCmapLookup().getGlyphId(letter.codePointAt(0)))
                    / (double) FONT.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final TrueTypeFont FONT = font();

    private static TrueTypeFont font() {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("styles/default/fonts/AtkinsonHyperlegible-Regular.ttf"));
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
