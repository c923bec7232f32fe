package org.fairleaf.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairleaf.ast.Position;

/** What stands at a key of a theme's YAML. */
sealed interface Setting {

    /** The place of the key. */
    Position at();

    /**
     * A text.
     *
     * @param start the place of its first character, behind a quotation mark
     */
    record Value(String text, Position at, Position start) implements Setting {

        /** The place of a character of the text, which stands on one line. */
        Position at(int index) {
            return new Position(start.path(), start.line(), start.column() + index);
        }
    }

    /** Keys with what stands at them, in their order. */
    record Group(Map<String, Setting> entries, Position at) implements Setting {

        static final Group EMPTY = new Group(Map.of(), Position.of(""));

        /** These settings, and those below for what these do not say. */
        Group over(Group below) {
            Map<String, Setting> both = new LinkedHashMap<>(below.entries);
            entries.forEach((key, above) -> {
                Setting old = both.get(key);
                both.put(key, above instanceof Group mine && old instanceof Group theirs ? mine.over(theirs) : above);
            });
            return new Group(both, at);
        }

        Group group(String key) {
            return entries.get(key) instanceof Group group ? group : EMPTY;
        }

        /** All texts by their path, with dots between the keys. */
        Map<String, Value> flat() {
            Map<String, Value> flat = new LinkedHashMap<>();
            flatten("", flat);
            return flat;
        }

        private void flatten(String prefix, Map<String, Value> flat) {
            entries.forEach((key, setting) -> {
                switch (setting) {
                    case Value value -> flat.put(prefix + key, value);
                    case Group group -> group.flatten(prefix + key + ".", flat);
                }
            });
        }
    }
}
