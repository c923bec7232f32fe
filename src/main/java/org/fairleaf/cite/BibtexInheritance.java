package org.fairleaf.cite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What entries take over from others: all fields of those under {@code xdata}, and by {@code crossref} those of the
 * whole that the work is a part of, as BibTeX and BibLaTeX (appendix B of its manual) do it.
 */
final class BibtexInheritance {

    /** Entries refer to an entry that refers to another, but not on and on. */
    private static final int MAX_STEPS = 20;

    /** What belongs to the whole alone. */
    private static final Set<String> OWN = Set.of(
            "crossref",
            "xdata",
            "xref",
            "key",
            "ids",
            "note",
            "shorttitle",
            "titleaddon",
            "annote",
            "annotation",
            "abstract",
            "keywords",
            "options",
            "pagetotal",
            "entrysubtype");

    private final Map<String, BibtexEntry> byKey = new HashMap<>();
    private final Findings findings;

    BibtexInheritance(List<BibtexEntry> entries, Findings findings) {
        this.findings = findings;
        entries.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
    }

    /** The entry with what it takes over. */
    BibtexEntry complete(BibtexEntry entry) {
        if (!entry.has("xdata") && !entry.has("crossref")) {
            return entry;
        }
        return complete(entry, entry, new LinkedHashSet<>());
    }

    private BibtexEntry complete(BibtexEntry entry, BibtexEntry first, SequencedSet<String> above) {
        above.add(entry.key());
        SequencedMap<String, BibtexEntry.Value> fields = new LinkedHashMap<>(entry.fields());
        for (String by : List.of("xdata", "crossref")) {
            BibtexEntry.Value value = entry.first(by);
            if (value == null) {
                continue;
            }
            // One entry has one whole, but may have data from several.
            String[] keys = by.equals("xdata") ? value.tex().split(",") : new String[] {value.tex()};
            for (String key : keys) {
                BibtexEntry other = other(entry, key.strip(), value, first, above);
                if (other == null) {
                    continue;
                }
                BibtexEntry whole = complete(other, first, above);
                if (by.equals("xdata")) {
                    whole.fields().forEach(fields::putIfAbsent);
                } else {
                    takeOver(whole, entry.type(), fields);
                }
            }
        }
        above.remove(entry.key());
        return new BibtexEntry(entry.type(), entry.key(), entry.position(), fields);
    }

    private @Nullable BibtexEntry other(
            BibtexEntry entry, String key, BibtexEntry.Value value, BibtexEntry first, Set<String> above) {
        BibtexEntry other = byKey.get(key);
        boolean reported = entry != first;
        if (other == null && !reported) {
            findings.error(
                    value.position(),
                    "the entry \"" + entry.key() + "\" refers to \"" + key + "\", which this file has not",
                    "put that entry into the file, or remove the field");
        } else if (other != null && (above.contains(key) || above.size() > MAX_STEPS)) {
            if (!reported || above.contains(key)) {
                findings.error(
                        value.position(),
                        "the entry \"" + entry.key() + "\" refers, over others, to itself",
                        "remove one of the fields crossref and xdata");
            }
            return null;
        }
        return other;
    }

    private static void takeOver(BibtexEntry whole, String type, SequencedMap<String, BibtexEntry.Value> fields) {
        String title = whole.type().startsWith("mv") ? "main" : whole.type().equals("periodical") ? "journal" : "book";
        Set<String> own = new HashSet<>(fields.keySet());
        whole.fields().forEach((name, value) -> {
            switch (name) {
                case "title" -> put(title + "title", value, own, fields);
                case "subtitle" -> put(title + "subtitle", value, own, fields);
                case "author" -> put(type.equals("inbook") ? "bookauthor" : "author", value, own, fields);
                default -> {
                    if (!OWN.contains(name)) {
                        put(name, value, own, fields);
                    }
                }
            }
        });
    }

    private static void put(
            String name, BibtexEntry.Value value, Set<String> own, SequencedMap<String, BibtexEntry.Value> fields) {
        if (!own.contains(name)) {
            fields.put(name, value);
        }
    }
}
