package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/**
 * What was found, each with the line of the article's source: the document carries a map from its bookmarks to lines, and
 * a finding belongs to the block of the nearest bookmark.
 */
final class Findings {

    private static final int MOST_OF_ONE_CODE = 50;

    private final String article;
    private final Map<String, Position> places = new HashMap<>();
    private final Map<Tag, NavigableMap<Integer, Position>> stories = new HashMap<>();
    private final Map<Code, Integer> counts = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    /** @param article the article's source, as the user named it */
    Findings(String article) {
        this.article = article;
    }

    /** Takes over the document's map from blocks to lines, where it has one. */
    void locateBy(WordFile file) {
        for (String name : file.names()) {
            if (!name.matches("customXml/item\\d*\\.xml")) {
                continue;
            }
            Tag map = file.root(name);
            if (map == null || !map.is("fl:blocks")) {
                continue;
            }
            for (Tag block : map.children()) {
                if (block.get("line").matches("\\d{1,9}")) {
                    String path = block.has("file") ? beside(block.get("file")) : article;
                    places.put(block.get("name"), new Position(path, Integer.parseInt(block.get("line")), 0));
                }
            }
        }
        file.stories().values().forEach(root -> {
            NavigableMap<Integer, Position> marks = new TreeMap<>();
            for (Tag bookmark : root.all("w:bookmarkStart")) {
                Position place = places.get(bookmark.get("w:name"));
                if (place != null) {
                    marks.put(bookmark.order(), place);
                }
            }
            stories.put(root, marks);
        });
    }

    private String beside(String file) {
        int slash = Math.max(article.lastIndexOf('/'), article.lastIndexOf('\\'));
        return article.substring(0, slash + 1) + file;
    }

    /** A finding about the document as a whole. */
    void add(Code code, String message, String... hints) {
        add(Diagnostic.of(code, Position.of(article), message, hints));
    }

    /** A finding about an element. */
    void add(Code code, Tag at, String message, String... hints) {
        add(Diagnostic.of(code, position(at), message, hints));
    }

    /** A finding about a block of the article. */
    void add(Code code, Position at, String message, String... hints) {
        add(Diagnostic.of(code, at, message, hints));
    }

    /** What is wrong everywhere is said some times and then left. */
    private void add(Diagnostic diagnostic) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_ONE_CODE) {
            found.add(diagnostic);
        }
    }

    private Position position(Tag tag) {
        Tag block = tag;
        Tag root = tag;
        boolean within = true;
        for (Tag outer = tag.parent(); outer != null; outer = outer.parent()) {
            within &= !outer.is("w:body") && !outer.is("w:footnotes");
            if (within && outer.is("w:p")) {
                block = outer;
            }
            root = outer;
        }
        NavigableMap<Integer, Position> marks = stories.getOrDefault(root, Collections.emptyNavigableMap());
        Map.Entry<Integer, Position> inside = marks.ceilingEntry(block.order());
        if (inside != null && inside.getKey() <= block.lastOrder()) {
            return inside.getValue();
        }
        Map.Entry<Integer, Position> before = marks.floorEntry(block.order());
        return before == null ? Position.of(article) : before.getValue();
    }

    /** In the order of the source, each once. */
    List<Diagnostic> all() {
        return found.stream().distinct().sorted().toList();
    }
}
