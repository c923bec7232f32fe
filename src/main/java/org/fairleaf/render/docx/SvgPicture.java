package org.fairleaf.render.docx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.EmbededExternalResourceSecurity;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.util.ParsedURL;
import org.fairleaf.ast.Media;
import org.fairleaf.render.Batik;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A drawing as a picture, for programs that know no SVG. Scripts do not run, nothing outside the drawing is read, and
 * text is set in the theme's fonts, never in the machine's.
 */
final class SvgPicture extends ImageTranscoder {

    /** Pixels of the picture for each of the drawing: sharp on paper. */
    private static final float FINENESS = 2;

    private static final float MOST_PIXELS = 2400;

    private final FontFamilyResolver fonts;
    private @Nullable BufferedImage drawn;

    private SvgPicture(FontFamilyResolver fonts) {
        this.fonts = fonts;
    }

    static byte[] png(Media drawing, ThemeFonts fonts) throws TranscoderException {
        Batik.ALONE.lock();
        try {
            SvgPicture picture = new SvgPicture(fonts);
            float longest = Math.max(drawing.width(), drawing.height());
            float scale = Math.min(FINENESS, MOST_PIXELS / longest);
            picture.addTranscodingHint(KEY_WIDTH, drawing.width() * scale);
            picture.addTranscodingHint(KEY_HEIGHT, drawing.height() * scale);
            picture.addTranscodingHint(KEY_BACKGROUND_COLOR, fonts.background());
            picture.addTranscodingHint(KEY_EXECUTE_ONLOAD, false);
            picture.addTranscodingHint(KEY_ALLOWED_SCRIPT_TYPES, "");
            picture.transcode(new TranscoderInput(parse(drawing.bytes())), new TranscoderOutput());
            if (picture.drawn == null) {
                throw new TranscoderException("nothing was drawn");
            }
            return Png.of(picture.drawn);
        } finally {
            Batik.ALONE.unlock();
        }
    }

    private static Document parse(byte[] svg) throws TranscoderException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Document drawing = builder.parse(new ByteArrayInputStream(svg));
            link(drawing.getDocumentElement());
            return drawing;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new TranscoderException(e);
        }
    }

    /** Gives links the name by which Batik knows them. */
    private static void link(Element drawing) {
        NodeList all = drawing.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.hasAttributeNS(null, "href")) {
                element.setAttributeNS(Batik.XLINK, "xlink:href", element.getAttributeNS(null, "href"));
            }
        }
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) {
        drawn = image;
    }

    @Override
    protected BridgeContext createBridgeContext(String svgVersion) {
        BridgeContext context = super.createBridgeContext(svgVersion);
        context.setTextPainter(new PlainTextPainter());
        return context;
    }

    @Override
    protected UserAgent createUserAgent() {
        return new SVGAbstractTranscoderUserAgent() {
            @Override
            public FontFamilyResolver getFontFamilyResolver() {
                return fonts;
            }

            @Override
            public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
                return new NoLoadScriptSecurity(type);
            }

            // Data within the drawing itself may be read, nothing else.
            @Override
            public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
                return new EmbededExternalResourceSecurity(resource);
            }

            @Override
            public void displayError(String message) {
                // What cannot be drawn arrives as an exception too.
            }

            @Override
            public void displayError(Exception exception) {
                // As above.
            }

            @Override
            public void displayMessage(String message) {
                // Notices about progress.
            }
        };
    }
}
