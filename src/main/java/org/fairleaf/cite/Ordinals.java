package org.fairleaf.cite;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * How a language writes "2nd": CSL 1.0.2, "Ordinal Suffixes" and "Gender-specific Ordinals". citeproc-java writes the
 * bare number.
 */
final class Ordinals {

    /** Suffixes by the term's name and the gender of what is counted, such as {@code ordinal-01 feminine}. */
    private final Map<String, String> suffixes = new HashMap<>();

    private final Map<String, String> genders = new HashMap<>();
    private final boolean firstDayOnly;

    /** @param locale the root of a locale file */
    Ordinals(Element locale) {
        for (Element term : CslXml.all(locale, "term")) {
            String name = term.getAttribute("name");
            if (name.startsWith("ordinal")) {
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
        for (String name : new String[] {
            String.format(Locale.ROOT, "ordinal-%02d", number % 100),
            String.format(Locale.ROOT, "ordinal-%02d", number % 10),
            "ordinal"
        }) {
            String suffix = suffixes.getOrDefault((name + " " + gender).strip(), suffixes.get(name));
            if (suffix != null) {
                return suffix;
            }
        }
        return "";
    }

    String daySuffix(int day) {
        return firstDayOnly && day > 1 ? "" : suffix(day, "month-01");
    }
}
