package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is heard of a published file with what the edition says: which parts there are, in what order and in
 * what other parts, what they state of themselves, and every character of their words.
 *
 * <p>It pairs the parts as it goes, so that the rules of a format can ask more of each pair.
 */
public final class Comparison {

    /** As many letters cannot stand in two places by chance. */
    private static final int ENOUGH = 4;

    /** Files that differ more than this are not searched for what was moved. */
    private static final long MOST_PAIRS = 100_000;

    private record Said(Heard part, String letters) {}

    private final Ear ear;
    private final Findings findings;
    private final TextComparison texts;
    private final Map<Heard, Heard> heardOf = new IdentityHashMap<>();
    private final Map<Heard, Heard> expectedOf = new IdentityHashMap<>();
    /** The parts of both accounts, in order. */
    private final List<Heard> written = new ArrayList<>();

    private final List<Heard> told = new ArrayList<>();
    /** The parts whose fate is reported, with all below them. */
    private final Set<Heard> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The parts some of whose kids are reported to stand elsewhere. */
    private final Set<Heard> displaced = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Heard, Boolean> gone = new IdentityHashMap<>();
    private final Map<Heard, Boolean> extra = new IdentityHashMap<>();
    private final Map<Heard, Heard> parents = new IdentityHashMap<>();

    private final String silent;
    private final Position article;

    private Comparison(Account expected, Account heard, Ear ear, Findings findings) {
        this.ear = ear;
        this.findings = findings;
        this.texts = new TextComparison(ear, findings);
        this.silent = letters(heard.silent());
        this.article = expected.body().position();
    }

    /** Compares the accounts, and reports what differs. */
    public static Comparison of(Account expected, Account heard, Ear ear, Findings findings) {
        Comparison comparison = new Comparison(expected, heard, ear, findings);
        comparison.align(List.of(expected.body()), List.of(heard.body()));
        comparison.align(expected.notes(), heard.notes());
        comparison.report();
        new OutlineComparison(ear, comparison.article, findings)
                .compare(expected.outline(), heard.outline(), comparison.heardOf::put);
        comparison.whole(expected, heard);
        return comparison;
    }

    /** The partner of a part of the edition's account; null where it is not heard. */
    public @Nullable Heard heard(Heard expected) {
        return heardOf.get(expected);
    }

    /** The partner of what is heard; null where the edition has none. */
    public @Nullable Heard expected(Heard heard) {
        return expectedOf.get(heard);
    }

    /** The pairs of stretches, the edition's first. */
    public Map<Words.Stretch, Words.Stretch> stretches() {
        return texts.stretches();
    }

    private void whole(Account expected, Account heard) {
        if (!said(expected.title()).equals(said(heard.title()))) {
            findings.add(
                    Code.VERIFY_TITLE,
                    article,
                    "the title is " + Names.quoted(expected.title()) + ", and the " + ear.format() + " names "
                            + (heard.title().isEmpty() ? "none" : Names.quoted(heard.title())));
        }
        if (!expected.lang().equals(heard.lang())) {
            findings.add(
                    Code.VERIFY_LANGUAGE,
                    article,
                    "the article is in " + Names.quoted(expected.lang()) + ", and the " + ear.format() + " says "
                            + (heard.lang().isEmpty() ? "no language" : Names.quoted(heard.lang())));
        }
    }

    private static String said(String text) {
        return Words.canonical(Words.plain(text).text());
    }

    private void align(List<Heard> expected, List<Heard> heard) {
        for (Alignment.Pair<Heard> pair :
                Alignment.of(flat(expected), flat(heard), Comparison::key, Comparison::unlikeness)) {
            if (pair.expected() != null) {
                written.add(pair.expected());
            }
            if (pair.heard() != null) {
                told.add(pair.heard());
            }
            if (pair.expected() != null && pair.heard() != null) {
                pair(pair.expected(), pair.heard());
            }
        }
    }

    private void pair(Heard expected, Heard heard) {
        gone.clear();
        extra.clear();
        heardOf.put(expected, heard);
        expectedOf.put(heard, expected);
    }

    private void report() {
        rejoin();
        retold();
        for (Heard part : written) {
            Heard partner = heardOf.get(part);
            if (partner != null && !settled.contains(part)) {
                compare(part, partner);
                place(part, partner);
            } else if (partner == null && !settled.contains(part)) {
                missing(part);
            }
        }
        Position last = article;
        for (Heard part : told) {
            Heard partner = expectedOf.get(part);
            if (partner != null) {
                last = partner.position();
            } else if (!settled.contains(part) && !ear.open()) {
                extra(part, last);
            }
        }
        languages();
    }

