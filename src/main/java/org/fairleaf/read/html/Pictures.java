package org.fairleaf.read.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Images;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's images: files beside it and data in it become the article's; of all others the description stays. */
final class Pictures {

    private final Images images;
    private final ArticleFolder folder;
    private final Limits limits;
    private final Log log;
    private final Map<String, Media> data = new TreeMap<>();
    private final Map<Integer, String> known = new HashMap<>();

    private int count;

    /** Why the image just looked for cannot be used. */
    private String reason = "";

    Pictures(Source source, Log log) {
        this.images = Images.of(source);
        this.folder = source.folder();
        this.limits = source.limits();
        this.log = log;
    }

    Map<String, Media> media() {
        Map<String, Media> all = new TreeMap<>(images.media());
        all.putAll(data);
        return all;
    }

    /** The image, or what is left of one that the article cannot have. */
    List<Inline> of(Element element) {
        Position position = log.position(element);
        String source = source(element);
        boolean presentation = element.attr("role").matches("presentation|none");
        boolean described = element.hasAttr("alt") && !element.attr("alt").isBlank();
        String alt = element.attr("alt").replaceAll("\\s+", " ").strip();
        reason = "";
        String file = source.regionMatches(true, 0, "data:", 0, 5) ? data(source, element) : local(source, element);
        if (file == null) {
            return left(element, source, alt, position);
        }
        Alt said = described && !presentation
                ? new Alt.Described(alt)
                : element.hasAttr("alt") || presentation ? new Alt.Decorative() : new Alt.Missing();
        if (said instanceof Alt.Missing) {
            log.add(
                    Decision.Kind.UNCERTAIN,
                    element,
                    "this image has no description",
                    source.length() > 200 ? source.substring(0, 60) + "…" : source,
                    "say in its square brackets what it shows, or add {.decorative} if it says nothing");
        }
        String title = element.attr("title").strip();
        return List.of(new Inline.Image(
                file, said, title.isEmpty() || title.equals(alt) ? null : title, Attributes.NONE, position));
    }

    private static String source(Element element) {
        for (String attribute : List.of("data-src", "data-original", "data-lazy-src")) {
            String lazy = element.attr(attribute).strip();
            if (!lazy.isEmpty()
                    && (element.attr("src").isBlank() || element.attr("src").startsWith("data:"))) {
                return lazy;
            }
        }
        return element.attr("src").strip();
    }

    /** Of an image that stays away: its description as a link to it, where it has an address. */
    private List<Inline> left(Element element, String source, String alt, Position position) {
        boolean remote = source.matches("(?i)https?://[^/?#\\s][^\\s]*");
        String shown = source.length() > 200 ? source.substring(0, 60) + "…" : source;
        if (alt.isEmpty() && element.hasAttr("alt")) {
            log.add(
                    Decision.Kind.REMOVED,
                    element,
                    "a decorative image that is not among the files: taken out",
                    shown,
                    "put the file beside the article, and write ![](file){.decorative}");
            return List.of();
        }
        String name = source.replaceFirst("[?#].*$", "").replaceFirst(".*/", "");
        String words = alt.isEmpty() ? name.isEmpty() || source.startsWith("data:") ? "?" : name : alt;
        log.add(
                Decision.Kind.UNCERTAIN,
                element,
                remote
                        ? "this image is on a network, and nothing is fetched; a link to it stands in its place"
                        : (reason.isEmpty() ? "this image is not among the files" : reason)
                                + "; its description stands in its place",
                shown,
                "put the file beside the article, and write ![" + words + "](file)");
        Inline text = new Inline.Text(words, position);
        return List.of(remote ? new Inline.Link(List.of(text), source, null, Attributes.NONE, position) : text);
    }

    private @Nullable String local(String source, Element element) {
        if (source.isEmpty() || source.matches("(?i)(?:[a-z][a-z0-9+.-]+:|//).*")) {
            return null;
        }
        List<Diagnostic> findings = new ArrayList<>();
        String path = decoded(source.replaceFirst("[?#].*$", ""));
        String key = images.load(path, log.position(element), findings);
        reason = findings.isEmpty() ? "" : findings.getFirst().message();
        return images.media().containsKey(key) ? key : null;
    }

    private static String decoded(String path) {
        try {
            return path.indexOf('%') < 0
                    ? path
                    : java.net.URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private @Nullable String data(String source, Element element) {
        int comma = source.indexOf(',');
        if (comma < 0 || !source.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(source.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
        String same = known.get(Arrays.hashCode(bytes));
        Media twin = same == null ? null : data.get(same);
        if (twin != null && Arrays.equals(twin.bytes(), bytes)) {
            return twin.source();
        }
        if (bytes.length > limits.of(Limit.IMAGE)) {
            reason = "this image has more than " + limits.shown(Limit.IMAGE);
            return null;
        }
        Outcome<Media> read = Images.read("image", bytes, log.position(element), limits);
        if (read.value().isEmpty()) {
            reason = read.findings().isEmpty() ? "" : read.findings().getFirst().message();
            return null;
        }
        Media media = read.value().get();
        String name = name(media.type().extension());
        data.put(name, new Media(name, media.type(), bytes, media.width(), media.height()));
        known.put(Arrays.hashCode(bytes), name);
        return name;
    }

    /** One that no file beside the page has, whether the page shows that file or not. */
    private String name(String extension) {
        String name;
        do {
            name = "image-" + ++count + "." + extension;
        } while (folder.read(name, 1) != ArticleFolder.Refusal.MISSING);
        return name;
    }
}
