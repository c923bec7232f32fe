package org.fairleaf.cite;

import java.util.SequencedMap;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a BibTeX file has it.
 *
 * @param type in lower case, such as {@code article}
 * @param fields by name in lower case, values in TeX
 */
record BibtexEntry(String type, String key, Position position, SequencedMap<String, Value> fields) {

    record Value(String tex, Position position) {}

    /** The first of the fields that is there, or null. */
    @Nullable
    Value first(String... names) {
        for (String name : names) {
            Value value = fields.get(name);
            if (value != null && !value.tex().isBlank()) {
                return value;
            }
        }
        return null;
    }

    boolean has(String name) {
        return first(name) != null;
    }
}
