package org.fairleaf.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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
        assertEquals(Code.IMAGE_TOO_LARGE, fault(enlarged(raster("png"))).code());
    }

    /** Width and height in the header, whose checksum is then made right. */
    private static byte[] enlarged(byte[] png) {
        png[17] = 1;
        png[21] = 1;
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        return png;
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

    /** Each a few lines long, and more than any machine could draw. */
    @ParameterizedTest
    @CsvSource({
        "use, <use xlink:href='#%s'/>",
        "clip, '<rect width=''9'' height=''9'' clip-path=''url(#%s)''/>'",
        "pattern, '<rect width=''9'' height=''9'' fill=''url( \"#%s\" )''/>'",
        "mask, '<rect width=''9'' height=''9'' style=''mask:url(#%s)''/>'",
    })
    void aDrawingThatDrawsItselfOverAndOverIsRefused(String kind, String one) throws IOException {
        String element = kind.equals("use") ? "g" : kind.equals("clip") ? "clipPath" : kind;
        StringBuilder drawing =
                new StringBuilder("<" + element + " id='a0'><rect width='1' height='1'/></" + element + ">");
        for (int i = 1; i < 10; i++) {
            drawing.append("<" + element + " id='a" + i + "'>")
                    .append(one.formatted("a" + (i - 1)).repeat(10))
                    .append("</" + element + ">");
        }
        drawing.append(one.formatted("a9"));
        Diagnostic fault =
                fault(svg("xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'", drawing.toString()));
        assertEquals(Code.IMAGE_INVALID, fault.code());
        assertTrue(
                fault.message().contains("50000 elements are allowed, each counted as often as it is used"),
                fault.message());
        assertTrue(
                fault.hints().getFirst().contains("--limit drawing=100000"),
                fault.hints().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60000 | <rect width='1' height='1'/>                          | more than the 50000 elements",
                "1     | <path d='M0 0L1000000 0' stroke-dasharray='.0001'/>   | more dashes than could be seen",
                "1     | <style>/* */ .a,p{stroke-dasharray:1e-9}</style><path class='b a' d='m0 0l9 9'/> | more dashes than could be seen",
                "1     | <style>.a{clip-path:url(#c)}</style><clipPath id='c'>CLIPS</clipPath><g class='a'>CLASSES</g> | 50000 elements are allowed",
                "1     | <marker id='m'>CLIPS</marker><path d='LINE' marker-mid='url(#m)'/> | 50000 elements are allowed",
                "1     | <linearGradient>STOPS</linearGradient>                | 50000 elements are allowed",
                "1     | <text>WORDS</text>                                    | 50000 elements are allowed",
                "1     | <path d='CORNERS'/>                                   | 50000 elements are allowed",
            })
    void aDrawingOfMoreThanCouldBeSeenIsRefused(int times, String content, String reason) throws IOException {
        String drawing = content.repeat(times)
                .replace("CLIPS", "<rect width='1' height='1'/>".repeat(500))
                .replace("CLASSES", "<path class='a'/>".repeat(500))
                .replace("LINE", "M0 0" + "L1 1".repeat(500))
                .replace("STOPS", "<stop offset='0'/>".repeat(2_000))
                .replace("WORDS", "word ".repeat(50_000))
                .replace("CORNERS", "M0 0" + "l1 1".repeat(600_000));
        Diagnostic fault = fault(svg("width='9' height='9'", drawing));
        assertTrue(fault.message().contains(reason), fault.message());
    }

    @Test
    void aLargeMapWithFineDashesAndManyClipsIsDrawn() throws IOException {
        StringBuilder map = new StringBuilder("<style>.road{stroke-dasharray:3 2} .inside{clip-path:url(#c7)}</style>");
        for (int i = 0; i < 300; i++) {
            map.append("<clipPath id='c" + i + "'><rect class='road' width='900' height='900'/></clipPath>");
            map.append("<g class='inside' clip-path='url(#c" + i + ")'><path class='road' d='M0 0"
                    + "L900 900 1 1".repeat(10) + "c1 1 2 2 3 3A5 5 0 0 1 9 9z'/></g>");
        }
        media(svg("width='900' height='900'", map.toString()));
    }

    @Test
    void whatADrawingUsesInARingIsNotCountedForEver() throws IOException {
        media(svg("width='9' height='9'", "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
    }

    @Test
    void imagesInADrawingAreImages() throws IOException {
        byte[] png = raster("png");
        String start = "<image xlink:href='data:image/png;base64,";
        String xlink = "xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'";
        media(svg(xlink, start + Base64.getEncoder().encodeToString(png) + "'/>"));
        assertTrue(fault(svg(xlink, start + "AAAA'/>")).message().contains("an image in it is neither PNG nor JPEG"));
        png[png.length - 20] ^= 1;
        assertTrue(fault(svg(xlink, start + Base64.getEncoder().encodeToString(png) + "'/>"))
                .message()
                .contains("of an image in it, the PNG file is damaged"));
        assertTrue(fault(svg(xlink, start + Base64.getEncoder().encodeToString(enlarged(raster("png"))) + "'/>"))
                .message()
                .contains("the images in it have more than 64000000 pixels"));
    }

    /** A part of a PNG file with its length and checksum. */
    private static byte[] part(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    /** The PNG with something behind its header. */
    private static byte[] with(byte[] part) throws IOException {
        byte[] png = raster("png");
        return ByteBuffer.allocate(png.length + part.length)
                .put(png, 0, 33)
                .put(part)
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] joined(byte[]... all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] one : all) {
            out.writeBytes(one);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Small files that would fill a memory when they are unpacked. */
    @Test
    void aPictureThatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        byte[] bomb = deflated(20);
        for (byte[] part : List.of(
                part("iCCP", joined(latin("x\0\0"), bomb)),
                part("zTXt", joined(latin("x\0\0"), bomb)),
                part("iTXt", joined(latin("x\0\1\0en\0x\0"), bomb)))) {
            assertTrue(fault(with(part)).message().contains("unpacks to more than 8 MB"));
        }
        media(with(part("iTXt", latin("x\0\0\0en\0x\0words"))));
        assertTrue(fault(with(part("iCCP", latin("x\0\0junk")))).message().contains("damaged in its part iCCP"));
        assertTrue(fault(with(part("IDAT", bomb))).message().contains("more pixels than its header states"));
        assertTrue(fault(with(part("IDAT", latin("junk")))).message().contains("damaged in its pixels"));
    }

    @Test
    void aPictureThatLacksPixelsOrColoursIsRefused() throws IOException {
        byte[] head = Arrays.copyOf(raster("png"), 8);
        byte[] end = part("IEND", new byte[0]);
        byte[] few = part("IDAT", new byte[] {0x78, 1, 1, 0, 0, -1, -1, 0, 0, 0, 1});
        byte[] grey = part("IHDR", new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0});
        byte[] coloured = part("IHDR", new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 8, 3, 0, 0, 0});
        byte[] odd = part("IHDR", new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 7, 9, 3, 3, 3});
        assertTrue(fault(joined(head, grey, few, end)).message().contains("damaged in its pixels"));
        assertTrue(fault(joined(head, coloured, few, end)).message().contains("lacks its colours"));
        assertTrue(fault(joined(head, odd, few, end)).message().contains("a kind of PNG that does not exist"));
    }

    @Test
    void interlacedPicturesHaveTheirPixelsToo() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        writer.setOutput(ImageIO.createImageOutputStream(out));
        writer.write(null, new IIOImage(new BufferedImage(13, 7, BufferedImage.TYPE_INT_ARGB), null, null), param);
        ((ImageOutputStream) writer.getOutput()).close();
        writer.dispose();
        byte[] png = out.toByteArray();
        assertEquals(1, png[28], "interlaced");
        assertEquals(13, media(png).width());
    }

    @Test
    void aFileThatIsAlsoAnotherIsRefused() throws IOException {
        assertTrue(fault(joined(raster("png"), latin("PK\3\4"))).message().contains("4 bytes more are hidden"));
        media(joined(raster("png"), new byte[16]));
        // Cameras add what is theirs.
        media(joined(raster("jpg"), latin("trailer")));
        assertTrue(fault(latin("GIF89a/*")).message().contains("it is a GIF image"));
    }

    @Test
    void anImageTooThinToBeSeenIsRefused() throws IOException {
        assertTrue(fault(svg("width='1000000' height='1'", ""))
                .message()
                .contains("one side of it is more than 2000 times as long"));
    }

    @Test
    void aDrawingMayReferToItselfAndHoldPixels() throws IOException {
        media(svg(
                "width='3' height='2'",
                "<defs><g id='a'/></defs><use href='#a'/><rect fill='url(#a)'/>"
                        + "<image href='data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(raster("png"))
                        + "'/>"));
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
