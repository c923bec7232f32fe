package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.edition.Edition;

/**
 * What an edition says and a format has no word for, counted: whoever takes that format misses it, though every word is
 * there.
 */
public final class Losses {

    private static final Ear ALL = new Ear("", Set.of(), Map.of(), Integer.MAX_VALUE, false, Set.of(), Set.of());

    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final List<Integer> headings = new ArrayList<>();
    private int foreign;
    private int alts;
    private int innerLinks;
    private int headedTables;

    /** Listens to the whole edition, once for all formats. */
    public Losses(Edition edition) {
        Account whole = Spoken.of(edition, ALL);
        whole.body().each(this::count);
        whole.notes().forEach(note -> note.each(this::count));
    }

    private void count(Heard part) {
        kinds.merge(part.kind(), 1, Integer::sum);
        if (part.facts().containsKey(Fact.LANG)) {
            foreign++;
            if (part.facts().containsKey(Fact.ALT)) {
                alts++;
            }
        }
        if (part.kind() == Kind.HEADING) {
            headings.add(Integer.parseInt(part.fact(Fact.LEVEL)));
        }
        if (part.kind() == Kind.TABLE_BODY && headsRows(part)) {
            headedTables++;
        }
        part.words().stretches().forEach(stretch -> {
            kinds.merge(stretch.kind(), 1, Integer::sum);
            if (stretch.kind() == Kind.LINK && stretch.fact(Fact.TARGET).startsWith("#")) {
                innerLinks++;
            }
            if (stretch.kind() == Kind.LANGUAGE) {
                foreign++;
            }
        });
    }

    private static boolean headsRows(Heard body) {
        return body.kids().stream().flatMap(row -> row.kids().stream()).anyMatch(cell -> cell.kind() == Kind.HEADER);
    }

    /** What of the edition a format with that ear has no word for, a plain phrase each; empty where nothing is lost. */
    public List<String> to(Ear ear) {
        List<String> out = new ArrayList<>();
        if (ear.unheard().contains(Kind.LANGUAGE)) {
            add(foreign, "the language of one passage", "the languages of %d passages", out);
        } else {
            if (ear.has(Ear.Habit.BY_RUNS)) {
                add(alts, "the language of one image description", "the languages of %d image descriptions", out);
            }
        }
        add(
                (int) headings.stream().filter(level -> level > ear.levels()).count(),
                "that one heading is deeper than level " + ear.levels(),
                "that %d headings are deeper than level " + ear.levels(),
                out);
        if (ear.has(Ear.Habit.NO_INNER_LINKS)) {
            add(innerLinks, "where one link within the article leads", "where %d links within the article lead", out);
        }
        if (ear.has(Ear.Habit.PLAIN_ROW_HEADERS)) {
            add(
                    headedTables,
                    "that the first column of one table heads its rows",
                    "that the first columns of %d tables head their rows",
                    out);
        }
        Map<Kind, List<String>> words = words();
        for (Kind kind : Kind.values()) {
            List<String> said = words.get(kind);
            boolean eachTells = ear.has(Ear.Habit.BY_PARAGRAPHS) && kind == Kind.CALLOUT;
            if (said != null && ear.unheard().contains(kind) && !eachTells) {
                add(kinds.getOrDefault(kind, 0), said.getFirst(), said.getLast(), out);
            }
        }
        return List.copyOf(out);
    }

    private static Map<Kind, List<String>> words() {
        Map<Kind, List<String>> words = new HashMap<>();
        words.put(Kind.EMPHASIS, List.of("the emphasis of one passage", "the emphasis of %d passages"));
        words.put(Kind.STRONG, List.of("the strong emphasis of one passage", "the strong emphasis of %d passages"));
        words.put(Kind.STRUCK, List.of("that one passage is struck out", "that %d passages are struck out"));
        words.put(Kind.RAISED, List.of("that one passage is superscript", "that %d passages are superscript"));
        words.put(Kind.LOWERED, List.of("that one passage is subscript", "that %d passages are subscript"));
        words.put(Kind.CODE, List.of("that one passage is code", "that %d passages are code"));
        words.put(Kind.DIVISION, List.of("where one division ends", "where %d divisions end"));
        words.put(Kind.CALLOUT, List.of("where one box ends, but to the eye", "where %d boxes end, but to the eye"));
        words.put(Kind.ABBREVIATION, List.of("what one abbreviation stands for", "what %d abbreviations stand for"));
        words.put(
                Kind.FIGURE,
                List.of("one image, of which its description stays", "%d images, of which their descriptions stay"));
        return words;
    }

    private static void add(int count, String one, String several, List<String> out) {
        if (count > 0) {
            out.add(count == 1 ? one : String.format(java.util.Locale.ROOT, several, count));
        }
    }
}
