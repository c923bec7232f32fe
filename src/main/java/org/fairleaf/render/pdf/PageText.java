package org.fairleaf.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The text of one page by marked-content id, as a reader of the tags gets it, and ways to mend it. */
final class PageText {

    /** A subset has fewer glyphs than this. */
    private static final int CODES = 0x2000;

    /** One marked-content sequence of text. */
    final class Run {
        private final COSDictionary properties;
        private final StringBuilder text = new StringBuilder();
        private @Nullable PDFont firstFont;
        private @Nullable PDFont lastFont;
        private int firstShow = -1;
        private int textEnd = -1;
        private float line;
        private final int tag;

        private Run(COSDictionary properties, int tag) {
            this.properties = properties;
            this.tag = tag;
        }

        /** Takes it out of the tagged text: it repeats what is said before. */
        void hide() {
            properties.clear();
            properties.setName(COSName.TYPE, "Pagination");
            replace(COSName.getPDFName("Artifact"));
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
            replace(COSName.getPDFName("Span"));
        }

        /** Writes its properties as they are now, under that tag. */
        private void replace(COSName role) {
            replacements.put(tag, role);
            replacements.put(tag + 1, properties);
        }

        /** Adds the space that a line break has swallowed: as a glyph, which every reader understands, if it can. */
        void spaceBefore() {
            byte[] space = space(firstFont);
            if (space == null || firstShow < 0 || properties.containsKey(COSName.ACTUAL_TEXT)) {
                says(" " + text());
                return;
            }
            List<Object> glyph = insertion(firstShow);
            glyph.add(new COSString(space));
            glyph.add(Operator.getOperator(OperatorName.SHOW_TEXT));
            // Back to the start of the line, so that no visible glyph moves.
            glyph.add(COSInteger.ZERO);
            glyph.add(COSInteger.ZERO);
            glyph.add(Operator.getOperator(OperatorName.MOVE_TEXT));
            text.insert(0, ' ');
        }

        /** As {@link #spaceBefore}, at the end. */
        void spaceAfter() {
            byte[] space = space(lastFont);
            if (space == null || textEnd < 0 || properties.containsKey(COSName.ACTUAL_TEXT)) {
                says(text() + " ");
                return;
            }
            List<Object> glyph = insertion(textEnd);
            glyph.add(new COSString(space));
            glyph.add(Operator.getOperator(OperatorName.SHOW_TEXT));
            text.append(' ');
        }
    }

    private final PDPage page;
    private final Map<Integer, Run> runs = new HashMap<>();
    /** What is to stand instead of the token at that place, or before it. The tokens themselves would fill the memory. */
    private final Map<Integer, COSBase> replacements = new HashMap<>();

    private final Map<Integer, List<Object>> insertions = new HashMap<>();
    private final Map<COSDictionary, byte[]> spaces;

    /** @param spaces the code of the space in each font, for all pages of the document */
    PageText(PDPage page, Map<COSDictionary, byte[]> spaces) throws IOException {
        this.page = page;
        this.spaces = spaces;
        read(tokens(page));
    }

    private static List<Object> tokens(PDPage page) throws IOException {
        try (InputStream in = page.getContents()) {
            // Of a stream the parser would read byte by byte through several layers.
            return new PDFStreamParser(in.readAllBytes()).parse();
        }
    }

    /** The run of that id; null where there is none. */
    @Nullable
    Run run(int mcid) {
        return runs.get(mcid);
    }

    private List<Object> insertion(int index) {
        return insertions.computeIfAbsent(index, any -> new ArrayList<>());
    }

    private void read(List<Object> tokens) throws IOException {
        List<COSBase> operands = new ArrayList<>();
        Deque<Boolean> marks = new ArrayDeque<>();
        Deque<PDFont> saved = new ArrayDeque<>();
        Run run = null;
        PDFont font = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                operands.add((COSBase) tokens.get(i));
                continue;
            }
            int start = i - operands.size();
            switch (operator.getName()) {
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    boolean identified =
                            operands.get(1) instanceof COSDictionary properties && properties.containsKey(COSName.MCID);
                    if (identified) {
                        run = new Run((COSDictionary) operands.get(1), start);
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
                case OperatorName.SET_FONT_AND_SIZE ->
                    font = page.getResources().getFont((COSName) operands.getFirst());
                case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED -> {
                    if (run != null && font != null) {
                        show(run, font, operands.getFirst(), start);
                    }
                }
                case OperatorName.SET_MATRIX -> {
                    if (run != null && operands.get(5) instanceof COSNumber height) {
                        run.line = height.floatValue();
                    }
                }
                case OperatorName.END_TEXT -> {
                    if (run != null) {
                        run.textEnd = start;
                    }
                }
                default -> {}
            }
            operands.clear();
        }
    }

    private static void show(Run run, PDFont font, COSBase shown, int index) throws IOException {
        if (run.firstFont == null) {
            run.firstFont = font;
            run.firstShow = index;
        }
        run.lastFont = font;
        if (shown instanceof COSString string) {
            decode(string, font, run.text);
        } else if (shown instanceof COSArray array) {
            for (COSBase part : array) {
                if (part instanceof COSString string) {
                    decode(string, font, run.text);
                }
            }
        }
    }

    private static void decode(COSString string, PDFont font, StringBuilder out) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(string.getBytes());
        while (bytes.available() > 0) {
            String unicode = font.toUnicode(font.readCode(bytes));
            out.append(unicode == null ? "\ufffd" : unicode);
        }
    }

    /** How the font spells a space; null where its subset has none. */
    private byte @Nullable [] space(@Nullable PDFont font) {
        if (font == null) {
            return null;
        }
        byte[] code = spaces.computeIfAbsent(font.getCOSObject(), any -> spaceCode(font));
        return code.length == 0 ? null : code;
    }

    private static byte[] spaceCode(PDFont font) {
        for (int code = 1; code < CODES; code++) {
            if (" ".equals(font.toUnicode(code))) {
                return new byte[] {(byte) (code >> 8), (byte) code};
            }
        }
        return new byte[0];
    }

    void write(PDDocument document) throws IOException {
        if (replacements.isEmpty() && insertions.isEmpty()) {
            return;
        }
        List<Object> tokens = tokens(page);
        List<Object> all = new ArrayList<>(tokens.size() + 8 * insertions.size());
        for (int i = 0; i < tokens.size(); i++) {
            List<Object> more = insertions.get(i);
            if (more != null) {
                all.addAll(more);
            }
            COSBase other = replacements.get(i);
            all.add(other == null ? tokens.get(i) : other);
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(all);
        }
        page.setContents(stream);
    }
}
