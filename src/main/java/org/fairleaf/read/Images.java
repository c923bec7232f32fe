package org.fairleaf.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

/** The images of one article: each is read once, and told by its content, never by its name. */
public final class Images {

    /** As high as a page is wide, an image this much longer than wide has no room for a dot. */
    private static final double MOST_SLENDER = 2_000;

    /** Why an image cannot be used. */
    private record Fault(Code code, String message, String hint) {}

    private final ArticleFolder folder;
    private final Limits limits;
    private final Map<String, Media> media = new TreeMap<>();
    private final Map<String, Fault> faults = new HashMap<>();

    public Images(ArticleFolder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Those that keep to the usual limits. */
    public Images(ArticleFolder folder) {
        this(folder, Limits.USUAL);
    }

    /** Those beside an article, which keep to its limits. */
    public static Images of(Source source) {
        return new Images(source.folder(), source.limits());
    }

    /**
     * Reads an image once, and tells at each place that names it what is wrong with it.
     *
     * @param source the file as the author wrote it
     * @param position where the author wrote it
     * @param findings receives what is wrong
     * @return the key into {@link #media()}; of no entry there if the image cannot be used
     */
    public String load(String source, Position position, List<Diagnostic> findings) {
        String normalised = ArticleFolder.normalise(source);
        String key = normalised == null ? source : normalised;
        if (!media.containsKey(key) && !faults.containsKey(key)) {
            Fault fault = read(source, key);
            if (fault != null) {
                faults.put(key, fault);
            }
        }
        Fault fault = faults.get(key);
        if (fault != null) {
            findings.add(Diagnostic.of(fault.code(), position, fault.message(), fault.hint()));
        }
        return key;
    }

    /** An image that is no file of an article, such as a theme's logo. @param position of whom the findings speak */
    public static Outcome<Media> read(String name, byte[] bytes, Position position) {
        return read(name, bytes, position, Limits.USUAL);
    }

    /** The same where other limits hold. */
    public static Outcome<Media> read(String name, byte[] bytes, Position position, Limits limits) {
        Images one = new Images(ArticleFolder.NONE, limits);
        Fault fault = one.recognise(name, "\"" + name + "\"", bytes);
        if (fault != null) {
            return Outcome.none(List.of(Diagnostic.of(fault.code(), position, fault.message(), fault.hint())));
        }
        return new Outcome<>(Optional.ofNullable(one.media.get(name)), List.of());
    }

    /** The images read so far, by their keys, in alphabetical order. */
    public Map<String, Media> media() {
        return new TreeMap<>(media);
    }

    /** Reads an image into {@link #media}, or says why not. */
    private @Nullable Fault read(String source, String key) {
        String quoted = "\"" + shortened(source) + "\"";
        return switch (folder.read(source, limits.of(Limit.IMAGE))) {
            case ArticleFolder.Content content -> recognise(key, quoted, content.bytes());
            case ArticleFolder.Refusal refusal ->
                switch (refusal) {
                    case REMOTE ->
                        new Fault(
                                Code.IMAGE_REMOTE,
                                "the image " + quoted + " is not a file of the article; nothing is fetched",
                                "save the image in the article's folder and name it by its path there");
                    case OUTSIDE ->
                        new Fault(
                                Code.IMAGE_OUTSIDE,
                                "the image " + quoted + " is outside the article's folder",
                                "move the image into the article's folder and name it by its path there");
                    case MISSING ->
                        new Fault(
                                Code.IMAGE_MISSING,
                                "there is no image file " + quoted + " in the article's folder",
                                folder.alike(source)
                                        .map(near -> "did you mean \"" + near + "\"? Capitals and accents count")
                                        .orElse("check the spelling, with capitals; the path starts at the article's"
                                                + " folder"));
                    case TOO_LARGE ->
                        new Fault(
                                Code.IMAGE_TOO_LARGE,
                                "the image " + quoted + " has more than " + limits.shown(Limit.IMAGE),
                                "save it with fewer pixels, or " + limits.raised(Limit.IMAGE));
                    case UNREADABLE ->
                        new Fault(
                                Code.IMAGE_INVALID,
                                "the image " + quoted + " cannot be read",
                                "check the rights of the file");
                };
        };
    }

    private @Nullable Fault recognise(String key, String quoted, byte[] bytes) {
        List<String> reasons = new ArrayList<>();
        Supplier<Fault> invalid = () -> new Fault(
                Code.IMAGE_INVALID,
                "the image " + quoted + " cannot be used: " + String.join("; ", reasons),
                reasons.stream().anyMatch(reason -> reason.contains(Ink.ALLOWED))
                        ? "make it simpler, or " + limits.raised(Limit.DRAWING)
                        : "export it again as PNG, JPEG or plain SVG");
        ImageSize size;
        Media.Type type;
        if (Raster.isPng(bytes) || Raster.isJpeg(bytes)) {
            type = Raster.isPng(bytes) ? Media.Type.PNG : Media.Type.JPEG;
            size = Raster.size(bytes, limits, reasons);
        } else if (Svg.isSvg(bytes)) {
            type = Media.Type.SVG;
            size = Svg.size(bytes, limits, reasons);
        } else {
            reasons.add("it is " + Raster.otherKind(bytes) + ", not PNG, JPEG or SVG");
            return invalid.get();
        }
        if (size == null || !reasons.isEmpty()) {
            return invalid.get();
        }
        if (type != Media.Type.SVG && size.pixels() > limits.of(Limit.PIXELS)) {
            return new Fault(
                    Code.IMAGE_TOO_LARGE,
                    "the image " + quoted + " has " + size.width() + " × " + size.height() + " pixels; "
                            + limits.shown(Limit.PIXELS) + " are allowed",
                    "save it with fewer pixels, or " + limits.raised(Limit.PIXELS));
        }
        if (size.slenderness() > MOST_SLENDER) {
            reasons.add("one side of it is more than " + (int) MOST_SLENDER + " times as long as the other");
            return invalid.get();
        }
        media.put(key, new Media(key, type, bytes, size.width(), size.height()));
        return null;
    }

    private static String shortened(String source) {
        return source.length() <= 80 ? source : source.substring(0, 77) + "...";
    }
}
