package org.fairleaf.read.prose;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.cite.written.WrittenReferences;
import org.jspecify.annotations.Nullable;

/** The reference list of the article, asked for what a citation means. It answers, and never repairs. */
final class Works {

    /**
     * What a citation means.
     *
     * @param key the entry's key, or the one that the entry would have
     * @param work the entry, or null where there is none, or no single one
     * @param message what a person should know, in words that follow the citation
     */
    record Answer(String key, @Nullable Work work, String message) {}

    private final List<Work> all;
    private final Map<String, List<Work>> byName = new HashMap<>();
    private final Map<Integer, Work> byNumber = new HashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();

    Works(List<Work> all) {
        this.all = List.copyOf(all);
        for (Work work : all) {
            byNumber.putIfAbsent(work.number(), work);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Work> uncited() {
        return all.stream().filter(work -> !cited.contains(work.key())).toList();
    }

    List<Work> all() {
        return all;
    }

    /** The works whose first maker has that name. */
    List<Work> by(String name) {
        return byName.computeIfAbsent(
                name, wanted -> all.stream().filter(work -> work.isBy(wanted)).toList());
    }

    @Nullable
    Work number(int number) {
        return byNumber.get(number);
    }

    void cite(Work work) {
        cited.add(work.key());
    }

    /** @param year digits, with or without a letter, or words such as "n.d." */
    Answer ask(CitedNames names, String year) {
        String first = names.names().getFirst();
        String key = WrittenReferences.keyName(first) + year.replaceAll("[^\\p{L}\\d]", "");
        List<Work> same = by(first);
        List<Work> right = same.stream().filter(work -> work.isOf(year)).toList();
        if (right.size() > 1) {
            List<Work> narrower = right.stream()
                    .filter(work -> names.names().stream().skip(1).allMatch(work::isCoBy)
                            && (names.more()
                                    ? work.makerCount() > 2
                                    : work.makerCount() == names.names().size()))
                    .toList();
            right = narrower.isEmpty() ? right : narrower;
        }
        if (right.size() == 1) {
            Work work = right.getFirst();
            cite(work);
            return new Answer(work.key(), work, "cites " + work.shown());
        }
        if (!right.isEmpty()) {
            return new Answer(
                    unused(key),
                    null,
                    "may mean each of " + list(right) + "; write the key of the one that is meant: "
                            + right.stream().map(work -> "@" + work.key()).collect(Collectors.joining(" or ")));
        }
        return new Answer(unused(key), null, reason(first, same));
    }

    private String reason(String first, List<Work> same) {
        if (all.isEmpty()) {
            return "has no entry, for the text has no reference list";
        }
        if (!same.isEmpty()) {
            return "has no entry: the year differs from that of " + list(same)
                    + "; whether that one is meant, and which year is right, is for the author to say";
        }
        List<Work> others = all.stream().filter(work -> work.isCoBy(first)).toList();
        return others.isEmpty()
                ? "has no entry: the reference list names nobody called " + first
                : "has no entry: the reference list has " + first + " only as a co-author, of " + list(others);
    }

    private static String list(List<Work> works) {
        return works.stream().limit(4).map(Work::shown).collect(Collectors.joining("; "))
                + (works.size() > 4 ? "; and " + (works.size() - 4) + " more" : "");
    }

    /** A key that no entry has, so that an unresolved citation can never become another work's. */
    private String unused(String key) {
        String unused = key;
        while (taken(unused)) {
            unused += "x";
        }
        return unused;
    }

    private boolean taken(String key) {
        return all.stream().anyMatch(work -> work.key().equals(key));
    }
}
