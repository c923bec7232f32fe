package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** What stands in a paragraph and is no text: images, drawn shapes, text in boxes, diagrams, embedded files. */
final class Drawings {

    /** @param atoms what stands in the line @param boxes what stands beside it and is read after it @param rule a line */
    record Drawn(List<Atom> atoms, List<Part> boxes, boolean rule) {}

    private static final String MADE_BY_PROGRAM = "Description automatically generated";

    private final Manuscript manuscript;
    private final String part;
    private final Position position;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Part> boxes = new ArrayList<>();
    private boolean rule;

    /** @param part the part that the paragraph is in */
    Drawings(Manuscript manuscript, String part, Position position) {
        this.manuscript = manuscript;
        this.part = part;
        this.position = position;
    }

    Drawn drawn() {
        return new Drawn(List.copyOf(atoms), List.copyOf(boxes), rule);
    }

    /** A {@code w:drawing}. */
    Drawings drawing(Tag drawing, Marks marks) {
        Tag properties = drawing.all("wp:docPr").stream().findFirst().orElse(null);
        Marks linked = linked(properties, marks);
        List<Tag> images = pictures(drawing);
        for (Tag image : images) {
            Tag own = images.size() == 1 ? properties : image.at("pic:nvPicPr", "pic:cNvPr");
            image(image, own == null ? properties : own, linked);
        }
        if (images.size() > 1) {
            manuscript
                    .log()
                    .lost(
                            position,
                            "images were grouped to one drawing; each stands by itself now",
                            text(properties, "descr"));
        }
        texts(drawing);
        List<Tag> charts = drawing.all("c:chart");
        List<Tag> diagrams = drawing.all("dgm:relIds");
        for (Tag chart : charts) {
            placeholder("chart", "a chart", alt(properties), linked, words(chart.get("r:id")));
        }
        for (Tag diagram : diagrams) {
            String words = words(diagram.get("r:dm"));
            placeholder("diagram", "a diagram", alt(properties), linked, words);
        }
        if (images.isEmpty() && charts.isEmpty() && diagrams.isEmpty()) {
            shape(drawing, properties);
        }
        return this;
    }

    /** Images that are not in a box of text, whose own reading finds them. */
    private static List<Tag> pictures(Tag drawing) {
        return drawing.all("pic:pic").stream()
                .filter(picture ->
                        picture.around().takeWhile(tag -> tag != drawing).noneMatch(tag -> tag.is("w:txbxContent")))
                .toList();
    }

    private void shape(Tag drawing, @Nullable Tag properties) {
        boolean textless = boxes.isEmpty();
        boolean line = drawing.all("a:prstGeom").stream()
                .anyMatch(shape ->
                        shape.get("prst").equals("line") || shape.get("prst").equals("straightConnector1"));
        rule |= line;
        if (textless && !line && !decorative(properties)) {
            manuscript.log().lost(position, "a drawn shape without words is left out", text(properties, "descr"));
        }
    }

    private Marks linked(@Nullable Tag properties, Marks marks) {
        Tag link = properties == null ? null : properties.child("a:hlinkClick");
        WordFile.Relationship target = link == null ? null : manuscript.related(part, link.get("r:id"));
        if (target == null) {
            return marks;
        }
        Marks.Target leads = target.external()
                ? Fields.target(manuscript, target.target(), "", null, position)
                : Fields.target(manuscript, "", target.target().replaceFirst("^.*#", ""), null, position);
        return leads == null ? marks : marks.leading(leads);
    }

    private void image(Tag picture, @Nullable Tag properties, Marks marks) {
        Tag blip = picture.at("pic:blipFill", "a:blip");
        if (blip == null) {
            return;
        }
        Tag vector = blip.all("asvg:svgBlip").stream().findFirst().orElse(null);
        String id = blip.get("r:embed").isEmpty() ? blip.get("r:link") : blip.get("r:embed");
        String source = vector == null ? "" : manuscript.pictures().source(part, vector.get("r:embed"), position);
        if (!manuscript.pictures().media().containsKey(source)) {
            source = manuscript.pictures().source(part, id, position);
        }
        Tag cropped = picture.at("pic:blipFill", "a:srcRect");
        if (cropped != null
                && List.of("l", "t", "r", "b").stream().anyMatch(side -> Measure.number(cropped.get(side), 0) > 0)) {
            manuscript
                    .log()
                    .lost(
                            position,
                            "an image was cropped; here it is whole again, so look whether it shows what nobody should see",
                            source);
        }
        add(source, alt(properties), marks);
    }

