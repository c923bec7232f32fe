package org.fairleaf.render.docx;

import java.util.HashMap;
import java.util.Map;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Images: their parts in the package and the drawings that show them. */
final class Pictures {

    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
    private static final String SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private static final Length PIXEL = new Length(0.75);

    /** An image's parts. @param svg the drawing that the picture stands in for, where there is one */
    private record Stored(PackagePart picture, @Nullable PackagePart svg) {}

    private final Map<String, Media> media;
    private final ThemeFonts fonts;
    private final Container container;
    private final Page page;
    private final Map<Media, Stored> stored = new HashMap<>();
    private int drawings;

    Pictures(Map<String, Media> media, ThemeFonts fonts, Container container, Page page) {
        this.media = media;
        this.fonts = fonts;
        this.container = container;
        this.page = page;
    }

    /** An image in running text. */
    Xml inline(Inline.Image image, Part part) {
        return drawing(image, part, page.textWidth());
    }

    /** An image in a paragraph of its own. @param widest the width of the text there */
    Xml drawing(Inline.Image image, Part part, Length widest) {
        Media file = media.get(image.source());
        if (file == null) {
            throw new IllegalStateException("no media for " + image.source());
        }
        double scale = scale(file, image.attributes(), widest);
        String width = Long.toString(PIXEL.times(file.width() * scale).emu());
        String height = Long.toString(PIXEL.times(file.height() * scale).emu());
        Xml xml = Xml.fragment();
        open(xml, image.alt(), image.title(), width, height);
        xml.open("wp:cNvGraphicFramePr")
                .empty("a:graphicFrameLocks", "noChangeAspect", "1")
                .close();
        xml.open("a:graphic")
                .open("a:graphicData", "uri", Names.PIC)
                .open("pic:pic")
                .open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", Integer.toString(drawings), "name", "Picture " + drawings);
        xml.empty("pic:cNvPicPr").close().open("pic:blipFill");
        blip(xml, file, image.position(), part);
        xml.open("a:stretch").empty("a:fillRect").close().close().open("pic:spPr");
        shape(xml, "rect", width, height);
        return xml.close().close().close().close().close().close().close();
    }

    /** A horizontal line in the theme's colour that says nothing: between two parts of a text. */
    Xml line(Length width, Length weight) {
        Xml xml = Xml.fragment();
        String cx = Long.toString(width.emu());
        open(xml, new Alt.Decorative(), null, cx, "0");
        xml.empty("wp:cNvGraphicFramePr");
        xml.open("a:graphic")
                .open("a:graphicData", "uri", Names.WPS)
                .open("wps:wsp")
                .empty("wps:cNvCnPr");
        xml.open("wps:spPr");
        shape(xml, "line", cx, "0");
        xml.open("a:ln", "w", Long.toString(weight.emu())).open("a:solidFill");
        xml.empty("a:schemeClr", "val", "accent2").close().close().close();
        return xml.empty("wps:bodyPr").close().close().close().close().close().close();
    }

    private void open(Xml xml, Alt alt, @Nullable String title, String width, String height) {
        drawings++;
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", height);
        String id = Integer.toString(drawings);
        String name = "Picture " + drawings;
        switch (alt) {
            case Alt.Described described -> {
                if (title == null) {
                    xml.empty("wp:docPr", "id", id, "name", name, "descr", described.text());
                } else {
                    xml.empty("wp:docPr", "id", id, "name", name, "descr", described.text(), "title", title);
                }
            }
            case Alt.Decorative decorative ->
                xml.open("wp:docPr", "id", id, "name", name)
                        .open("a:extLst")
                        .open("a:ext", "uri", DECORATIVE)
                        .empty("adec:decorative", "xmlns:adec", Names.ADEC, "val", "1")
                        .close()
                        .close()
                        .close();
            case Alt.Missing missing -> throw new IllegalStateException("an image without a description");
        }
    }

    private static void shape(Xml xml, String preset, String width, String height) {
        xml.open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", width, "cy", height);
        xml.close().open("a:prstGeom", "prst", preset).empty("a:avLst").close();
    }

    private void blip(Xml xml, Media file, Position at, Part part) {
        Stored parts = stored.computeIfAbsent(file, f -> store(f, at));
        xml.open("a:blip", "r:embed", part.relate(parts.picture(), "image"));
        if (parts.svg() != null) {
            xml.open("a:extLst").open("a:ext", "uri", SVG);
            xml.empty("asvg:svgBlip", "xmlns:asvg", Names.ASVG, "r:embed", part.relate(parts.svg(), "image"));
            xml.close().close();
        }
        xml.close();
    }

    private Stored store(Media file, Position at) {
        int number = stored.size() + 1;
        return switch (file.type()) {
            case PNG, JPEG -> new Stored(part(number, file.type(), file.bytes()), null);
            case SVG ->
                new Stored(part(number, Media.Type.PNG, picture(file, at)), part(number, Media.Type.SVG, file.bytes()));
        };
    }

    private byte[] picture(Media drawing, Position at) {
        try {
            return SvgPicture.png(drawing, fonts);
        } catch (TranscoderException e) {
            throw Fault.image(
                    at,
                    "the drawing " + drawing.source() + " cannot be made into the picture that a DOCX needs: "
                            + firstLine(e),
                    "save it as plain SVG, without scripts and without links to other files");
        }
    }

    /** Batik's own messages begin with those of what it has wrapped, or with nothing. */
    private static String firstLine(TranscoderException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("null") && !line.equals("Enclosed Exception:"))
                .findFirst()
                .orElse("it is damaged");
    }

    private PackagePart part(int number, Media.Type type, byte[] bytes) {
        PackagePart part = container.part("/word/media/image" + number + "." + type.extension(), type.mediaType());
        Container.fill(part, bytes);
        return part;
    }

    /** The share of its natural size at which an image is shown: as wished, but never beyond the text area. */
    private double scale(Media file, Attributes attributes, Length widest) {
        Length width = PIXEL.times(file.width());
        Length height = PIXEL.times(file.height());
        double wished = 1;
        String written = attributes.pairs().get("width");
        if (written != null && written.matches("\\d+(\\.\\d+)?%")) {
            wished = Double.parseDouble(written.substring(0, written.length() - 1))
                    / 100
                    * widest.points()
                    / width.points();
        } else if (written != null && written.matches("\\d+(\\.\\d+)?(px|pt|mm|cm|in)?")) {
            String withUnit = written.matches("[\\d.]+") ? written + "px" : written;
            wished = Length.parse(withUnit).points() / width.points();
        }
        double widestScale = widest.points() / width.points();
        // Two thirds leave room for the caption and the lines that introduce the figure.
        double highestScale = page.textHeight().points() * 2 / 3 / height.points();
        return Math.min(wished, Math.min(widestScale, highestScale));
    }
}
