package org.fairleaf.verify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;

/** Compares the words of parts that belong together, character by character, and what is more than words in them. */
final class TextComparison {

    private static final Pattern BETWEEN_SIGNS = Pattern.compile("(?<=\ufffc) +(?=\ufffc)");

    private final Ear ear;
    private final Findings findings;
    private final Map<Words.Stretch, Words.Stretch> stretches = new IdentityHashMap<>();

    TextComparison(Ear ear, Findings findings) {
        this.ear = ear;
        this.findings = findings;
    }

    /** The pairs of stretches, the edition's first. */
    Map<Words.Stretch, Words.Stretch> stretches() {
        return Collections.unmodifiableMap(stretches);
    }

    /** The facts that one of the two states, and that are compared here. */
    EnumSet<Fact> stated(Map<Fact, String> expected, Map<Fact, String> heard) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        facts.addAll(expected.keySet());
        facts.addAll(heard.keySet());
        facts.removeAll(ear.elsewhere());
        return facts;
    }

    /** Compares what two state of themselves. */
    void fact(Fact fact, Map<Fact, String> expected, Map<Fact, String> heard, String name, Position position) {
        String one = expected.getOrDefault(fact, "");
        String other = heard.getOrDefault(fact, "");
        boolean same = fact == Fact.TARGET
                ? Addresses.same(one, other)
                : Words.plain(one).text().equals(Words.plain(other).text());
        if (!same) {
            findings.add(
                    fact.code(),
                    position,
                    "the " + fact.words() + " of the " + name + " is " + stated(one) + ", and " + stated(other)
                            + " in the " + ear.format());
        }
    }

    private static String stated(String value) {
        return value.isEmpty() ? "none" : Names.quoted(value);
    }

    /** Compares the words of two parts and the stretches in them. */
    void words(Heard expected, Heard heard) {
        String one = Words.canonical(expected.words().text());
        String other = Words.canonical(heard.words().text());
        boolean same = one.equals(other);
        if (!same && !unparted(one).equals(unparted(other))) {
            text(expected, one, other);
        }
        stretches(expected, heard, same);
    }

    /** Two images are heard apart, with spaces between or without: at the end of a line a PDF has no text to put them into. */
    private static String unparted(String text) {
        return BETWEEN_SIGNS.matcher(text).replaceAll("");
    }

    private void text(Heard expected, String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        boolean lost = isSign(one, at) && signs(other) < signs(one);
        boolean added = isSign(other, at) && signs(other) > signs(one);
        if (lost || added) {
            // An image or a mark is not told as such, or told where there is none, which is reported of its stretch.
            return;
        }
        char said = at < other.length() ? other.charAt(at) : ' ';
        boolean glyph = said == '#' || said == '\ufffd';
        Code code = glyph ? Code.VERIFY_GLYPH : expected.kind() == Kind.LABEL ? Code.VERIFY_LIST : Code.VERIFY_TEXT;
        findings.add(
                code,
                expected.words().origin(at, expected.position()),
                "the article says " + Names.around(one, at) + ", and the " + ear.format() + " "
                        + Names.around(other, at));
    }

    /** Whether a sign stands there, or behind a space. */
    private static boolean isSign(String text, int at) {
        return text.substring(at).stripLeading().startsWith(String.valueOf(Words.SIGN));
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
                        "the " + Names.of(expected.words(), one) + " is not told as such in the " + ear.format());
            } else if (other != null) {
                findings.add(
                        other.kind().code(),
                        expected.words().origin(other.start(), expected.position()),
                        "the " + ear.format() + " has a " + Names.of(heard.words(), other)
                                + " that the article has not");
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
                    "the " + Names.of(words, one) + " is said as a "
                            + other.kind().words() + " in the " + ear.format());
            return;
        }
        for (Fact fact : stated(one.facts(), other.facts())) {
            fact(fact, one.facts(), other.facts(), Names.of(words, one), one.position());
        }
        if (sameText && !words.of(one).equals(heard.of(other))) {
            findings.add(
                    one.kind().code(),
                    one.position(),
                    "the " + Names.of(words, one) + " is " + Names.quoted(heard.of(other)) + " in the " + ear.format());
        }
    }
}