    private void add(String source, Alt alt, Marks marks) {
        if (alt instanceof Alt.Described described && described.text().contains(MADE_BY_PROGRAM)) {
            manuscript
                    .log()
                    .uncertain(position, "a program made this description of an image; check it", described.text());
        } else if (alt instanceof Alt.Missing) {
            manuscript
                    .log()
                    .uncertain(
                            position,
                            "an image has no description; write what it shows, or mark it decorative",
                            source);
        }
        Attributes attributes =
                alt instanceof Alt.Decorative ? Attributes.NONE.withClass("decorative") : Attributes.NONE;
        atoms.add(new Atom.Picture(
                new Inline.Image(source, alt, null, attributes, position),
                new Marks(marks.link(), null, null, false, false, false, 0, false, null)));
    }

    /** What is no image file: it keeps its place until somebody puts an image there. */
    private void placeholder(String kind, String what, Alt alt, Marks marks, String words) {
        String source = manuscript.pictures().missing(kind, "png");
        manuscript
                .log()
                .lost(
                        position,
                        what + " could not be brought along; save it as an image named " + source
                                + ", and say in words what it shows",
                        words);
        add(source, alt, marks);
    }

    /** The words of a chart or a diagram, which are in a part of their own. */
    private String words(String id) {
        WordFile.Relationship relationship = manuscript.related(part, id);
        Tag root = relationship == null || relationship.external()
                ? null
                : manuscript.file().root(relationship.target());
        if (root == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        root.all("a:t", "c:v").forEach(text -> words.append(text.text()).append(' '));
        return words.toString();
    }

    private Alt alt(@Nullable Tag properties) {
        if (decorative(properties)) {
            return new Alt.Decorative();
        }
        String described = text(properties, "descr");
        return described.isEmpty() ? titled(properties) : new Alt.Described(described);
    }

    /** Word has asked for a title, too, for some years; people wrote into either. */
    private static Alt titled(@Nullable Tag properties) {
        String title = text(properties, "title");
        return title.isEmpty() ? new Alt.Missing() : new Alt.Described(title);
    }

    private static boolean decorative(@Nullable Tag properties) {
        return properties != null
                && properties.all("adec:decorative").stream()
                        .anyMatch(mark ->
                                !mark.get("val").equals("0") && !mark.get("val").equals("false"));
    }

    private static String text(@Nullable Tag properties, String attribute) {
        return properties == null ? "" : properties.get(attribute).strip().replaceAll("\\s+", " ");
    }

    /** The old form: {@code w:pict}, and the picture of an embedded {@code w:object}. */
    Drawings old(Tag drawing, Marks marks) {
        boolean embedded = drawing.is("w:object");
        List<Tag> images = drawing.all("v:imagedata");
        for (Tag image : images) {
            Tag shape = image.parent();
            String alt = shape == null ? "" : shape.get("alt").strip().replaceAll("\\s+", " ");
            add(
                    manuscript.pictures().source(part, image.get("r:id"), position),
                    alt.isEmpty() ? new Alt.Missing() : new Alt.Described(alt),
                    marks);
        }
        if (embedded) {
            String program = drawing.all("o:OLEObject").stream()
                    .map(tag -> tag.get("ProgID"))
                    .findFirst()
                    .orElse("");
            manuscript.log().lost(position, "an embedded file is not brought along, at best its picture is", program);
        }
        for (Tag words : drawing.all("v:textpath")) {
            if (!words.get("string").isBlank()) {
                atoms.add(new Atom.Words(words.get("string"), marks));
                manuscript.log().lost(position, "words drawn as a shape are ordinary text now", words.get("string"));
            }
        }
        texts(drawing);
        rule |= drawing.all("v:rect", "v:line").stream()
                .anyMatch(shape -> shape.is("v:line") || shape.get("o:hr").equals("t"));
        return this;
    }

    private void texts(Tag drawing) {
        for (Tag box : drawing.all("w:txbxContent")) {
            // A box in a box is read with the outer one.
            if (box.around().takeWhile(tag -> tag != drawing).anyMatch(tag -> tag.is("w:txbxContent"))) {
                continue;
            }
            if (!box.words().isBlank()) {
                manuscript
                        .log()
                        .moved(position, "a box of text is read behind the paragraph it stands beside", box.words());
                boxes.addAll(new StoryReader(manuscript, part, position).read(box));
            }
        }
    }
}