    private List<Heard> flat(List<Heard> parts) {
        List<Heard> out = new ArrayList<>();
        parts.forEach(part -> part.each(out::add));
        out.forEach(part -> part.kids().forEach(kid -> parents.put(kid, part)));
        return out;
    }

    /** Parts that hold others go by the first words in them. */
    private static String key(Heard part) {
        return part.kind() + "|" + part.fact(Fact.NUMBER) + "|" + Words.canonical(firstLine(part));
    }

    /** How little two parts are the same, from 0. */
    private static double unlikeness(Heard one, Heard other) {
        String a = one.words().text();
        String b = other.words().text();
        boolean sameKind = one.kind() == other.kind();
        if (a.isEmpty() != b.isEmpty()) {
            return sameKind ? 1 : 3;
        }
        if (sameKind) {
            return a.isEmpty() ? 0.5 : letters(a).equals(letters(b)) ? 0.3 : common(a, b) ? 0.6 : 1.2;
        }
        return a.equals(b) ? a.isEmpty() ? 1.5 : 1 : 3;
    }

    private static boolean common(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int start = 0;
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return 2 * (start + end) >= Math.max(a.length(), b.length());
    }

    /** Parts that hold others are the same where they hold the same, though their order is another. */
    private void rejoin() {
        for (Heard part : written) {
            for (Heard kid : heardOf.containsKey(part) ? List.<Heard>of() : part.kids()) {
                Heard partner = heardOf.get(kid);
                Heard around = partner == null ? null : parents.get(partner);
                if (around != null && around.kind() == part.kind() && !expectedOf.containsKey(around)) {
                    pair(part, around);
                    break;
                }
            }
        }
    }

    /** What is missing as a whole in one place, and stands in another, was moved or made something else. */
    private void retold() {
        List<Said> lost = said(written, this::gone);
        List<Said> added = said(told, this::extraAll);
        if ((long) lost.size() * added.size() > MOST_PAIRS) {
            return;
        }
        for (Said one : lost) {
            for (Said other : added) {
                Kind kind = one.part().kind();
                boolean same = one.letters().equals(other.letters())
                        || kind != other.part().kind() && other.letters().contains(one.letters());
                if (same && !settled.contains(one.part()) && !settled.contains(other.part())) {
                    retold(one.part(), other.part());
                }
            }
        }
    }

    private static List<Said> said(List<Heard> parts, Predicate<Heard> wanted) {
        return parts.stream()
                .filter(wanted)
                .map(part -> new Said(part, letters(part.text())))
                .filter(said -> !said.letters().isEmpty())
                .toList();
    }

    private void retold(Heard part, Heard other) {
        String fate = part.kind() == other.kind()
                ? " stands in another place in the "
                : " is said as a " + other.kind().words() + " in the ";
        findings.add(part.kind().code(), part.position(), "the " + Names.of(part) + fate + ear.format());
        pair(part, other);
        part.each(settled::add);
        other.each(settled::add);
    }

    private void compare(Heard expected, Heard heard) {
        if (expected.kind() != heard.kind()) {
            // The less usual of the two says what is at stake.
            boolean usual = expected.kind() == Kind.PARAGRAPH && heard.kind() != Kind.STRAY;
            Kind at = usual ? heard.kind() : expected.kind();
            findings.add(
                    at.code(),
                    expected.position(),
                    "the " + Names.of(expected) + " is said as a "
                            + heard.kind().words() + " in the " + ear.format());
            texts.words(expected, heard);
            return;
        }
        EnumSet<Fact> facts = texts.stated(expected.facts(), heard.facts());
        facts.removeAll(EnumSet.of(Fact.LANG, Fact.COVERS));
        if (!expected.fact(Fact.COVERS).equals(heard.fact(Fact.COVERS)) && sameShape(expected, heard)) {
            findings.add(
                    Code.VERIFY_TABLE,
                    expected.position(),
                    "the " + Names.of(expected) + " is not said with its cells in the " + ear.format());
        }
        for (Fact fact : facts) {
            texts.fact(fact, expected.facts(), heard.facts(), Names.of(expected), expected.position());
        }
        texts.words(expected, heard);
    }

    /** Whether the tables of two header cells have as many rows and cells. */
    private boolean sameShape(Heard expected, Heard heard) {
        return shape(expected).equals(shape(heard));
    }

