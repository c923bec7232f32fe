package org.fairleaf.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a PDF prints: each character with its place, size and font. */
final class Print {

    /**
     * A character. Lengths are in points, from the page's upper left corner.
     *
     * @param tag the innermost tag that it is marked with
     */
    record Glyph(String text, String font, double size, int page, double x, double y, double width, String tag) {

        boolean furniture() {
            return tag.equals("Artifact");
        }

        boolean drawn() {
            return tag.equals("Figure");
        }

        boolean blank() {
            return text.isBlank();
        }
    }

    /** Characters with one baseline, from left to right; raised signs among them. */
    record Line(int page, double y, List<Glyph> glyphs) {

        String text() {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.text()));
            return text.toString();
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();

    private Print() {}

    static List<Glyph> of(byte[] pdf) {
        Print print = new Print();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            print.new Reader().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return print.glyphs;
    }

    /** The lines of the running text, not of drawings and not around the text, from the top of the first page. */
    static List<Line> lines(List<Glyph> glyphs) {
        List<Line> lines = new ArrayList<>();
        glyphs.stream()
                .filter(glyph ->
                        !glyph.furniture() && !glyph.drawn() && !glyph.text().matches("\\p{Mn}+"))
                .sorted(Comparator.comparingInt(Glyph::page).thenComparingDouble(Glyph::y))
                .forEach(glyph -> {
                    Line last = lines.isEmpty() ? null : lines.getLast();
                    boolean same =
                            last != null && last.page() == glyph.page() && glyph.y() - last.y() < 0.5 * glyph.size();
                    if (!same) {
                        last = new Line(glyph.page(), glyph.y(), new ArrayList<>());
                        lines.add(last);
                    }
                    last.glyphs().add(glyph);
                });
        lines.forEach(line -> line.glyphs().sort(Comparator.comparingDouble(Glyph::x)));
        return lines;
    }

    private final class Reader extends PDFTextStripper {

        private final Deque<String> tags = new ArrayDeque<>();

        Reader() {
            addOperator(new BeginMarkedContentSequence(this));
            addOperator(new BeginMarkedContentSequenceWithProperties(this));
            addOperator(new EndMarkedContentSequence(this));
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            tags.push(tag == null ? "" : tag.getName());
        }

        @Override
        public void endMarkedContentSequence() {
            tags.poll();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            String tag = tags.peek();
            glyphs.add(new Glyph(
                    text.getUnicode(),
                    text.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
                    Math.abs(text.getFontSizeInPt()),
                    getCurrentPageNo(),
                    text.getXDirAdj(),
                    text.getYDirAdj(),
                    text.getWidthDirAdj(),
                    tag == null ? "" : tag));
        }
    }
}
