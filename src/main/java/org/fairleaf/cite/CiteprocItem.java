package org.fairleaf.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A reference as citeproc-java takes it. */
final class CiteprocItem {

    private CiteprocItem() {}

    /**
     * As a style prints it, with {@link Mark}s.
     *
     * @param ordinal how the language of the list writes a number in order, since citeproc-java writes "2 ed."
     */
    static CSLItemData printed(Reference reference, String type, IntFunction<String> ordinal) {
        Map<String, Object> item = common(reference, type);
        texts(reference).forEach((field, value) -> item.put(field, CslFields.isWords(field) ? marked(value) : value));
        String edition = reference.text("edition");
        if (edition != null && edition.matches("[0-9]{1,4}(?:st|nd|rd|th)?")) {
            item.put("edition", ordinal.apply(Integer.parseInt(edition.replaceAll("[a-z]+$", ""))));
        }
        reference
                .names()
                .forEach((role, people) -> item.put(
                        role, people.stream().map(name -> name(name, true)).toList()));
        item.put("citation-number", String.valueOf(Mark.NUMBER));
        return CSLItemData.fromJson(item);
    }

    /** As a style sorts it: words alone. @param number its place in the order of citation, from 1 */
    static CSLItemData sorted(Reference reference, int number) {
        Map<String, Object> item = common(reference, reference.type());
        texts(reference).forEach((field, value) -> item.put(field, RichText.plain(value)));
        reference
                .names()
                .forEach((role, people) -> item.put(
                        role, people.stream().map(name -> name(name, false)).toList()));
        item.put("citation-number", Integer.toString(number));
        return CSLItemData.fromJson(item);
    }

    private static Map<String, Object> common(Reference reference, String type) {
        Map<String, Object> item = new HashMap<>();
        reference.dates().forEach((field, date) -> item.put(field, date(date)));
        item.put("id", reference.key());
        item.put("type", type);
        return item;
    }

    /** The text fields that styles know; a file's own fields could have any shape. */
    private static Map<String, String> texts(Reference reference) {
        Map<String, String> texts = new LinkedHashMap<>(reference.texts());
        texts.keySet().retainAll(CslFields.TEXTS);
        String language = texts.get("language");
        if (language != null) {
            texts.put("language", Languages.tag(language));
        }
        return texts;
    }

    private static String marked(String rich) {
        StyledText styled = RichText.parse(rich);
        QuotationMarks.understand(styled);
        return Mark.encode(styled);
    }

    private static Map<String, Object> name(PersonName name, boolean marked) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "family", name.family(), marked);
        put(out, "given", name.given(), marked);
        put(out, "dropping-particle", name.droppingParticle(), marked);
        put(out, "non-dropping-particle", name.nonDroppingParticle(), marked);
        put(out, "suffix", name.suffix(), marked);
        put(out, "literal", name.literal(), marked);
        if (name.commaSuffix()) {
            out.put("comma-suffix", true);
        }
        if (name.staticOrdering()) {
            out.put("static-ordering", true);
        }
        return out;
    }

    private static void put(Map<String, Object> out, String part, @Nullable String value, boolean marked) {
        if (value != null) {
            out.put(part, marked ? marked(value) : RichText.plain(value));
        }
    }

    private static Map<String, Object> date(PartialDate date) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (date.literal() != null) {
            out.put("literal", date.literal());
        } else {
            List<List<Integer>> parts = new ArrayList<>();
            for (List<Integer> part : date.parts()) {
                parts.add(
                        date.season() > 0 && part.size() == 1
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
