package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A reference while its entry is read: every field is checked as it is put in. */
final class ReferenceDraft {

    /** Longer than any title or note; an evaluation's time grows with it. */
    static final int MAX_FIELD = 10_000;

    private static final Set<String> LONG_FIELDS = Set.of("abstract", "annote", "keyword");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f\\u0085\\u2028\\u2029]+");

    private final Position position;
    private final Findings findings;
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();
    private final SequencedMap<String, List<PersonName>> names = new LinkedHashMap<>();
    private final SequencedMap<String, PartialDate> dates = new LinkedHashMap<>();
    private String key = "";
    private String type = "document";
    private boolean broken;

    ReferenceDraft(Position position, Findings findings) {
        this.position = position;
        this.findings = findings;
    }

    Position position() {
        return position;
    }

    void key(String newKey) {
        key = newKey;
    }

    void type(String newType) {
        type = newType;
    }

    String type() {
        return type;
    }

    /** Reports an error that keeps the entry from being a reference. */
    void error(Position at, String message, String... hints) {
        broken = true;
        findings.error(at, message, hints);
    }

    @Nullable
    String get(String field) {
        return texts.get(field);
    }

    boolean has(String field) {
        return texts.containsKey(field) || names.containsKey(field) || dates.containsKey(field);
    }

    /** Puts a text in, its white space made single spaces; blank text is none. */
    void text(String field, String value, Position at) {
        String text = clean(value, field, at);
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }

    void date(String field, PartialDate date) {
        dates.put(field, date);
    }

    @Nullable
    PartialDate date(String field) {
        return dates.get(field);
    }

    void name(String role, PersonName name, Position at) {
        PersonName cleaned = new PersonName(
                part(name.family(), role, at),
                part(name.given(), role, at),
                part(name.droppingParticle(), role, at),
                part(name.nonDroppingParticle(), role, at),
                part(name.suffix(), role, at),
                name.commaSuffix(),
                name.staticOrdering(),
                part(name.literal(), role, at));
        if (cleaned.shortName().isBlank()) {
            error(at, "a name in \"" + role + "\" is empty", "give a \"family\" name or a \"literal\" one");
        } else {
            names.computeIfAbsent(role, none -> new ArrayList<>()).add(cleaned);
        }
    }

    private @Nullable String part(@Nullable String value, String role, Position at) {
        if (value == null) {
            return null;
        }
        String text = clean(value, role, at);
        return text.isEmpty() ? null : text;
    }

    private String clean(String value, String field, Position at) {
        int limit = LONG_FIELDS.contains(field) ? Integer.MAX_VALUE : MAX_FIELD;
        if (value.length() > limit) {
            error(at, "\"" + field + "\" has more than " + limit + " characters", "keep what a reference needs");
            return "";
        }
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            boolean space = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x85;
            if (Character.isISOControl(c) && !space
                    || Mark.isNoncharacter(c)
                    || Mark.isCaseless(c)
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                error(
                        at,
                        String.format(
                                Locale.ROOT, "\"%s\" holds the character U+%04X, which cannot be printed", field, c),
                        "remove it");
                return "";
            }
        }
        return SPACES.matcher(value).replaceAll(" ").strip();
    }

    /** The reference, or null after an error. */
    @Nullable
    Reference finish() {
        if (!broken
                && names.isEmpty()
                && List.of("title", "container-title", "URL", "DOI", "note", "genre", "number").stream()
                        .noneMatch(texts::containsKey)) {
            error(position, "the entry \"" + key + "\" says nothing to print", "give it a title");
        }
        return broken ? null : new Reference(key, position, type, texts, names, dates);
    }
}
