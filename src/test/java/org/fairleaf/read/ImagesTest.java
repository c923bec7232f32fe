package org.fairleaf.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

    private static final Position PLACE = new Position("a.md", 3, 1);

    @TempDir
    Path folder;

    private Diagnostic fault(byte[] bytes) throws IOException {
        Files.write(folder.resolve("x"), bytes);
        List<Diagnostic> findings = new ArrayList<>();
        new Images(ArticleFolder.of(folder)).load("x", PLACE, findings);
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(PLACE, findings.getFirst().position());
        return findings.getFirst();
    }

    private Media media(byte[] bytes) throws IOException {
        Files.write(folder.resolve("x"), bytes);
        List<Diagnostic> findings = new ArrayList<>();
        Images images = new Images(ArticleFolder.of(folder));
        String key = images.load("./x", PLACE, findings);
        assertEquals(List.of(), findings);
        return Objects.requireNonNull(images.media().get(key));
    }

    private static byte[] raster(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] svg(String attributes, String content) {
        return ("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' " + attributes + ">" + content + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theContentTellsTheKindAndSize() throws IOException {
        Media png = media(raster("png"));
        assertEquals(Media.Type.PNG, png.type());
        assertEquals(List.of(30, 20), List.of(png.width(), png.height()));
        Media jpeg = media(raster("jpg"));
        assertEquals(Media.Type.JPEG, jpeg.type());
        assertEquals(List.of(30, 20), List.of(jpeg.width(), jpeg.height()));
        assertEquals("x", jpeg.source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='30' height='20'                       | 30 | 20",
                "width='1in' height='2.54cm'                  | 96 | 96",
                "viewBox='0 0 40.4 10'                        | 40 | 10",
                "width='20' viewBox='0,0,40,10'               | 20 | 5",
                "width='100%' height='100%' viewBox='0 0 4 3' | 4  | 3",
            })
    void aDrawingIsAsLargeAsItSays(String attributes, int width, int height) throws IOException {
        Media media = media(svg(attributes, ""));
        assertEquals(Media.Type.SVG, media.type());
        assertEquals(List.of(width, height), List.of(media.width(), media.height()));
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] png = raster("png");
        assertEquals(
                Code.IMAGE_INVALID, fault(Arrays.copyOf(png, png.length - 20)).code());
        png[png.length - 20] ^= 1;
        assertEquals(Code.IMAGE_INVALID, fault(png).code());
        byte[] jpeg = raster("jpg");
        assertEquals(Code.IMAGE_INVALID, fault(Arrays.copyOf(jpeg, 100)).code());
        assertEquals(Code.IMAGE_INVALID, fault(new byte[0]).code());
        assertEquals(Code.IMAGE_INVALID, fault(raster("gif")).code());
        assertEquals(
                Code.IMAGE_INVALID,
                fault("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).code());
    }

    @Test
    void moreMegapixelsThanAnyPageNeedsAreRefused() throws IOException {
        byte[] png = raster("png");
        // Width and height in the header, whose checksum is then made right.
        png[17] = 1;
        png[21] = 1;
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        assertEquals(Code.IMAGE_TOO_LARGE, fault(png).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x()</script>                         | it holds a script",
                "<g onclick='x()'/>                           | it holds the event handler onclick",
                "<foreignObject/>                             | it holds foreign content (foreignObject)",
                "<image href='https://x.org/a.png'/>          | it refers to \"https://x.org/a.png\" outside the drawing",
                "<use xlink:href='b.svg#c' xmlns:xlink='http://www.w3.org/1999/xlink'/> | it refers to \"b.svg#c\" outside the drawing",
                "<rect style='fill: url(http://x.org/p)'/>    | it refers to \"http://x.org/p\" outside the drawing",
                "<style>@import 'x.css';</style>              | it refers to \"x.css\" outside the drawing",
                "<g>                                          | it is not well-formed XML (line 1, column 88)",
            })
    void aDrawingThatActsOrFetchesIsRefused(String content, String reason) throws IOException {
        Diagnostic fault = fault(svg("width='30' height='20'", content));
        assertEquals(Code.IMAGE_INVALID, fault.code());
        assertEquals(
                "the image \"x\" cannot be used: " + reason, fault.message().replaceFirst("column \\d+", "column 88"));
    }

    @Test
    void aDrawingMayReferToItselfAndHoldPixels() throws IOException {
        media(svg(
                "width='3' height='2'",
                "<defs><g id='a'/></defs><use href='#a'/><rect fill='url(#a)'/>"
                        + "<image href='data:image/png;base64,iVBORw0KGgo='/>"));
    }

    @Test
    void entitiesAreNeverResolved() throws IOException {
        String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><text>&a;&b;</text></svg>";
        assertEquals(
                Code.IMAGE_INVALID, fault(bomb.getBytes(StandardCharsets.UTF_8)).code());
    }

    @Test
    void aPlainDocumentTypeIsHarmless() throws IOException {
        String old =
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                        + "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";
        assertEquals(1, media(old.getBytes(StandardCharsets.UTF_8)).width());
    }
}
