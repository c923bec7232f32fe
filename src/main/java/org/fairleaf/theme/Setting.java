package org.fairleaf.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

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

        /** These settings, and those below for what these do not say, or say in a way that cannot be meant. */
        Group over(Group below, List<Diagnostic> findings) {
            Map<String, Setting> both = new LinkedHashMap<>(below.entries);
            entries.forEach((key, above) -> both.put(key, over(both.get(key), above, key, findings)));
            return new Group(both, entries.isEmpty() ? below.at : at);
        }

        private static Setting over(@Nullable Setting below, Setting above, String key, List<Diagnostic> findings) {
            if (below instanceof Group theirs) {
                if (above instanceof Group mine) {
                    return mine.over(theirs, findings);
                }
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID, above.at(), "\"" + key + "\" needs keys of its own, not a value"));
                return below;
            }
            if (below != null && above instanceof Group) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID, above.at(), "\"" + key + "\" needs a value, not keys of its own"));
                return below;
            }
            return above;
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
