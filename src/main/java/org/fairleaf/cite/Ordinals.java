package org.fairleaf.cite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * How a language writes "2nd": CSL 1.0.2, "Ordinal Suffixes" and "Gender-specific Ordinals". citeproc-java writes the
 * bare number.
 */
final class Ordinals {

    /** Suffixes by the term's name and the gender of what is counted, such as {@code ordinal-01 feminine}. */
    private final Map<String, String> suffixes = new HashMap<>();

    private final Map<String, String> genders = new HashMap<>();
    /** Terms for a number alone, not for those that end in it: in French, 1 but not 21. */
    private final Set<String> wholeOnly = new HashSet<>();

    private final boolean firstDayOnly;

    /** @param locale the root of a locale file */
    Ordinals(Element locale) {
        for (Element term : CslXml.all(locale, "term")) {
            String name = term.getAttribute("name");
            if (name.startsWith("ordinal")) {
                if (term.getAttribute("match").equals("whole-number")) {
                    wholeOnly.add(name);
                }
                suffixes.put((name + " " + term.getAttribute("gender-form")).strip(), term.getTextContent());
            } else if (term.hasAttribute("gender")) {
                genders.putIfAbsent(name, term.getAttribute("gender"));
            }
        }
        Element options = CslXml.child(locale, "style-options");
        firstDayOnly = options != null
                && options.getAttribute("limit-day-ordinals-to-day-1").equals("true");
    }

    /** What follows the number of a thing counted, such as an edition. */
    String suffix(int number, String noun) {
        String gender = genders.getOrDefault(noun, "");
        for (int digits : new int[] {number % 100, number % 10}) {
            String name = String.format(Locale.ROOT, "ordinal-%02d", digits);
            String suffix = suffixes.getOrDefault((name + " " + gender).strip(), suffixes.get(name));
            if (suffix != null && (digits == number || !wholeOnly.contains(name))) {
                return suffix;
            }
        }
        return suffixes.getOrDefault(("ordinal " + gender).strip(), suffixes.getOrDefault("ordinal", ""));
    }

    String daySuffix(int day) {
        return firstDayOnly && day > 1 ? "" : suffix(day, "month-01");
    }
}
