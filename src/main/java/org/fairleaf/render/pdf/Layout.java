package org.fairleaf.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import javax.xml.transform.TransformerException;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.fo.FOTreeBuilder;
import org.fairleaf.render.Batik;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** FOP, set up for one theme: its fonts, tagged output, nothing to be read but what the {@link Library} has. */
final class Layout {

    private static final String PDF = "application/pdf";

    /**
     * FOP fills static tables while it lays out its first document; a second thread that comes in between finds them
     * half full, and both documents, and all after them, lose fonts or whole blocks. So one document at a time,
     * and no drawing of another format meanwhile.
     */
    private static final Lock ALONE = Batik.ALONE;

    private final FopFactory factory;
    private final Library library;
    private final FontBook fonts;
    private final StyleSheet sheet;

    /** @throws StyleSheet.InvalidException where the theme's {@code fo.xsl} is no style sheet */
    Layout(Theme theme, Allowance allowance) throws StyleSheet.InvalidException {
        this.library = new Library(theme);
        this.fonts = new FontBook(theme);
        this.sheet = StyleSheet.of(theme, allowance);
        ALONE.lock();
        try {
            byte[] settings = settings(theme).getBytes(StandardCharsets.UTF_8);
            this.factory = new FopConfParser(new ByteArrayInputStream(settings), URI.create("theme:/"), library)
                    .getFopFactoryBuilder()
                    .setLayoutManagerMakerOverride(new SteadySpaces())
                    .build();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("FOP refuses its settings", e);
        } finally {
            ALONE.unlock();
        }
    }

    FontBook fonts() {
        return fonts;
    }

    /** A handler for FO that passes it on to the next, changed as the theme's {@code fo.xsl} says. */
    ContentHandler changing(ContentHandler next) throws TransformerException {
        return sheet.changing(next);
    }

    /** Something that sends FO to a handler. */
    interface Source {
        void send(ContentHandler handler) throws SAXException, IOException, TransformerException;
    }

    /**
     * Pages as FOP makes them.
     *
     * @param spots where the names of the FO's destinations are
     */
    record Pages(byte[] pdf, Map<String, Spot> spots) {}

    /** The pages of that FO. */
    Pages pages(Source fo, Map<String, byte[]> images, LayoutEvents events)
            throws SAXException, IOException, TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        ALONE.lock();
        library.lend(images);
        try (NeutralNumbers numbers = NeutralNumbers.open()) {
            FOUserAgent agent = factory.newFOUserAgent();
            agent.getEventBroadcaster().addEventListener(events);
            Navigation navigation = Navigation.of(agent, PDF);
            Fop fop = factory.newFop(PDF, agent, out);
            FOTreeBuilder builder = (FOTreeBuilder) fop.getDefaultHandler();
            fo.send(builder);
            byte[] pdf = GlyphNames.of(builder.getEventHandler().getFontInfo(), library::font)
                    .written(out.toByteArray());
            return new Pages(pdf, navigation.spots());
        } catch (FOPException e) {
            throw new SAXException(e);
        } finally {
            library.lend(Map.of());
            Constants.release();
            ALONE.unlock();
        }
    }

    /** Every face is listed: a search for fonts would be slow, and different on each machine. */
    private static String settings(Theme theme) {
        StringBuilder faces = new StringBuilder();
        List<FontFace> fonts = theme.fonts();
        for (int i = 0; i < fonts.size(); i++) {
            FontFace face = fonts.get(i);
            String style = face.italic() ? "italic" : "normal";
            faces.append("<font embed-url='").append(Library.FONT).append(i).append("' embedding-mode='subset'>");
            triplet(face.family(), style, face.weight(), faces);
            if (face.family().equals(fonts.getFirst().family())) {
                for (String generic : List.of("any", "sans-serif", "serif")) {
                    triplet(generic, style, face.weight(), faces);
                }
            }
            if (face.family().equals(theme.token("font.code"))) {
                triplet("monospace", style, face.weight(), faces);
            }
            faces.append("</font>");
        }
        return """
                <fop version="1.0">
                  <accessibility keep-empty-tags="true">true</accessibility>
                  <strict-configuration>true</strict-configuration>
                  <strict-validation>true</strict-validation>
                  <use-cache>false</use-cache>
                  <source-resolution>96</source-resolution>
                  <target-resolution>300</target-resolution>
                  <renderers>
                    <renderer mime="application/pdf">
                      <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
                      <pdf-a-mode>PDF/A-2a</pdf-a-mode>
                      <version>1.7</version>
                      <output-profile>%s</output-profile>
                      <fonts>%s</fonts>
                    </renderer>
                  </renderers>
                </fop>
                """.formatted(Library.PROFILE, faces);
    }

    private static void triplet(String family, String style, int weight, StringBuilder out) {
        out.append("<font-triplet name='")
                .append(family.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;"))
                .append("' style='")
                .append(style)
                .append("' weight='")
                .append(weight)
                .append("'/>");
    }
}