    private List<Integer> shape(Heard cell) {
        Heard table = cell;
        while (table != null && table.kind() != Kind.TABLE) {
            table = parents.get(table);
        }
        List<Integer> shape = new ArrayList<>();
        if (table != null) {
            table.each(part -> {
                if (part.kind() == Kind.ROW) {
                    shape.add(part.kids().size());
                }
            });
        }
        return shape;
    }

    private void missing(Heard part) {
        Heard parent = parents.get(part);
        if (parent != null && gone(parent)) {
            return;
        }
        String said = letters(firstLine(part));
        if (said.length() >= ENOUGH && silent.contains(said)) {
            findings.add(
                    Code.VERIFY_HIDDEN,
                    part.position(),
                    "the " + Names.of(part) + " shows in the " + ear.format() + ", and is not heard");
        } else {
            findings.add(
                    part.kind().code(),
                    part.position(),
                    "the " + Names.of(part) + " is missing in the " + ear.format());
        }
    }

    private static String firstLine(Heard part) {
        String own = part.words().text();
        if (!own.isEmpty()) {
            return own;
        }
        // One bullet is like the other.
        boolean labelled = part.kind() == Kind.ITEM
                && part.kids().size() > 1
                && part.kids().getFirst().kind() == Kind.LABEL;
        return part.kids().stream()
                .skip(labelled ? 1 : 0)
                .map(Comparison::firstLine)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether nothing at all of the part is heard. */
    private boolean gone(Heard part) {
        return alone(part, heardOf, gone);
    }

    /** Whether neither the part nor any below it has a partner; found once for each, for tables have many rows. */
    private static boolean alone(Heard part, Map<Heard, Heard> partners, Map<Heard, Boolean> found) {
        Boolean before = found.get(part);
        if (before == null) {
            before = !partners.containsKey(part) && part.kids().stream().allMatch(kid -> alone(kid, partners, found));
            found.put(part, before);
        }
        return before;
    }

    /** @param before where what is heard before it was written */
    private void extra(Heard part, Position before) {
        Heard parent = parents.get(part);
        if (parent != null && extraAll(parent)) {
            return;
        }
        List<Position> inside = new ArrayList<>();
        part.each(kid -> {
            Heard partner = expectedOf.get(kid);
            if (partner != null) {
                inside.add(partner.position());
            }
        });
        findings.add(
                part.kind().code(),
                inside.isEmpty() ? source(part, before) : inside.getFirst(),
                "the " + ear.format() + " has a " + Names.of(part) + " that the article has not");
    }

    /** Where the words of what is too much were written, if they were at all. */
    private Position source(Heard part, Position otherwise) {
        String said = part.words().text();
        if (letters(said).length() >= ENOUGH) {
            for (Heard one : written) {
                int at = one.words().text().indexOf(said);
                if (at >= 0) {
                    return one.words().origin(at, one.position());
                }
            }
        }
        return otherwise;
    }

    /** Whether the edition has nothing at all of what is heard. */
    private boolean extraAll(Heard part) {
        return alone(part, expectedOf, extra);
    }

    /** Whether the part stands in the part that it belongs to. */
    private void place(Heard expected, Heard heard) {
        Heard parent = parents.get(expected);
        Heard around = parents.get(heard);
        Heard due = parent == null ? null : heardOf.get(parent);
        boolean known = around != null && expectedOf.containsKey(around);
        if (parent != null && due != null && due != around && known && displaced.add(parent)) {
            findings.add(
                    expected.kind().code(),
                    expected.position(),
                    "the " + Names.of(expected) + " is not in the " + Names.of(parent) + " that it belongs to in the "
                            + ear.format());
        }
    }

    /** One report for neighbours that are in the same wrong language. */
    private void languages() {
        String last = "";
        for (Heard part : written) {
            Heard heard = heardOf.get(part);
            boolean speaks = !part.words().text().isEmpty() || part.facts().containsKey(Fact.ALT);
            if (heard == null || !speaks) {
                continue;
            }
            String one = part.fact(Fact.LANG);
            String other = heard.fact(Fact.LANG);
            String difference = one.equals(other) ? "" : one + "|" + other;
            if (!difference.isEmpty() && !difference.equals(last)) {
                findings.add(
                        Code.VERIFY_LANGUAGE,
                        part.position(),
                        "the " + Names.of(part) + " is in " + language(one) + ", and in " + language(other) + " in the "
                                + ear.format());
            }
            last = difference;
        }
    }

    private static String language(String tag) {
        return tag.isEmpty() ? "the article's language" : Names.quoted(tag);
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }
}
