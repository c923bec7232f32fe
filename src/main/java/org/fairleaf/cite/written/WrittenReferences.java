package org.fairleaf.cite.written;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;

/** A reference list as people write it, its entries in order, each with a key of its own. */
public final class WrittenReferences {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern YEAR = Pattern.compile("\\b" + WrittenDate.YEAR + "\\b");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "for", "and", "in", "on", "to", "der", "die", "das", "und", "für", "le", "la",
            "les", "des", "du", "et", "el", "los", "las", "de", "y");

    private WrittenReferences() {}

    /** An entry of a list: its words and where they stand. */
    public record Written(String text, Position position) {}

    /** The entries, in their order, under unique keys such as "huang2005"; works of one name and year "…a", "…b". */
    public static List<WrittenReference> read(List<Written> entries) {
        List<WrittenReference> parsed = new ArrayList<>(entries.size());
        Map<String, Integer> count = new HashMap<>();
        for (Written entry : entries) {
            WrittenReference reference = EntryParser.parse(
                    SPACES.matcher(entry.text()).replaceAll(" ").strip(), entry.position());
            parsed.add(reference);
            count.merge(stem(reference) + reference.yearLetter(), 1, Integer::sum);
        }
        Set<String> taken = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        List<WrittenReference> keyed = new ArrayList<>(parsed.size());
        for (WrittenReference reference : parsed) {
            String stem = stem(reference) + reference.yearLetter();
            String key = stem;
            if (count.getOrDefault(stem, 0) > 1) {
                do {
                    int number = next.merge(stem, 1, Integer::sum);
                    key = stem + letters(number);
                } while (taken.contains(key) || count.containsKey(key));
            }
            taken.add(key);
            Reference bare = reference.reference();
            keyed.add(reference.withReference(
                    new Reference(key, bare.position(), bare.type(), bare.texts(), bare.names(), bare.dates())));
        }
        return List.copyOf(keyed);
    }

    /** 1 is "a", 26 "z", 27 "aa". */
    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            out.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return out.toString();
    }

    private static String stem(WrittenReference written) {
        Reference reference = written.reference();
        String name = "";
        for (String role : List.of("author", "editor")) {
            List<PersonName> people = reference.names().getOrDefault(role, List.of());
            if (name.isEmpty() && !people.isEmpty()) {
                name = keyName(people.getFirst().shortName());
            }
        }
        if (name.isEmpty()) {
            name = keyName(firstWord(written.written()));
        }
        Integer year = reference.issuedYear();
        String number = year == null ? yearIn(written) : year.toString();
        String stem = name + number;
        return stem.isEmpty() ? "reference" : stem;
    }

    private static String yearIn(WrittenReference written) {
        if (!written.reference().verbatim()) {
            return "nd";
        }
        var year = YEAR.matcher(written.written());
        return year.find() ? year.group() : "";
    }

    private static String firstWord(String text) {
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}'’-]+", -1)) {
            if (word.length() > 1 && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                return word;
            }
        }
        return "";
    }

    /** A name as keys have it: "van der Berg" is "vanderberg", "World Health Organization" is "who". */
    public static String keyName(String name) {
        String bare = name.replaceAll("\\s*[(\\[].*$", "");
        String[] words = bare.strip().split("[\\s-]+", -1);
        if (words.length >= 3 && Character.isUpperCase(words[0].isEmpty() ? ' ' : words[0].charAt(0))) {
            StringBuilder initials = new StringBuilder();
            for (String word : words) {
                if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                    initials.append(word.charAt(0));
                }
            }
            if (initials.length() >= 3) {
                return folded(initials.toString());
            }
        }
        return folded(bare);
    }

    /** Letters and digits alone, small and without accents; letters of other scripts stay. */
    public static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("đ", "d");
        String decomposed =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder out = new StringBuilder();
        decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
