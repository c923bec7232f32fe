package org.fairleaf.verify;

import java.util.Map;
import java.util.function.Function;
import org.fairleaf.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/** Whether the links within a file lead to where those of the article do. */
public final class Landings {

    private final Account expected;
    private final Account heard;
    private final Comparison comparison;
    private final Ear ear;
    private final Findings findings;

    private Landings(Account expected, Account heard, Comparison comparison, Ear ear, Findings findings) {
        this.expected = expected;
        this.heard = heard;
        this.comparison = comparison;
        this.ear = ear;
        this.findings = findings;
    }

    /**
     * Follows every link, entry and mark.
     *
     * @param heard with its anchors
     * @param marks the address, {@code #id}, that the mark of a note leads to
     */
    public static void check(
            Account expected,
            Account heard,
            Comparison comparison,
            Ear ear,
            Function<Words.Stretch, String> marks,
            Findings findings) {
        Landings landings = new Landings(expected, heard, comparison, ear, findings);
        comparison.stretches().forEach((one, other) -> {
            if (one.kind() == Kind.LINK) {
                landings.link(one, other);
            } else if (one.kind() == Kind.MARK) {
                landings.mark(one, marks.apply(other));
            }
        });
        expected.outline().forEach(entry -> landings.entry(entry, Code.VERIFY_OUTLINE, "outline"));
        expected.body().each(part -> {
            if (part.kind() == Kind.ENTRY) {
                landings.entry(part, Code.VERIFY_CONTENTS, "contents list");
            }
        });
    }

    private void link(Words.Stretch one, Words.Stretch other) {
        String target = one.fact(Fact.TARGET);
        String address = other.fact(Fact.TARGET);
        if (target.startsWith("#") && address.startsWith("#")) {
            Heard due = at(target, expected.anchors());
            Heard landing = at(address, heard.anchors());
            if (due != null && !same(due, landing)) {
                findings.add(
                        Code.VERIFY_LINK,
                        one.position(),
                        "the link to the " + Names.of(due) + " leads to " + named(landing) + " in the " + ear.format());
            }
        }
    }

    private void mark(Words.Stretch mark, String address) {
        String number = mark.fact(Fact.NUMBER);
        Heard landing = at(address, heard.anchors());
        boolean there = landing != null
                && landing.kind() == Kind.NOTE
                && landing.fact(Fact.NUMBER).equals(number);
        if (!there) {
            findings.add(
                    Code.VERIFY_NOTE,
                    mark.position(),
                    "the mark of note " + number + " leads to " + named(landing) + " in the " + ear.format());
        }
    }

    private void entry(Heard entry, Code code, String list) {
        Heard partner = comparison.heard(entry);
        Heard due = at(entry.fact(Fact.TARGET), expected.anchors());
        if (partner == null || due == null || partner.fact(Fact.TARGET).isEmpty()) {
            return;
        }
        Heard landing = at(partner.fact(Fact.TARGET), heard.anchors());
        if (!same(due, landing)) {
            findings.add(
                    code,
                    entry.position(),
                    "the entry " + Names.quoted(entry.words().text()) + " of the " + list + " leads to "
                            + named(landing) + " in the " + ear.format());
        }
    }

    private static @Nullable Heard at(String address, Map<String, Heard> anchors) {
        if (!address.startsWith("#")) {
            return null;
        }
        Heard exact = anchors.get(address.substring(1));
        return exact == null ? anchors.get(Addresses.plain(address.substring(1))) : exact;
    }

    /** Whether what is read first in both places is the same. */
    private boolean same(Heard due, @Nullable Heard landing) {
        if (landing == null) {
            return false;
        }
        Heard partner = comparison.heard(due);
        return partner == landing || comparison.heard(first(due)) == first(landing);
    }

    private static Heard first(Heard part) {
        Heard at = part;
        while (at.words().text().isEmpty() && !at.kids().isEmpty()) {
            at = at.kids().getFirst();
        }
        return at;
    }

    private static String named(@Nullable Heard landing) {
        return landing == null ? "nowhere" : "the " + Names.of(landing);
    }
}
