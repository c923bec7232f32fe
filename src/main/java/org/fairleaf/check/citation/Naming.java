package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How running text names a work: "Wang et al. (2007)", "Xu and Bai", "(Zhang, 2012; White et al., 2004)".
 *
 * @param names the family names, in order
 * @param others whether there are more authors than are named
 * @param year null where none is given
 * @param start its first character
 * @param end behind its last one
 * @param bracketed whether it stands in brackets with its year
 */
record Naming(List<String> names, boolean others, @Nullable Integer year, int start, int end, boolean bracketed) {

    private static final String NAME =
            "(?:(?:van|von|der|den|de|del|della|di|da|la|le|du|ten|ter|al|el|bin|ibn)\\s){0,3}+"
                    + "(?:[dO]['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{L}";
    private static final String MORE =
            ",?\\s+(?:et\\s+al\\b\\.?|and\\s+(?:colleagues|others|co-?workers)\\b|u\\.\\s?a\\."
                    + "|und\\s+(?:Kollegen|Mitarbeiter)\\b|et\\s+coll\\.|y\\s+(?:cols?\\.|colaboradores\\b)"
                    + "|e\\s+(?:colleghi\\b|coll\\.)|en\\s+collega['’]s)";
    private static final String LIST = "(?:,\\s+" + NAME + "){0,5},?\\s+(?:and|&|und|et|y|e|en)\\s+" + NAME;
    private static final String PEOPLE = "(?<first>" + NAME + ")(?:(?<more>" + MORE + ")|(?<list>" + LIST + "))?";
    private static final String YEAR = "(?<year>1[89]\\d\\d|20\\d\\d)(?<letter>[a-z])?\\b";
    private static final String BEGINS = "(?<![\\p{L}\\p{M}\\p{N}'’-])";

    private static final Pattern NARRATIVE = Pattern.compile(BEGINS + PEOPLE + "(?:['’]s)?,?\\s*\\(" + YEAR + "\\)");
    private static final Pattern BEFORE =
            Pattern.compile(BEGINS + PEOPLE + "(?:['’]s)?(?:,?\\s*\\(?" + YEAR + "\\)?)?\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{4,400})\\)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("^(?:[\\p{L}.]{2,8},?\\s+)?" + BEGINS + PEOPLE + ",?\\s+" + YEAR + "(?:\\s*[,:].*)?$");
    private static final Pattern GROUP_IN_BRACKETS =
            Pattern.compile("^(?<first>\\p{Lu}[^,;()]{2,120}),\\s+" + YEAR + "$");
    private static final Pattern BETWEEN = Pattern.compile(",\\s+|,?\\s+(?:and|&|und|et|y|e|en)\\s+");

    /** A naming is no longer than this; the text before a citation may be. */
    private static final int REACH = 250;

    /** Every naming with a year, in order. */
    static List<Naming> in(String text) {
        List<Naming> found = new ArrayList<>();
        Matcher narrative = NARRATIVE.matcher(text);
        while (narrative.find()) {
            found.add(of(narrative, 0, false));
        }
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            int start = brackets.start(1);
            for (String part : brackets.group(1).split(";", -1)) {
                String stripped = part.strip();
                int at = start + part.indexOf(stripped);
                Matcher people = IN_BRACKETS.matcher(stripped);
                Matcher group = GROUP_IN_BRACKETS.matcher(stripped);
                if (people.find()) {
                    found.add(of(people, at, true));
                } else if (group.find()) {
                    found.add(new Naming(
                            List.of(group.group("first")),
                            false,
                            Integer.valueOf(group.group("year")),
                            at,
                            at + stripped.length(),
                            true));
                }
                start += part.length() + 1;
            }
        }
        return found;
    }

    /** What names a work directly before a place in the text, or null. */
    static @Nullable Naming before(String text, int offset) {
        int from = Math.max(0, offset - REACH);
        Matcher matcher = BEFORE.matcher(text.substring(from, offset));
        return matcher.find() ? of(matcher, from, false) : null;
    }

    private static Naming of(Matcher matcher, int from, boolean bracketed) {
        List<String> names = new ArrayList<>();
        names.add(matcher.group("first"));
        String list = matcher.group("list");
        if (list != null) {
            for (String name : BETWEEN.split(list)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        String year = matcher.group("year");
        return new Naming(
                List.copyOf(names),
                matcher.group("more") != null,
                year == null ? null : Integer.valueOf(year),
                from + matcher.start("first"),
                from + matcher.end(),
                bracketed);
    }

    String first() {
        return names.getFirst();
    }

    /** Whether more is said than one name, which any capitalised word could be. */
    boolean isPlural() {
        return others || names.size() > 1;
    }
}
