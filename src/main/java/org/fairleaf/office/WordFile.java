package org.fairleaf.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document. Reading is bounded: what unpacks to more than a document could hold is refused before it
 * is in memory.
 */
public final class WordFile {

    private static final int MOST_PARTS = 5_000;
    private static final int USUAL_WHOLE = 200 << 20;
    private static final int USUAL_MARKUP = 32 << 20;

    private static final int SHORTEST_END = 22;
    private static final int LONGEST_END = SHORTEST_END + 0xFFFF;

    private static final String OFFICE_DOCUMENT = "/officeDocument";

    /** The parts with running text, besides the body. */
    private static final Set<String> STORIES = Set.of("header", "footer", "footnotes", "endnotes");

    /** @param type the last part of its type, such as {@code image} */
    public record Relationship(String id, String type, String target, boolean external) {}

    private final Map<String, byte[]> parts;
    private final Map<String, Tag> roots = new LinkedHashMap<>();
    private final String main;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
        this.main = mainPart();
    }

    public static WordFile read(byte[] bytes) {
        return read(bytes, USUAL_WHOLE, USUAL_MARKUP);
    }

    /**
     * @param most what it may unpack to, in bytes
     * @param mostMarkup what one of its parts may, if it is markup
     */
    public static WordFile read(byte[] bytes, int most, int mostMarkup) {
        return new WordFile(unpack(bytes, most, mostMarkup));
    }

    private static Map<String, byte[]> unpack(byte[] bytes, int most, int mostMarkup) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new UnreadableException("it is no Word document: those are zip files, and this is none");
        }
        if (!endsAsZip(bytes)) {
            throw new UnreadableException("it is cut off: the end of the zip file is missing");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long whole = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean large = isMarkup(name) && mostMarkup < most - whole;
                byte[] part = limited(zip, large ? mostMarkup : most - whole);
                if (part == null) {
                    throw new OverfullException(name, large);
                }
                whole += part.length;
                if (parts.put(name, part) != null) {
                    throw new UnreadableException("it holds " + name + " twice");
                }
                if (parts.size() > MOST_PARTS) {
                    throw new UnreadableException("it has more than " + MOST_PARTS + " parts");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("it is damaged: " + e.getMessage());
        }
        return parts;
    }

    /** Whether the record that ends every zip file is there; without it office programs open nothing. */
    private static boolean endsAsZip(byte[] bytes) {
        for (int i = bytes.length - SHORTEST_END; i >= Math.max(0, bytes.length - LONGEST_END); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** What is left to read; null where it is more than there is room for. */
    private static byte @Nullable [] limited(InputStream in, long room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + (long) read > room) {
                return null;
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private String mainPart() {
        for (Relationship relationship : relationships("")) {
            if (relationship.type().equals("officeDocument") && parts.containsKey(relationship.target())) {
                return relationship.target();
            }
        }
        throw new UnreadableException(
                "it is a zip file, but no Word document: no relationship ends in " + OFFICE_DOCUMENT);
    }

    public Set<String> names() {
        return parts.keySet();
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The bytes of a part, not to be changed; null where there is no such part. */
    public byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** The root of a part; null where there is no such part. */
    public @Nullable Tag root(String part) {
        byte[] bytes = parts.get(part);
        return bytes == null ? null : roots.computeIfAbsent(part, name -> TagReader.read(name, bytes));
    }

    /** The name of the main part. */
    public String mainName() {
        return main;
    }

    /** The name of the document's own part of that kind; empty where it has none. */
    public String relatedName(String type) {
        return relationships(main).stream()
                .filter(one -> one.type().equals(type) && !one.external())
                .map(Relationship::target)
                .findFirst()
                .orElse("");
    }

    public Tag document() {
        Tag root = root(main);
        if (root == null) {
            throw new IllegalStateException("the main part was there before");
        }
        return root;
    }

    /** The document's own part of that kind, such as {@code styles}; null where it has none. */
    public @Nullable Tag related(String type) {
        for (Relationship relationship : relationships(main)) {
            if (relationship.type().equals(type) && !relationship.external()) {
                return root(relationship.target());
            }
        }
        return null;
    }

    /** The parts with running text by their names, the body first. */
    public Map<String, Tag> stories() {
        Map<String, Tag> stories = new LinkedHashMap<>();
        stories.put(main, document());
        for (Relationship relationship : relationships(main)) {
            if (STORIES.contains(relationship.type())) {
                Tag root = root(relationship.target());
                if (root != null) {
                    stories.put(relationship.target(), root);
                }
            }
        }
        return stories;
    }

    /** All paragraphs with running text. */
    public List<Tag> paragraphs() {
        return stories().values().stream()
                .map(root -> root.all("w:p"))
                .flatMap(Collection::stream)
                .toList();
    }

    /** The relationships of a part; those of the package for an empty name. */
    public List<Relationship> relationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        Tag root = root(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (root == null) {
            return List.of();
        }
        List<Relationship> relationships = new ArrayList<>();
        for (Tag tag : root.children()) {
            String type = tag.get("Type");
            boolean external = tag.get("TargetMode").equals("External");
            String target = tag.get("Target");
            relationships.add(new Relationship(
                    tag.get("Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    external ? target : resolved(part, target),
                    external));
        }
        return relationships;
    }

    private static String resolved(String part, String target) {
        try {
            String path = URI.create("/" + part).resolve(target).normalize().getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException notAnAddress) {
            return target;
        }
    }
}
