package org.fairleaf.ast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an author may attach to a node: {@code {#id .class key=value}}.
 *
 * @param id the anchor, unique in an edition; null where there is none
 * @param classes the classes, in the order written
 * @param pairs the other keys, in the order written; {@code lang} and {@code dir} are among them
 */
public record Attributes(@Nullable String id, List<String> classes, SequencedMap<String, String> pairs) {

    /** No attributes at all. */
    public static final Attributes NONE = new Attributes(null, List.of(), new LinkedHashMap<>());

    public Attributes {
        classes = List.copyOf(classes);
        pairs = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pairs));
    }

    public static Attributes id(String id) {
        return NONE.withId(id);
    }

    public static Attributes of(Map<String, String> pairs) {
        return new Attributes(null, List.of(), new LinkedHashMap<>(pairs));
    }

    public boolean has(String className) {
        return classes.contains(className);
    }

    /** The language as a BCP 47 tag, or null where the surrounding one holds. */
    public @Nullable String lang() {
        return pairs.get("lang");
    }

    /** The base direction, {@code ltr} or {@code rtl}, or null where the surrounding one holds. */
    public @Nullable String dir() {
        return pairs.get("dir");
    }

    public Attributes withId(@Nullable String newId) {
        return new Attributes(newId, classes, pairs);
    }

    public Attributes withClass(String className) {
        List<String> more = new ArrayList<>(classes);
        more.add(className);
        return new Attributes(id, more, pairs);
    }

    public Attributes with(String key, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(pairs);
        more.put(key, value);
        return new Attributes(id, classes, more);
    }
}
