package org.fairleaf.cite.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.cite.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The names before an entry's title, in any of the usual orders: "Huang, D., Wang, X., &amp; Zhang, J." (APA, Harvard),
 * "Huang D, Wang X, Zhang J" (Vancouver, AMA), "Huang, Di, Xin Wang, and Jun Zhang" (Chicago), or one organisation.
 */
final class WrittenNames {

    private static final Pattern ET_AL =
            Pattern.compile("(?i)[,;]?\\s*(?:\\bet\\s+al\\b\\.?|\\bu\\.\\s?a\\.|\\band others\\b)\\s*$");
    private static final Pattern LAST_AND = Pattern.compile(",?\\s+(?:and|und|et|y|e|en)\\s+|,?\\s*&\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?(?:\\s|-|‐|(?=\\p{Lu})|$)){1,5}");
    private static final Pattern COMPACT = Pattern.compile("\\p{Lu}{1,4}(?:-\\p{Lu})?");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\\.?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’‐-]+\\.?");
    private static final Pattern DOTTED = Pattern.compile("\\b(?:\\p{Lu}\\.)+");
    private static final Set<String> SMALL = Set.of(
            "of", "for", "and", "the", "in", "on", "to", "&", "de", "la", "le", "les", "des", "du", "et", "für", "und",
            "der", "die", "das", "y", "del", "para", "van", "voor", "en", "di", "e", "per");
    /** A name with one of these may have commas in it. */
    private static final Set<String> BODIES = Set.of(
            "Department",
            "Ministry",
            "Institute",
            "Institutes",
            "National",
            "Association",
            "Society",
            "Council",
            "Office",
            "Centre",
            "Center",
            "Centers",
            "Agency",
            "Group",
            "Committee",
            "Board",
            "University",
            "Foundation",
            "College",
            "Academy",
            "Service",
            "Hospital",
            "Federation");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten", "ter", "zu",
            "zur", "al", "el", "bin", "ibn", "af", "av", "do", "das");

    private WrittenNames() {}

    /** The people, or null where the words are no names. "et al." becomes the last name, "others". */
    static @Nullable List<PersonName> parse(String written) {
        String text = written.strip();
        boolean more = false;
        var etAl = ET_AL.matcher(text);
        if (etAl.find()) {
            more = true;
            text = text.substring(0, etAl.start());
        }
        text = stripEnd(text);
        if (text.isEmpty() || text.length() > 2000 || text.codePoints().anyMatch(Character::isDigit)) {
            return null;
        }
        List<PersonName> people = people(text);
        if (people == null && !more) {
            PersonName organisation = organisation(text);
            people = organisation == null ? null : List.of(organisation);
        }
        if (people == null || !more) {
            return people;
        }
        List<PersonName> all = new ArrayList<>(people);
        all.add(PersonName.literal("others"));
        return all;
    }

    /** Without a comma or, behind a word rather than an initial, a full stop at the end. */
    private static String stripEnd(String text) {
        String stripped = text.strip();
        while (stripped.endsWith(",") || stripped.endsWith(";") || stripped.endsWith(":")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        int word = stripped.lastIndexOf(' ') + 1;
        // The full stop of "Stina." ends the names, that of "D." or "Jr." does not.
        boolean stop = stripped.endsWith(".")
                && stripped.length() - word > 3
                && stripped.indexOf('.', word) == stripped.length() - 1;
        return stop ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static @Nullable List<PersonName> people(String text) {
        String listed = LAST_AND.matcher(text).replaceAll(", ");
        if (text.indexOf(';') >= 0) {
            return semicolons(text);
        }
        List<String> items = Arrays.stream(SEPARATOR.split(listed, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        List<PersonName> compact = compact(items);
        if (compact != null) {
            return compact;
        }
        List<PersonName> paired = paired(items);
        return paired != null ? paired : given(items, listed.equals(text));
    }

    /** "Huang, D.; Wang, X." */
    private static @Nullable List<PersonName> semicolons(String text) {
        List<PersonName> people = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            String item = LAST_AND.matcher(part.strip()).replaceFirst(" ").strip();
            if (item.isEmpty()) {
                continue;
            }
            List<PersonName> one = people(item);
            if (one == null || one.size() != 1) {
                return null;
            }
            people.addAll(one);
        }
        return people.isEmpty() ? null : people;
    }

    /** "Huang D", "van der Berg PJ Jr". */
    private static @Nullable List<PersonName> compact(List<String> items) {
        List<PersonName> people = new ArrayList<>();
        for (String item : items) {
            List<String> words = new ArrayList<>(Arrays.asList(item.split("\\s+", -1)));
            String suffix = null;
            if (words.size() > 2 && SUFFIX.matcher(words.getLast()).matches()) {
                suffix = words.removeLast();
            }
            if (words.size() < 2) {
                return null;
            }
            String initials = stop(words.removeLast());
            if (!COMPACT.matcher(initials).matches() || !isFamily(words)) {
                return null;
            }
            people.add(person(words, spread(initials), suffix));
        }
        return people.isEmpty() ? null : people;
    }

    /** "PT" as "P. T.", for styles make an initial of each word. */
    private static String spread(String initials) {
        return initials.replaceAll("(\\p{Lu})(?=\\p{Lu})", "$1. ").replaceAll("(\\p{Lu})(?=-|$)", "$1.");
    }

    private static String stop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** "Huang", "D.", "King", "M. L.", "Jr."; also Harvard's and APA's editors, "A. Editor". */
    private static @Nullable List<PersonName> paired(List<String> items) {
        List<PersonName> people = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> family = words(items.get(i));
            if (i + 1 < items.size() && INITIALS.matcher(items.get(i + 1)).matches() && isFamily(family)) {
                String initials = items.get(++i);
                String suffix =
                        i + 1 < items.size() && SUFFIX.matcher(items.get(i + 1)).matches() ? items.get(++i) : null;
                people.add(person(family, initials, suffix));
                continue;
            }
            PersonName turned = turned(items.get(i));
            if (turned == null) {
                return null;
            }
            people.add(turned);
        }
        return people.isEmpty() ? null : people;
    }

    /** "A. B. Editor". */
    private static @Nullable PersonName turned(String item) {
        List<String> words = words(item);
        int initials = 0;
        while (initials < words.size()
                && words.get(initials).endsWith(".")
                && INITIALS.matcher(words.get(initials)).matches()) {
            initials++;
        }
        List<String> family = words.subList(initials, words.size());
        return initials == 0 || family.isEmpty() || !isFamily(family)
                ? null
                : person(family, String.join(" ", words.subList(0, initials)), null);
    }

    /** Chicago: "Huang, Di, Xin Wang, and Jun Zhang"; or families alone, "Huang and Wang". */
    private static @Nullable List<PersonName> given(List<String> items, boolean noAnd) {
        if (items.size() == 1 && noAnd) {
            return null;
        }
        boolean bare = items.stream().allMatch(item -> words(item).size() == 1);
        if (items.size() == 2 && !noAnd && bare) {
            return isFamily(words(items.get(0))) && isFamily(words(items.get(1)))
                    ? items.stream().map(item -> PersonName.of(item, null)).toList()
                    : null;
        }
        if (items.size() < 2 || !isFamily(words(items.get(0))) || !isGiven(items.get(1))) {
            return null;
        }
        List<PersonName> people = new ArrayList<>();
        people.add(person(words(items.get(0)), items.get(1), null));
        for (String item : items.subList(2, items.size())) {
            if (SUFFIX.matcher(item).matches()) {
                return null;
            }
            List<String> words = words(item);
            int split = words.size() - 1;
            while (split > 1 && PARTICLES.contains(words.get(split - 1).toLowerCase(Locale.ROOT))) {
                split--;
            }
            if (words.size() < 2 || words.size() > 5 || !isGiven(String.join(" ", words.subList(0, split)))) {
                return null;
            }
            List<String> family = words.subList(split, words.size());
            if (!isFamily(family)) {
                return null;
            }
            people.add(person(family, String.join(" ", words.subList(0, split)), null));
        }
        return people;
    }

    private static boolean isGiven(String text) {
        List<String> words = words(text);
        return !words.isEmpty()
                && words.size() <= 4
                && words.stream().allMatch(word -> WORD.matcher(word).matches() && isCapital(word));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("\\s+", -1));
    }

    /** Up to four words, the last with a capital (or of a script that has none), those in small letters particles. */
    private static boolean isFamily(List<String> words) {
        if (words.isEmpty() || words.size() > 4) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!WORD.matcher(word).matches() || word.endsWith(".")) {
                return false;
            }
            boolean last = i == words.size() - 1;
            if (!isCapital(word)
                    && (last || !PARTICLES.contains(word.toLowerCase(Locale.ROOT)))
                    && !word.startsWith("d'")
                    && !word.startsWith("d’")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLetter(first) && !Character.isLowerCase(first);
    }

    /** Particles in small letters stand apart, so that styles can sort without them. */
    private static PersonName person(List<String> family, String given, @Nullable String suffix) {
        int particles = 0;
        while (particles < family.size() - 1 && PARTICLES.contains(family.get(particles))) {
            particles++;
        }
        String particle = particles == 0 ? null : String.join(" ", family.subList(0, particles));
        String rest = String.join(" ", family.subList(particles, family.size()));
        return new PersonName(rest, given, null, particle, suffix, suffix != null, false, null);
    }

    /** "World Health Organization (WHO)": words with capitals but for small ones. */
    private static @Nullable PersonName organisation(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        List<String> words = words(name);
        if (name.indexOf(',') >= 0 && words.stream().noneMatch(BODIES::contains)) {
            return null;
        }
        if (words.size() > 16
                || name.indexOf('"') >= 0
                || name.indexOf('“') >= 0
                || DOTTED.matcher(name).replaceAll("").contains(". ")) {
            return null;
        }
        for (String word : words) {
            String bare = word.replaceAll("[()\\[\\],]", "");
            boolean small = SMALL.contains(bare.toLowerCase(Locale.ROOT));
            if (!bare.isEmpty() && !small && !isCapital(bare)) {
                return null;
            }
        }
        return isCapital(words.getFirst()) ? PersonName.literal(name) : null;
    }
}
