package org.fairleaf.check.citation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;

/** The works of a bibliography by the names of those who made them, so that no citation looks at every work. */
final class Works {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> MAKERS =
            List.of("author", "editor", "translator", "compiler", "director", "performer", "chair");

    private final Map<String, List<Reference>> first = new HashMap<>();
    private final Map<String, List<Reference>> further = new HashMap<>();

    Works(Bibliography bibliography) {
        for (Reference reference : bibliography.all()) {
            List<PersonName> makers = makers(reference);
            for (int i = 0; i < makers.size(); i++) {
                Map<String, List<Reference>> place = i == 0 ? first : further;
                names(makers.get(i))
                        .forEach(name -> place.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(reference));
            }
        }
    }

    /** Those whose first author has the name. */
    List<Reference> firstBy(String name) {
        return first.getOrDefault(fold(name), List.of());
    }

    /** Those that have somebody of the name among their authors, but not as the first. */
    List<Reference> furtherBy(String name) {
        return further.getOrDefault(fold(name), List.of());
    }

    boolean know(String name) {
        return !firstBy(name).isEmpty() || !furtherBy(name).isEmpty();
    }

    /** Who is named for a work; empty where nobody is. */
    static List<PersonName> makers(Reference reference) {
        for (String role : MAKERS) {
            List<PersonName> people = reference.names().getOrDefault(role, List.of());
            if (!people.isEmpty()) {
                return people;
            }
        }
        return List.of();
    }

    /** Whether the person may be called by the name, with a particle or without. */
    static boolean isCalled(PersonName person, String name) {
        return names(person).contains(fold(name));
    }

    /** What the person may be called, folded. */
    static Set<String> names(PersonName person) {
        Set<String> names = new LinkedHashSet<>();
        names.add(fold(person.shortName()));
        if (person.family() != null) {
            names.add(fold(person.family()));
            if (person.droppingParticle() != null) {
                names.add(fold(person.droppingParticle() + person.family()));
            }
        }
        names.remove("");
        return names;
    }

    /** Small letters without accents, spaces and signs: "Łukasz-Müller" is "lukaszmuller". */
    static String fold(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                return folded(text);
            }
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static String folded(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_LETTERS
                .matcher(bare.replaceAll("\\p{M}+", "")
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replace("æ", "ae")
                        .replace("œ", "oe"))
                .replaceAll("");
    }

    /** A work in a few words: its key, who made it, when, and what it is called. */
    static String described(Reference reference) {
        String names = String.join(
                ", ",
                makers(reference).stream().limit(4).map(PersonName::shortName).toList());
        String more = makers(reference).size() > 4 ? " and others" : "";
        Integer year = reference.issuedYear();
        String title = reference.title() == null ? "" : reference.title();
        String shown = title.length() > 80
                ? title.substring(0, title.offsetByCodePoints(0, Math.min(78, title.codePointCount(0, title.length()))))
                                .strip()
                        + "…"
                : title;
        return (names.isEmpty() ? "" : names + more + " ") + "(" + (year == null ? "without a year" : year) + ")"
                + (shown.isEmpty() ? "" : ": " + shown);
    }

    /** What stands in a line of a file: {@code references.json:41 has: White (2004)}. */
    static String has(Position at, String words) {
        return new Position(at.path(), at.line(), 0).byName() + " has: " + words;
    }

    /** A key and where its entry stands: {@code "white2004" (references.json:41:3)}. */
    static String placed(Reference reference) {
        return "\"" + reference.key() + "\" (" + reference.position().byName() + ")";
    }
}
