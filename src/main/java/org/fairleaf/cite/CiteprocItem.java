package org.fairleaf.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference as citeproc-java takes it. */
final class CiteprocItem {

    private static final Pattern FIRST_MIXED = Pattern.compile("\\p{Ll}[\\p{L}\\p{N}]*\\p{Lu}");

    private CiteprocItem() {}

    /** What a language says. @param range what stands between two pages @param others for further names */
    record Words(String range, String others) {}

    /** As a style prints it, with {@link Mark}s. */
    static CSLItemData printed(Reference reference, String type, StyleRules rules, Words words) {
        Map<String, Object> item = common(reference, type, rules.seasons());
        texts(reference)
                .forEach((field, value) -> item.put(
                        field,
                        CslFields.isWords(field) || FIRST_MIXED.matcher(value).lookingAt() && field.equals("number")
                                ? marked(value)
                                : value));
        String edition = reference.text("edition");
        if (edition != null && edition.matches("[0-9]{1,4}(?:st|nd|rd|th)")) {
            item.put("edition", edition.replaceAll("[a-z]+$", ""));
        }
        String page = reference.text("page");
        if (page != null) {
            item.put("page", PageRanges.format(page, rules.pages(), words.range()));
        }
        reference.names().forEach((role, people) -> item.put(role, printed(people, rules, words)));
        item.put("citation-number", String.valueOf(Mark.NUMBER));
        return CSLItemData.fromJson(item);
    }

    /**
     * As a style sorts it: words alone.
     *
     * @param number its place in the order of citation, from 1
     * @param demoted whether a particle such as "van" does not count
     */
    static CSLItemData sorted(Reference reference, int number, boolean demoted) {
        Map<String, Object> item = common(reference, reference.type(), true);
        texts(reference).forEach((field, value) -> item.put(field, RichText.plain(value)));
        reference
                .names()
                .forEach((role, people) -> item.put(
                        role, people.stream().map(name -> sorted(name, demoted)).toList()));
        item.put("citation-number", Integer.toString(number));
        return CSLItemData.fromJson(item);
    }

    private static Map<String, Object> common(Reference reference, String type, boolean seasons) {
        Map<String, Object> item = new HashMap<>();
        reference.dates().forEach((field, date) -> item.put(field, date(date, seasons)));
        item.put("id", reference.key());
        item.put("type", type);
        return item;
    }

    /** The text fields that styles know; a file's own fields could have any shape. */
    private static Map<String, String> texts(Reference reference) {
        Map<String, String> texts = new LinkedHashMap<>(reference.texts());
        texts.keySet().retainAll(CslFields.TEXTS);
        String doi = reference.doi();
        if (doi != null) {
            // Styles put their own words, or the resolver's address, before it.
            texts.put("DOI", doi);
        }
        if (texts.containsKey("event-title")) {
            // The name of CSL 1.0.2, of which citeproc-java evaluates only the older one.
            texts.putIfAbsent("event", texts.getOrDefault("event-title", ""));
        }
        String language = texts.get("language");
        if (language != null) {
            texts.put("language", Languages.tag(language));
        }
        return texts;
    }

    private static String marked(String rich) {
        StyledText styled = RichText.parse(rich);
        // Where a style wants words capitalized, citeproc-java would make "Bmj" of BMJ and "MedRxiv" of medRxiv.
        if (isCapitals(styled.text())) {
            styled.addStyle(StyledText.NO_CASE, styled.length());
        } else if (FIRST_MIXED.matcher(styled.text()).lookingAt()) {
            styled.addStyle(StyledText.NO_CASE, styled.text().indexOf(' '));
        }
        QuotationMarks.understand(styled);
        return Mark.encode(styled);
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static List<Map<String, Object>> printed(List<PersonName> people, StyleRules rules, Words words) {
        List<Map<String, Object>> names = new ArrayList<>();
        for (PersonName name : people) {
            names.add(printed(name, rules));
        }
        if (people.size() > 1 && people.getLast().isOthers()) {
            names.set(names.size() - 1, new LinkedHashMap<>(Map.of("literal", Mark.OTHERS + words.others())));
            return names;
        }
        if (!rules.endsInLast(names.size())) {
            return names;
        }
        Map<String, Object> last = names.getLast();
        last.computeIfPresent("literal", (part, value) -> Mark.ELLIPSIS + value.toString());
        String first = last.containsKey("non-dropping-particle") ? "non-dropping-particle" : "family";
        last.computeIfPresent(first, (part, value) -> Mark.ELLIPSIS + value.toString());
        List<Map<String, Object>> shown = new ArrayList<>(names.subList(0, rules.lastAfter()));
        shown.add(last);
        return shown;
    }

    private static Map<String, Object> printed(PersonName name, StyleRules rules) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (name.isWrittenWhole()) {
            put(out, "literal", name.family() + name.given());
            return out;
        }
        String given = name.given();
        if (given != null && !rules.hyphens()) {
            given = joined(given);
        }
        String dropping = name.droppingParticle();
        String particle = name.nonDroppingParticle();
        if (particle != null && rules.particlesLast()) {
            dropping = dropping == null ? particle : dropping + " " + particle;
            particle = null;
        }
        String suffix = name.suffix() == null ? null : rules.suffix(name.suffix());
        if (given != null && (suffix != null || dropping != null)) {
            // citeproc-java puts particles before the family name and a suffix behind it always; the marks let them be
            // moved.
            given = Mark.GIVEN + rules.given(given);
            suffix = suffix == null ? null : Mark.SUFFIX + suffix;
            dropping = dropping == null ? null : Mark.PARTICLE + dropping;
        }
        put(out, "family", name.family());
        put(out, "given", given);
        put(out, "dropping-particle", dropping);
        put(out, "non-dropping-particle", particle);
        put(out, "suffix", suffix);
        put(out, "literal", name.literal());
        return out;
    }

    /** "Seo-yeon" as "Seo Yeon", which has the initials SY. */
    private static String joined(String given) {
        return Pattern.compile("[-\\u2010\\u2011](\\p{L})")
                .matcher(given)
                .replaceAll(hyphen -> " " + hyphen.group(1).toUpperCase(Locale.ROOT));
    }

    private static void put(Map<String, Object> out, String part, @Nullable String value) {
        if (value != null) {
            StyledText styled = RichText.parse(value);
            QuotationMarks.understand(styled);
            out.put(part, Mark.encode(styled));
        }
    }

    /** The name without the particle that its style leaves out where it sorts. */
    private static Map<String, Object> sorted(PersonName name, boolean demoted) {
        Map<String, Object> out = new LinkedHashMap<>();
        String particle = name.nonDroppingParticle();
        String given = name.given();
        if (demoted && particle != null) {
            given = (given == null ? "" : given + " ") + particle;
            particle = null;
        }
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("family", name.family());
        parts.put("given", given);
        parts.put("non-dropping-particle", particle);
        parts.put("suffix", name.suffix());
        parts.put("literal", name.literal());
        parts.forEach((part, value) -> {
            if (value != null) {
                out.put(part, RichText.plain(value));
            }
        });
        return out;
    }

    private static Map<String, Object> date(PartialDate date, boolean seasons) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (date.literal() != null) {
            out.put("literal", date.literal());
        } else {
            List<List<Integer>> parts = new ArrayList<>();
            for (List<Integer> part : date.parts()) {
                parts.add(
                        seasons && date.season() > 0 && part.size() == 1
                                ? List.of(part.getFirst(), 20 + date.season())
                                : new ArrayList<>(part));
            }
            out.put("date-parts", parts);
        }
        if (date.circa()) {
            out.put("circa", true);
        }
        return out;
    }
}
