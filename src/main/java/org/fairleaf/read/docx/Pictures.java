package org.fairleaf.read.docx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.office.WordFile;
import org.fairleaf.read.Images;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The image files of the document under the names that they get here, which no file has a say in. An image that cannot be
 * had keeps its place under a name of no file: so the article is not published before somebody has seen to it.
 */
final class Pictures {

    private static final String FOLDER = "images/";

    private final Manuscript manuscript;
    private final Limits limits;
    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, Media> media = new TreeMap<>();
    private int count;

    Pictures(Manuscript manuscript, Limits limits) {
        this.manuscript = manuscript;
        this.limits = limits;
    }

    /** The images read so far, by their names. */
    Map<String, Media> media() {
        return media;
    }

    /** A name for something that is shown as an image in the document and cannot be had as one. */
    String missing(String what, String extension) {
        return FOLDER + what + ++count + "." + extension;
    }

    /**
     * The name of an image.
     *
     * @param part which refers to it
     * @param id the relationship
     */
    String source(String part, String id, Position position) {
        WordFile.Relationship relationship = manuscript.related(part, id);
        if (relationship == null) {
            manuscript.log().lost(position, "an image stands here, but the document does not hold it", "");
            return missing("image", "png");
        }
        String target = relationship.target();
        if (relationship.external()) {
            manuscript
                    .log()
                    .lost(
                            position,
                            "an image stands here that is a file elsewhere; nothing is fetched, so put it into the folder",
                            target);
            return missing("image", "png");
        }
        String known = byPart.get(target);
        if (known != null) {
            return known;
        }
        byte[] bytes = manuscript.file().part(target);
        String name = bytes == null ? absent(target, position) : stored(target, bytes, position);
        byPart.put(target, name);
        return name;
    }

    private String absent(String target, Position position) {
        manuscript.log().lost(position, "an image stands here, but the document does not hold it", target);
        return missing("image", "png");
    }

    private String stored(String target, byte[] bytes, Position position) {
        Outcome<Media> outcome = bytes.length > limits.of(Limit.IMAGE)
                ? Outcome.none(java.util.List.of())
                : Images.read("image", bytes, position, limits);
        if (outcome.value().isPresent()) {
            return keep(outcome.value().get());
        }
        byte[] converted = bytes.length > limits.of(Limit.IMAGE) ? null : converted(bytes);
        Outcome<Media> other = converted == null ? outcome : Images.read("image", converted, position, limits);
        if (other.value().isPresent()) {
            manuscript
                    .log()
                    .recognised(position, "an image is saved as PNG, since its format is none for publishing", target);
            return keep(other.value().get());
        }
        String why = bytes.length > limits.of(Limit.IMAGE)
                ? "it has more than " + limits.shown(Limit.IMAGE)
                : outcome.findings().stream()
                        .map(Diagnostic::message)
                        .map(message -> message.replaceFirst("^the image \"image\" (?:cannot be used: )?", ""))
                        .collect(Collectors.joining("; "));
        String name = missing("image", extension(target));
        manuscript
                .log()
                .lost(
                        position,
                        "an image could not be brought along: " + why + "; save it as PNG, JPEG or SVG under " + FOLDER
                                + " and name that file here",
                        name);
        return name;
    }

    private String keep(Media file) {
        String name = FOLDER + "image" + ++count + "." + file.type().extension();
        media.put(name, new Media(name, file.type(), file.bytes(), file.width(), file.height()));
        return name;
    }

    private static String extension(String target) {
        String extension = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z]{2,4}") ? extension : "png";
    }

    /** In memory: a temporary file would stay behind a program that is killed. */
    private static byte @Nullable [] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                return null;
            }
        }
        return bytes.toByteArray();
    }

    /** GIF, BMP and TIFF as PNG; null for what is none of them, damaged or too large. */
    private byte @Nullable [] converted(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > limits.of(Limit.PIXELS)) {
                    return null;
                }
                BufferedImage image = reader.read(0);
                return png(image);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // What a damaged image makes of a decoder is no bug of ours: it is told as an image that cannot be had.
            return null;
        }
    }
}
