package org.fairleaf.cite.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.PartialDate;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;

/**
 * An entry while it is taken apart. Every stretch that has gone into a field is struck out, so that no word can be lost
 * unseen: an entry of which a letter or digit is left has not been understood.
 */
final class Entry {

    private static final String TRIMMED = " .,;:";

    private final String text;
    private final Position position;
    private final StringBuilder open;
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();
    private final SequencedMap<String, List<PersonName>> names = new LinkedHashMap<>();
    private final SequencedMap<String, PartialDate> dates = new LinkedHashMap<>();
    private boolean guessed;
    private boolean torn;
    private String yearLetter = "";

    Entry(String text, Position position) {
        this.text = text;
        this.position = position;
        this.open = new StringBuilder(text);
    }

    /** What is not understood yet; what is, is spaces, so that places stay the same. */
    String open() {
        return open.toString();
    }

    String open(int from, int to) {
        return open.substring(from, to);
    }

    int length() {
        return text.length();
    }

    /** Where what is not understood yet ends, without the space and stops behind it. */
    int end() {
        int end = open.length();
        while (end > 0 && TRIMMED.indexOf(open.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    void strike(int from, int to) {
        for (int i = from; i < to; i++) {
            open.setCharAt(i, ' ');
        }
    }

    void strike(Matcher matcher) {
        strike(matcher.start(), matcher.end());
    }

    /** Puts a stretch into a field, without the space and stops around it; an empty one is not put. */
    void put(String field, int from, int to) {
        String value = trimmed(open.substring(from, to));
        // Two spaces mean that something in the middle is struck out already: these words do not belong together.
        torn |= value.contains("  ");
        if (!value.isEmpty()) {
            texts.put(field, value);
        }
        strike(from, to);
    }

    /** Puts a group of a match into a field, if it took part. */
    void put(String field, Matcher matcher, String group) {
        if (matcher.start(group) >= 0) {
            put(field, matcher.start(group), matcher.end(group));
        }
    }

    void text(String field, String value) {
        texts.put(field, value);
    }

    /** Gives a text another field. */
    void move(String from, String to) {
        String value = texts.remove(from);
        if (value != null) {
            texts.put(to, value);
        }
    }

    /** Whether the date is words such as "in press". */
    boolean inWords() {
        PartialDate issued = dates.get("issued");
        return issued != null && issued.literal() != null;
    }

    void names(String role, List<PersonName> people) {
        names.computeIfAbsent(role, none -> new ArrayList<>()).addAll(people);
    }

    void date(String field, PartialDate date) {
        dates.putIfAbsent(field, date);
    }

    void yearLetter(String letter) {
        yearLetter = letter;
    }

    boolean dated() {
        return dates.containsKey("issued");
    }

    boolean has(String field) {
        return texts.containsKey(field) || names.containsKey(field);
    }

    /** Says that a border was chosen among several. */
    void guess() {
        guessed = true;
    }

    /** Stops and space around words, but not the full stop of an abbreviation such as "U.S." or "St." in the middle. */
    static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && TRIMMED.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && TRIMMED.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    /** Whether each letter and digit has gone somewhere, and none from between two others that stay together. */
    boolean understood() {
        return !torn && open.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    WrittenReference as(String type) {
        texts.put("custom", "{\"confidence\":\"" + (guessed ? "medium" : "high") + "\"}");
        return new WrittenReference(
                new Reference("", position, type, texts, names, dates),
                guessed ? WrittenReference.Confidence.MEDIUM : WrittenReference.Confidence.HIGH,
                text,
                yearLetter);
    }

    /** The entry in its own words. */
    static WrittenReference verbatim(String text, Position position) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("title", text);
        texts.put("custom", "{\"confidence\":\"none\",\"verbatim\":true}");
        return new WrittenReference(
                new Reference("", position, "document", texts, new LinkedHashMap<>(), new LinkedHashMap<>()),
                WrittenReference.Confidence.NONE,
                text,
                "");
    }
}
