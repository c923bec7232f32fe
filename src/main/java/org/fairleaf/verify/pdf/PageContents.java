package org.fairleaf.verify.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A page as its content stream paints it: what is marked with which id, what is an artifact, and what is neither. */
final class PageContents extends PDFGraphicsStreamEngine {

    private static final int WHITE = 0xffffff;
    /** The ground is a picture, whose colours are not known. */
    private static final int PICTURE = -1;

    private static final float ASCENT = 0.75f;
    private static final float DESCENT = 0.25f;
    private static final int BOLD = 600;

    /** A marked-content sequence that is open. @param actual what is read in the place of what it shows */
    private record Frame(
            @Nullable Marked into,
            boolean artifact,
            @Nullable String actual) {}

    private record Fill(Box box, int colour) {}

    private final SequencedMap<Integer, Marked> contents = new LinkedHashMap<>();
    private final Marked artifacts = new Marked();
    private final Marked unmarked = new Marked();
    private final Map<PDFont, Marked> fonts = new LinkedHashMap<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Fill> fills = new ArrayList<>();
    private final Path2D.Float path = new Path2D.Float();
    private boolean mixed;

    private PageContents(PDPage page) {
        super(page);
    }

    static PageContents read(PDPage page) throws IOException {
        PageContents contents = new PageContents(page);
        contents.processPage(page);
        return contents;
    }

    /** What is marked with an id, in the order in which it is painted. */
    SequencedMap<Integer, Marked> contents() {
        return contents;
    }

    Marked artifacts() {
        return artifacts;
    }

    /** What is neither marked with an id nor an artifact. */
    Marked unmarked() {
        return unmarked;
    }

    /** Whether tagged content stands in an artifact. */
    boolean mixed() {
        return mixed;
    }

    /** Ids that mark more than one sequence. */
    List<Integer> repeated() {
        return repeated;
    }

    /** The fonts that show text, each with the first sequence that it shows in. */
    Map<PDFont, Marked> fonts() {
        return fonts;
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        Frame around = open.peek();
        boolean inArtifact = around != null && around.artifact();
        if (tag != null && tag.getName().equals("Artifact")) {
            open.push(new Frame(artifacts, true, null));
            return;
        }
        Marked into = around == null ? null : around.into();
        if (properties != null && properties.containsKey(COSName.MCID)) {
            int id = properties.getInt(COSName.MCID);
            mixed |= inArtifact;
            into = new Marked();
            if (contents.putIfAbsent(id, into) != null) {
                repeated.add(id);
            }
            inArtifact = false;
        }
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean covered = around != null && around.actual() != null;
        if (actual != null && !covered && into != null) {
            into.say(actual);
        }
        open.push(new Frame(into, inArtifact, covered ? around.actual() : actual));
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    private Marked here() {
        Frame frame = open.peek();
        Marked into = frame == null ? null : frame.into();
        return into == null ? unmarked : into;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Marked here = here();
        String text = font.toUnicode(code);
        String said = text == null ? "\ufffd" : text;
        Frame frame = open.peek();
        if (frame == null || frame.actual() == null) {
            here.say(said);
        }
        boolean defined = !(font instanceof PDType0Font composite) || composite.codeToGID(code) != 0;
        here.show(said, defined);
        fonts.putIfAbsent(font, here);
        if (said.isBlank()) {
            return;
        }
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float width = displacement.getX() * matrix.getScalingFactorX();
        here.covers(new Box(x, y - DESCENT * size, x + Math.max(0, width), y + ASCENT * size));
        PDGraphicsState state = getGraphicsState();
        if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return;
        }
        int ground = ground(x + width / 2, y + size / 4);
        if (ground != PICTURE) {
            int colour = blend(rgb(state.getNonStrokingColor()), ground, state.getNonStrokeAlphaConstant());
            here.ink(new Marked.Ink(colour, ground, size, bold(font)));
        }
    }

    private int ground(float x, float y) {
        for (Fill fill : fills.reversed()) {
            if (fill.box().holds(x, y)) {
                return fill.colour();
            }
        }
        return WHITE;
    }

    private static boolean bold(PDFont font) {
        boolean heavy =
                font.getFontDescriptor() != null && font.getFontDescriptor().getFontWeight() >= BOLD;
        return heavy || String.valueOf(font.getName()).toLowerCase(Locale.ROOT).contains("bold");
    }

    /** The colour's components as they stand: the file's colours are sRGB. */
    private static int rgb(PDColor colour) throws IOException {
        float[] parts = colour.getComponents();
        if (parts.length == 1) {
            int grey = Math.round(parts[0] * 255);
            return grey << 16 | grey << 8 | grey;
        }
        if (parts.length == 3) {
            return Math.round(parts[0] * 255) << 16 | Math.round(parts[1] * 255) << 8 | Math.round(parts[2] * 255);
        }
        return colour.toRGB();
    }

    private static int blend(int colour, int ground, double alpha) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int mixed = (int) Math.round((colour >> shift & 0xff) * alpha + (ground >> shift & 0xff) * (1 - alpha));
            out |= mixed << shift;
        }
        return out;
    }

    private void painted(boolean filled) throws IOException {
        here().painted();
        Rectangle2D bounds = path.getBounds2D();
        if (bounds.isEmpty() && !filled) {
            path.reset();
            return;
        }
        Box box = box(bounds);
        here().covers(box);
        if (filled) {
            PDGraphicsState state = getGraphicsState();
            int under = ground((box.left() + box.right()) / 2, (box.bottom() + box.top()) / 2);
            PDColor colour = state.getNonStrokingColor();
            boolean plain = !colour.isPattern() && under != PICTURE;
            fills.add(new Fill(box, plain ? blend(rgb(colour), under, state.getNonStrokeAlphaConstant()) : PICTURE));
        }
        path.reset();
    }

    private static Box box(Rectangle2D bounds) {
        return new Box(
                (float) bounds.getMinX(), (float) bounds.getMinY(), (float) bounds.getMaxX(), (float) bounds.getMaxY());
    }

    @Override
    public void drawImage(PDImage image) {
        here().painted();
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Box box = box(
                place.createTransformedShape(new Rectangle2D.Float(0, 0, 1, 1)).getBounds2D());
        here().covers(box);
        fills.add(new Fill(box, PICTURE));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int windingRule) {
        // A clipped fill covers less, and no text is judged by more than the fill around it.
    }

    @Override
    public void strokePath() throws IOException {
        painted(false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        painted(true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        painted(true);
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        here().painted();
    }
}
