package org.fairleaf.read.docx;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** What people wrote beside the text. It is told and never applied. */
final class Comments {

    private final Map<String, Tag> byId = new LinkedHashMap<>();
    private final Map<String, StringBuilder> about = new LinkedHashMap<>();
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Log log;

    Comments(WordFile file, Log log) {
        this.log = log;
        Tag root = file.related("comments");
        if (root != null) {
            root.children().stream()
                    .filter(tag -> tag.is("w:comment"))
                    .forEach(comment -> byId.putIfAbsent(comment.get("w:id"), comment));
        }
    }

    /** A comment's words begin here. */
    void begin(String id, Position position) {
        places.putIfAbsent(id, position);
        open.add(id);
    }

    void end(String id) {
        open.remove(id);
    }

    /** A comment is about the place itself. */
    void mark(String id, Position position) {
        places.putIfAbsent(id, position);
    }

    /** Words of the text have been read. */
    void read(String words) {
        for (String id : open) {
            StringBuilder all = about.computeIfAbsent(id, one -> new StringBuilder());
            if (all.length() < 1_000) {
                all.append(words);
            }
        }
    }

    /** Tells of all comments. @param whole the place of those that are nowhere in the text */
    void tell(Position whole) {
        byId.forEach((id, comment) -> log.removed(
                places.getOrDefault(id, whole),
                "a comment by " + author(comment) + dated(comment) + ", not applied: “" + Log.shortened(comment.words())
                        + "”",
                about.getOrDefault(id, new StringBuilder()).toString()));
    }

    /** Who made a comment or a change. */
    static String author(Tag tag) {
        String author = tag.get("w:author").strip();
        return author.isEmpty() ? "somebody unnamed" : author;
    }

    /** When, with the word before it; empty where the file does not say. */
    static String dated(Tag tag) {
        String date = date(tag);
        return date == null ? "" : " of " + date;
    }

    private static @Nullable String date(Tag tag) {
        String date = tag.get("w:date");
        return date.matches("\\d{4}-\\d\\d-\\d\\d.*") ? date.substring(0, 10) : null;
    }
}
