package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** The text of one page by marked-content id, as a reader of the tags gets it, and ways to mend it. */
final class PageText {

    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    /** One marked-content sequence of text. */
    final class Run {
        private final COSDictionary properties;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Letters firstFont;
        private @Nullable Letters lastFont;
        private int firstShow = -1;
        private int textEnd = -1;
        private float line;
        /** Where its tag and its properties stand, and the operator behind them. */
        private final int start;

        private final int operator;
        /** The tag that is written anew, with the properties as they are then; null where it stays. */
        private @Nullable COSName tag;

        private Run(COSDictionary properties, int start, int operator) {
            this.properties = properties;
            this.start = start;
            this.operator = operator;
        }

        /** Takes it out of the tagged text: it repeats what is said before. */
        void hide() {
            properties.clear();
            properties.setName(COSName.TYPE, "Pagination");
            tag = ARTIFACT;
        }

        /** The height of its base line, by which runs of one line on one page are told from others. */
        float line() {
            return line;
        }

        /** What is read in this place. */
        String text() {
            String actual = properties.getString(COSName.ACTUAL_TEXT);
            return actual == null ? text.toString() : actual;
        }

        /** Lets readers get these words in the place of the glyphs. */
        void says(String words) {
            properties.setString(COSName.ACTUAL_TEXT, words);
            // Programs that search or copy text look for such words on spans only.
            tag = SPAN;
        }

        /** Adds the space that a line break has swallowed: as a glyph, which every reader understands, if it can. */
        void spaceBefore() {
            COSString space = space(firstFont);
            if (space == null || firstShow < 0 || properties.containsKey(COSName.ACTUAL_TEXT)) {
                says(" " + text());
                return;
            }
            List<Object> glyph = insertion(firstShow);
            glyph.add(space);
            glyph.add(Operator.getOperator(OperatorName.SHOW_TEXT));
            // Back to the start of the line, so that no visible glyph moves.
            glyph.add(COSInteger.ZERO);
            glyph.add(COSInteger.ZERO);
            glyph.add(Operator.getOperator(OperatorName.MOVE_TEXT));
            text.insert(0, ' ');
        }

        /** As {@link #spaceBefore}, at the end. */
        void spaceAfter() {
            COSString space = space(lastFont);
            if (space == null || textEnd < 0 || properties.containsKey(COSName.ACTUAL_TEXT)) {
                says(text() + " ");
                return;
            }
            List<Object> glyph = insertion(textEnd);
            glyph.add(space);
            glyph.add(Operator.getOperator(OperatorName.SHOW_TEXT));
            text.append(' ');
        }
    }

    private final PDPage page;
    private final Map<COSDictionary, Letters> fonts;
    /** By id, in the order of the page. */
    private final SequencedMap<Integer, Run> runs = new LinkedHashMap<>();
    /** What is to be inserted, by its place. The content itself would fill the memory. */
    private final SortedMap<Integer, List<Object>> insertions = new TreeMap<>();

    /** @param fonts what the fonts' codes stand for, for all pages of the document */
    PageText(PDPage page, Map<COSDictionary, Letters> fonts) throws IOException {
        this.page = page;
        this.fonts = fonts;
        read(new Operators(content()));
    }

    private byte[] content() throws IOException {
        try (InputStream in = page.getContents()) {
            return in.readAllBytes();
        }
    }

    /** The run of that id; null where there is none. */
    @Nullable
    Run run(int mcid) {
        return runs.get(mcid);
    }

    private List<Object> insertion(int place) {
        return insertions.computeIfAbsent(place, any -> new ArrayList<>());
    }

    private void read(Operators content) throws IOException {
        Deque<Boolean> marks = new ArrayDeque<>();
        Deque<Letters> saved = new ArrayDeque<>();
        Run run = null;
        Letters font = null;
        while (content.next()) {
            switch (content.name()) {
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    boolean identified = content.operand(1) instanceof COSDictionary properties
                            && properties.containsKey(COSName.MCID);
                    if (identified) {
                        run = new Run((COSDictionary) content.operand(1), content.start(), content.operator());
                        runs.put(run.properties.getInt(COSName.MCID), run);
                    }
                    marks.push(identified);
                }
                case OperatorName.BEGIN_MARKED_CONTENT -> marks.push(false);
                case OperatorName.END_MARKED_CONTENT -> {
                    if (marks.pop()) {
                        run = null;
                    }
                }
                case OperatorName.SAVE -> {
                    if (font != null) {
                        saved.push(font);
                    }
                }
                case OperatorName.RESTORE -> {
                    if (!saved.isEmpty()) {
                        font = saved.pop();
                    }
                }
                case OperatorName.SET_FONT_AND_SIZE -> font = font((COSName) content.operand(0));
                case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED -> {
                    if (run != null && font != null) {
                        if (run.firstFont == null) {
                            run.firstFont = font;
                            run.firstShow = content.start();
                        }
                        run.lastFont = font;
                        content.shown(0, font, run.text);
                    }
                }
                case OperatorName.SET_MATRIX -> {
                    if (run != null) {
                        run.line = content.number(5);
                    }
                }
                case OperatorName.END_TEXT -> {
                    if (run != null) {
                        run.textEnd = content.start();
                    }
                }
                default -> {}
            }
        }
    }

    private Letters font(COSName name) throws IOException {
        COSDictionary all = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = all == null ? null : all.getCOSDictionary(name);
        if (font == null) {
            throw new UnfinishedException("a page uses a font that it does not have");
        }
        Letters letters = fonts.get(font);
        if (letters == null) {
            letters = Letters.of(font);
            fonts.put(font, letters);
        }
        return letters;
    }

    /** How the font spells a space; null where its subset has none. */
    private static @Nullable COSString space(@Nullable Letters font) {
        Integer code = font == null ? null : font.code(" ");
        return code == null ? null : new COSString(new byte[] {(byte) (code >> 8), code.byteValue()});
    }

    void write(PDDocument document) throws IOException {
        List<Run> retagged =
                runs.values().stream().filter(run -> run.tag != null).toList();
        if (retagged.isEmpty() && insertions.isEmpty()) {
            return;
        }
        SortedMap<Integer, Edit> edits = new TreeMap<>();
        insertions.forEach((place, tokens) -> edits.put(place, new Edit(place, tokens)));
        retagged.forEach(run ->
                edits.put(run.start, new Edit(run.operator, List.of(Objects.requireNonNull(run.tag), run.properties))));
        byte[] content = content();
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            ContentStreamWriter tokens = new ContentStreamWriter(out);
            int written = 0;
            for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
                out.write(content, written, edit.getKey() - written);
                tokens.writeTokens(edit.getValue().tokens());
                written = edit.getValue().end();
            }
            out.write(content, written, content.length - written);
        }
        page.setContents(stream);
    }

    /** What stands in the place of the content up to there. */
    private record Edit(int end, List<Object> tokens) {}
}
