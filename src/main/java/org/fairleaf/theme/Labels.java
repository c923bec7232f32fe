package org.fairleaf.theme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * The words that Fairleaf itself adds to a publication, in one language.
 *
 * @param lang the language these words are in, as a BCP 47 tag; it may differ from the article's
 */
public record Labels(String lang, Map<String, String> texts) {

    public Labels {
        texts = Map.copyOf(texts);
    }

    /** The label of that key. A missing key is a defect of the labels file. */
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("labels for " + lang + " lack the key " + key);
        }
        return text;
    }

    /** The label with {@code {0}}, {@code {1}} … replaced. */
    public String get(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A date as this language writes it; what is no ISO 8601 calendar date stays as the author wrote it. */
    public String date(String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            String day = date.getDayOfMonth() == 1 ? get("day-1") : String.valueOf(date.getDayOfMonth());
            return get("date", day, get("month-" + date.getMonthValue()), date.getYear());
        } catch (DateTimeParseException verbatim) {
            return written;
        }
    }
}
