package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Ear ear;
    private final Findings findings;
    private final Map<Heard, Heard> heardOf = new IdentityHashMap<>();
    private final Map<Heard, Heard> expectedOf = new IdentityHashMap<>();
    private final Map<Words.Stretch, Words.Stretch> stretches = new IdentityHashMap<>();
    /** The parts of both accounts, in order. */
    private final List<Heard> written = new ArrayList<>();

    private final List<Heard> told = new ArrayList<>();
    /** The parts whose fate is reported, with all below them. */
    private final Set<Heard> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The parts some of whose kids are reported to stand elsewhere. */
    private final Set<Heard> displaced = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Heard, Heard> parents = new IdentityHashMap<>();

    private final String silent;
    private final Position article;

    private Comparison(Account expected, Account heard, Ear ear, Findings findings) {
        this.ear = ear;
        this.findings = findings;
        this.silent = letters(heard.silent());
        this.article = expected.body().position();
    }

    /** Compares the accounts, and reports what differs. */
    public static Comparison of(Account expected, Account heard, Ear ear, Findings findings) {
        Comparison comparison = new Comparison(expected, heard, ear, findings);
        comparison.align(List.of(expected.body()), List.of(heard.body()));
        comparison.align(expected.notes(), heard.notes());
        comparison.report();
        comparison.outline(expected.outline(), heard.outline());
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
        return Collections.unmodifiableMap(stretches);
    }

    private void whole(Account expected, Account heard) {
        if (!expected.title().equals(heard.title())) {
            findings.add(
                    Code.VERIFY_TITLE,
                    article,
                    "the title is " + quoted(expected.title()) + ", and the " + ear.format() + " names "
                            + (heard.title().isEmpty() ? "none" : quoted(heard.title())));
        }
        if (!expected.lang().equals(heard.lang())) {
            findings.add(
                    Code.VERIFY_LANGUAGE,
                    article,
                    "the article is in " + quoted(expected.lang()) + ", and the " + ear.format() + " says "
                            + (heard.lang().isEmpty() ? "no language" : quoted(heard.lang())));
        }
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
        told.stream()
                .filter(part -> !expectedOf.containsKey(part) && !settled.contains(part))
                .forEach(this::extra);
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
        for (Heard part : written) {
            String said = letters(part.text());
            if (said.isEmpty() || settled.contains(part) || !gone(part)) {
                continue;
            }
            for (Heard other : told) {
                String heard = letters(other.text());
                boolean same = said.equals(heard) || part.kind() != other.kind() && heard.contains(said);
                if (same && !settled.contains(other) && extraAll(other)) {
                    findings.add(
                            part.kind().code(),
                            part.position(),
                            "the " + name(part)
                                    + (part.kind() == other.kind()
                                            ? " stands in another place in the "
                                            : " is said as a " + other.kind().words() + " in the ")
                                    + ear.format());
                    pair(part, other);
                    part.each(settled::add);
                    other.each(settled::add);
                    break;
                }
            }
        }
    }

    private void compare(Heard expected, Heard heard) {
        if (expected.kind() != heard.kind()) {
            // The less usual of the two says what is at stake.
            boolean usual = expected.kind() == Kind.PARAGRAPH && heard.kind() != Kind.STRAY;
            Kind at = usual ? heard.kind() : expected.kind();
            findings.add(
                    at.code(),
                    expected.position(),
                    "the " + name(expected) + " is said as a " + heard.kind().words() + " in the " + ear.format());
            words(expected, heard);
            return;
        }
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        facts.addAll(expected.facts().keySet());
        facts.addAll(heard.facts().keySet());
        facts.removeAll(ear.elsewhere());
        facts.remove(Fact.LANG);
        if (facts.remove(Fact.COVERS) && !sameShape(expected, heard)) {
            facts.remove(Fact.COVERS);
        } else if (!expected.fact(Fact.COVERS).equals(heard.fact(Fact.COVERS))) {
            findings.add(
                    Code.VERIFY_TABLE,
                    expected.position(),
                    "the " + name(expected) + " is not said with its cells in the " + ear.format());
        }
        for (Fact fact : facts) {
            fact(fact, expected.facts(), heard.facts(), name(expected), expected.position());
        }
        words(expected, heard);
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

    private void fact(Fact fact, Map<Fact, String> expected, Map<Fact, String> heard, String name, Position position) {
        String one = expected.getOrDefault(fact, "");
        String other = heard.getOrDefault(fact, "");
        if (!Words.plain(one).text().equals(Words.plain(other).text())) {
            findings.add(
                    fact.code(),
                    position,
                    "the " + fact.words() + " of the " + name + " is " + stated(one) + ", and " + stated(other)
                            + " in the " + ear.format());
        }
    }

    private static String stated(String value) {
        return value.isEmpty() ? "none" : quoted(value);
    }

    private void words(Heard expected, Heard heard) {
        String one = Words.canonical(expected.words().text());
        String other = Words.canonical(heard.words().text());
        boolean same = one.equals(other);
        if (!same) {
            text(expected, one, other);
        }
        stretches(expected, heard, same);
    }

    private void text(Heard expected, String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (at < one.length() && one.charAt(at) == Words.SIGN && signs(other) < signs(one)) {
            // An image or a mark is not told as such, which is reported of its stretch.
            return;
        }
        char said = at < other.length() ? other.charAt(at) : ' ';
        boolean glyph = said == '#' || said == '\ufffd';
        Code code = glyph ? Code.VERIFY_GLYPH : expected.kind() == Kind.LABEL ? Code.VERIFY_LIST : Code.VERIFY_TEXT;
        findings.add(
                code,
                expected.words().origin(at, expected.position()),
                "the article says " + around(one, at) + ", and the " + ear.format() + " " + around(other, at));
    }

    private static long signs(String text) {
        return text.chars().filter(c -> c == Words.SIGN).count();
    }

    private void stretches(Heard expected, Heard heard, boolean sameText) {
        // Where the text is the same, the places must be, too.
        for (Alignment.Pair<Words.Stretch> pair : Alignment.of(
                expected.words().stretches(),
                heard.words().stretches(),
                stretch -> stretch.kind() + "|" + (sameText ? stretch.start() + "|" + stretch.end() : ""),
                (one, other) -> unlikeness(expected.words(), one, heard.words(), other))) {
            Words.Stretch one = pair.expected();
            Words.Stretch other = pair.heard();
            if (one != null && other != null) {
                if (one.kind() == other.kind()) {
                    stretches.put(one, other);
                }
                stretch(expected.words(), one, heard.words(), other, sameText);
            } else if (one != null) {
                findings.add(
                        one.kind().code(),
                        one.position(),
                        "the " + name(expected.words(), one) + " is not told as such in the " + ear.format());
            } else if (other != null) {
                findings.add(
                        other.kind().code(),
                        expected.words().origin(other.start(), expected.position()),
                        "the " + ear.format() + " has a " + name(heard.words(), other) + " that the article has not");
            }
        }
    }

    private static double unlikeness(Words words, Words.Stretch one, Words heard, Words.Stretch other) {
        boolean placed = one.start() == other.start();
        if (one.kind() == other.kind()) {
            return placed || one.end() == other.end() || words.of(one).equals(heard.of(other)) ? 0.5 : 3;
        }
        return placed && one.kind() != Kind.LANGUAGE && other.kind() != Kind.LANGUAGE ? 1.5 : 3;
    }

    private void stretch(Words words, Words.Stretch one, Words heard, Words.Stretch other, boolean sameText) {
        if (one.kind() != other.kind()) {
            findings.add(
                    one.kind().code(),
                    one.position(),
                    "the " + name(words, one) + " is said as a " + other.kind().words() + " in the " + ear.format());
            return;
        }
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        facts.addAll(one.facts().keySet());
        facts.addAll(other.facts().keySet());
        facts.removeAll(ear.elsewhere());
        for (Fact fact : facts) {
            fact(fact, one.facts(), other.facts(), name(words, one), one.position());
        }
        if (sameText && !words.of(one).equals(heard.of(other))) {
            findings.add(
                    one.kind().code(),
                    one.position(),
                    "the " + name(words, one) + " is " + quoted(heard.of(other)) + " in the " + ear.format());
        }
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
                    "the " + name(part) + " shows in the " + ear.format() + ", and is not heard");
        } else {
            findings.add(
                    part.kind().code(), part.position(), "the " + name(part) + " is missing in the " + ear.format());
        }
    }

    private static String firstLine(Heard part) {
        String own = part.words().text();
        if (!own.isEmpty()) {
            return own;
        }
        return part.kids().stream()
                .map(Comparison::firstLine)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether nothing at all of the part is heard. */
    private boolean gone(Heard part) {
        return !heardOf.containsKey(part) && part.kids().stream().allMatch(this::gone);
    }

    private void extra(Heard part) {
        Heard parent = parents.get(part);
        if (parent != null && extraAll(parent)) {
            return;
        }
        Position position = article;
        for (Heard one : told) {
            if (one == part) {
                break;
            }
            Heard before = expectedOf.get(one);
            position = before == null ? position : before.position();
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
                inside.isEmpty() ? position : inside.getFirst(),
                "the " + ear.format() + " has a " + name(part) + " that the article has not");
    }

    /** Whether the edition has nothing at all of what is heard. */
    private boolean extraAll(Heard part) {
        return !expectedOf.containsKey(part) && part.kids().stream().allMatch(this::extraAll);
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
                    "the " + name(expected) + " is not in the " + name(parent) + " that it belongs to in the "
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
                        "the " + name(part) + " is in " + language(one) + ", and in " + language(other) + " in the "
                                + ear.format());
            }
            last = difference;
        }
    }

    private static String language(String tag) {
        return tag.isEmpty() ? "the article's language" : quoted(tag);
    }

    private void outline(List<Heard> expected, List<Heard> heard) {
        Set<String> numbers = new HashSet<>();
        for (Alignment.Pair<Heard> pair : Alignment.of(
                expected,
                heard,
                entry -> Words.canonical(entry.words().text()) + "|" + entry.fact(Fact.LEVEL),
                (one, other) -> one.words().text().equals(other.words().text()) ? 0.5 : 1.2)) {
            Heard one = pair.expected();
            Heard other = pair.heard();
            if (one != null && other != null) {
                heardOf.put(one, other);
                boolean same = one.words().text().equals(other.words().text());
                if (!same || !one.fact(Fact.LEVEL).equals(other.fact(Fact.LEVEL))) {
                    findings.add(
                            Code.VERIFY_OUTLINE,
                            one.position(),
                            "the heading " + quoted(one.words().text()) + " of level " + one.fact(Fact.LEVEL)
                                    + " is " + quoted(other.words().text()) + " of level " + other.fact(Fact.LEVEL)
                                    + " in the outline of the " + ear.format());
                }
            } else if (one != null) {
                findings.add(
                        Code.VERIFY_OUTLINE,
                        one.position(),
                        "the heading " + quoted(one.words().text()) + " is missing in the outline of the "
                                + ear.format());
            } else if (other != null && numbers.add(other.words().text())) {
                findings.add(
                        Code.VERIFY_OUTLINE,
                        article,
                        "the outline of the " + ear.format() + " has "
                                + quoted(other.words().text()) + ", which is no heading of the article");
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    /** A part as messages name it, such as: heading “First steps”. */
    static String name(Heard part) {
        String text = part.text();
        String said = text.isEmpty() ? part.fact(Fact.ALT) : text;
        return said.isEmpty() ? part.kind().words() : part.kind().words() + " " + quoted(shortened(said));
    }

    /** A stretch as messages name it, such as: link “our leaflet”. */
    static String name(Words words, Words.Stretch stretch) {
        String said = stretch.kind() == Kind.FIGURE
                ? stretch.fact(Fact.ALT)
                : stretch.kind() == Kind.MARK ? stretch.fact(Fact.NUMBER) : words.of(stretch);
        String kind = stretch.kind() == Kind.LANGUAGE
                ? "language (" + stretch.fact(Fact.LANG) + ") of"
                : stretch.kind().words();
        return kind + " " + quoted(shortened(said));
    }

    private static final int SHOWN = 48;
    private static final int AROUND = 20;

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).stripTrailing() + "…";
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        return quoted((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""));
    }

    private static String quoted(String text) {
        return "“" + text.replace(Words.SIGN, '*') + "”";
    }
}
