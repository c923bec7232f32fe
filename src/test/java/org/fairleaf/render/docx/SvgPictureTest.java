package org.fairleaf.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgPictureTest {

    private static final ThemeFonts FONTS = new ThemeFonts(Specimen.theme());

    private static BufferedImage draw(String content) throws TranscoderException, IOException {
        return ImageIO.read(new ByteArrayInputStream(SvgPicture.png(svg(content), FONTS)));
    }

    private static Media svg(String content) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"100\" height=\"50\" viewBox=\"0 0 100 50\">" + content + "</svg>";
        return new Media("x.svg", Media.Type.SVG, svg.getBytes(StandardCharsets.UTF_8), 100, 50);
    }

    private static int inked(BufferedImage image) {
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return inked;
    }

    @Test
    void picturesAreFineEnoughForPaper() throws TranscoderException, IOException {
        BufferedImage image = draw("<rect x=\"10\" y=\"10\" width=\"20\" height=\"20\" fill=\"#336699\"/>");
        assertEquals(200, image.getWidth());
        assertEquals(100, image.getHeight());
        assertEquals(0x336699, image.getRGB(40, 40) & 0xffffff);
        assertEquals(0xffffff, image.getRGB(2, 2) & 0xffffff);
    }

    @Test
    void textIsSetInTheThemesFontsWhateverTheDrawingAsksFor() throws TranscoderException, IOException {
        int body = inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\">Hip</text>"));
        assertTrue(body > 200, "text leaves ink, " + body);
        assertEquals(
                body,
                inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\" font-family=\"Comic Sans MS, Arial\">Hip</text>")));
    }

    @Test
    void linksAreThoseOfSvg2OrOfSvg1AndTheNewerOnesCount() throws TranscoderException, IOException {
        String shapes =
                "<defs><rect id=\"a\" width=\"9\" height=\"9\"/><rect id=\"b\" width=\"30\" height=\"30\"/></defs>";
        String image = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Specimen.png("x", 8, 8).bytes());
        int small = inked(draw(shapes + "<use xlink:href=\"#a\"/>"));
        assertTrue(small > 0);
        assertEquals(small, inked(draw(shapes + "<use href=\"#a\"/>")));
        assertEquals(small, inked(draw(shapes + "<use xlink:href=\"#b\" href=\"#a\"/>")));
        int picture = inked(draw("<image width=\"20\" height=\"20\" xlink:href=\"" + image + "\"/>"));
        assertTrue(picture > 0);
        assertEquals(picture, inked(draw("<image width=\"20\" height=\"20\" href=\"" + image + "\"/>")));
    }

    @Test
    void boldTextIsHeavier() throws TranscoderException, IOException {
        int plain = inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\">Hip</text>"));
        int bold = inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\" font-weight=\"bold\">Hip</text>"));
        assertTrue(bold > plain, bold + " > " + plain);
    }

    @Test
    void characterThatTheBodyFaceLacksComesFromTheFallback() throws TranscoderException, IOException {
        int greek = inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\">α</text>"));
        int other = inked(draw("<text x=\"5\" y=\"30\" font-size=\"20\">β</text>"));
        assertTrue(greek > 50 && other > 50 && greek != other, greek + ", " + other);
    }

    @Test
    void fileBesideTheDrawingIsNotRead(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret.png");
        Files.write(secret, Specimen.png("secret.png", 10, 10).bytes());
        String link = "<image width=\"50\" height=\"50\" xlink:href=\"" + secret.toUri() + "\"/>";
        Media drawing = svg(link);
        Outcome<Rendition> outcome = new DocxRenderer()
                .render(
                        Articles.of(
                                "en",
                                Map.of("x.svg", drawing),
                                new Block.Figure(
                                        new Inline.Image(
                                                "x.svg",
                                                new Alt.Described("a drawing"),
                                                null,
                                                Attributes.NONE,
                                                Articles.AT),
                                        List.of(),
                                        Attributes.NONE,
                                        Articles.AT)),
                        Specimen.theme());
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.IMAGE_INVALID, outcome.findings().getFirst().code());
        assertEquals(Articles.AT, outcome.findings().getFirst().position());
    }

    @Test
    void externalEntityIsNotRead(@TempDir Path folder) throws IOException, TranscoderException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "MMMMMM");
        String svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">"
                + "<text x=\"5\" y=\"30\" font-size=\"20\">&x;</text></svg>";
        Media drawing = new Media("x.svg", Media.Type.SVG, svg.getBytes(StandardCharsets.UTF_8), 100, 50);
        assertEquals(0, inked(ImageIO.read(new ByteArrayInputStream(SvgPicture.png(drawing, FONTS)))));
    }

    @Test
    void pngHoldsEveryPixel() throws IOException {
        BufferedImage image = new BufferedImage(301, 97, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, x < 150 ? 0x0b4f8a : (x * 7919 + y * 104729) & 0xffffff);
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(image.getRGB(x, y), read.getRGB(x, y));
            }
        }
    }
}
