package org.fairleaf.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which one language says one thing, by its list of regular expressions; whole words only, whatever the case. */
public final class Phrases {

    private static final Map<String, Optional<Phrases>> KNOWN = new ConcurrentHashMap<>();

    private final Pattern pattern;

    private Phrases(List<String> expressions) {
        this.pattern = Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + String.join("|", expressions) + ")(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The list of that name; empty where the language has none, and nothing can be said about its texts.
     *
     * @param tag a BCP 47 tag
     */
    public static Optional<Phrases> of(String tag, String list) {
        String code = Prose.language(tag);
        return KNOWN.computeIfAbsent(code + "/" + list, key -> {
            List<String> expressions = WordList.read(code, list);
            return expressions.isEmpty() ? Optional.empty() : Optional.of(new Phrases(expressions));
        });
    }

    /** What of the text is one of them, from the first one on. */
    public Matcher in(String text) {
        return pattern.matcher(text.replace('\u00a0', ' ').replace('’', '\''));
    }

    public boolean anyIn(String text) {
        return in(text).find();
    }

    /** Whether the text begins with one of them. */
    public boolean begins(String text) {
        return in(text).lookingAt();
    }
}
