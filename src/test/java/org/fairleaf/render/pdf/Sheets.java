package org.fairleaf.render.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** A PDF as it is seen: where each letter and each image stands, in points from the upper left corner. */
final class Sheets {

    /** A letter, or a few that are drawn as one. @param baseline from the top of the page */
    record Letter(int page, String text, double left, double right, double baseline, double size) {}

    /** Letters of one page on one baseline. */
    record Line(int page, double baseline, List<Letter> letters) {

        String text() {
            StringBuilder text = new StringBuilder();
            Letter before = null;
            for (Letter letter : letters) {
                if (before != null && letter.left() - before.right() > 0.15 * letter.size()) {
                    text.append(' ');
                }
                text.append(letter.text());
                before = letter;
            }
            return text.toString().strip();
        }

        double size() {
            return letters.stream().mapToDouble(Letter::size).max().orElse(0);
        }
    }

    /** @param pixels across */
    record Picture(int page, double width, double height, int pixels) {

        double pixelsPerInch() {
            return pixels / (width / 72);
        }
    }

    private final List<Letter> letters = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private int pages;
    private Rectangle2D paper = new Rectangle2D.Double();

    Sheets(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                PDPage page = document.getPage(i);
                paper = new Rectangle2D.Double(
                        0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
                letters(document, i);
                new Images(i).processPage(page);
            }
        }
    }

    private void letters(PDDocument document, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                if (!at.getUnicode().isBlank()) {
                    letters.add(new Letter(
                            page,
                            at.getUnicode(),
                            at.getXDirAdj(),
                            at.getXDirAdj() + at.getWidthDirAdj(),
                            at.getYDirAdj(),
                            at.getFontSizeInPt()));
                }
            }
        };
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.getText(document);
    }

    private final class Images extends PDFStreamEngine {
        private final int page;

        Images(int page) {
            this.page = page;
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new DrawObject(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do") && operands.getFirst() instanceof COSName name) {
                PDXObject object = getResources().getXObject(name);
                if (object instanceof PDImageXObject image) {
                    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                    pictures.add(new Picture(
                            page, matrix.getScalingFactorX(), matrix.getScalingFactorY(), image.getWidth()));
                }
                return;
            }
            super.processOperator(operator, operands);
        }
    }

    int pages() {
        return pages;
    }

    double width() {
        return paper.getWidth();
    }

    double height() {
        return paper.getHeight();
    }

    List<Letter> letters() {
        return letters;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** The lines of all pages, from above; letters within a point of a baseline are on it. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Letter> sorted = new ArrayList<>(letters);
        sorted.sort(java.util.Comparator.comparingInt(Letter::page)
                .thenComparingDouble(Letter::baseline)
                .thenComparingDouble(Letter::left));
        for (Letter letter : sorted) {
            Line last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || last.page() != letter.page() || letter.baseline() - last.baseline() > 1) {
                last = new Line(letter.page(), letter.baseline(), new ArrayList<>());
                lines.add(last);
            }
            last.letters().add(letter);
        }
        lines.forEach(line -> line.letters().sort(java.util.Comparator.comparingDouble(Letter::left)));
        return lines;
    }

    List<Line> linesOf(int page) {
        return lines().stream().filter(line -> line.page() == page).toList();
    }

    String text() {
        return String.join("\n", lines().stream().map(Line::text).toList());
    }
}
