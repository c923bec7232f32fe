package org.fairleaf.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;

/** The tokens of a theme, with those that they name replaced, and the replacement of tokens in other texts. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)}");

    /** Tokens that name tokens: each step calls the next. */
    private static final int MOST_STEPS = 50;

    /** No value of a style is longer; tokens that name one twice, and so on, double. */
    private static final int LONGEST = 10_000;

    private final List<Diagnostic> findings;
    private final Map<String, Setting.Value> written;
    private final SequencedMap<String, Token> all = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Deque<String> resolving = new ArrayDeque<>();

    /** @param written the tokens as their files write them */
    Tokens(Map<String, Setting.Value> written, List<Diagnostic> findings) {
        this.findings = findings;
        this.written = written;
        written.forEach((name, value) -> all.put(name, new Token(name, resolved(name), value.start())));
    }

    private String resolved(String name) {
        Token known = all.get(name);
        if (known != null) {
            return known.value();
        }
        Setting.Value value = written.get(name);
        if (value == null) {
            return "";
        }
        if (resolving.contains(name)) {
            findings.add(Diagnostic.of(
                    Code.THEME_INVALID,
                    value.start(),
                    "the token \"" + name + "\" is defined by itself: " + String.join(" → ", resolving.reversed())
                            + " → " + name,
                    "give one of them a value of its own"));
            return "";
        }
        if (resolving.size() == MOST_STEPS) {
            findings.add(Diagnostic.of(
                    Code.THEME_INVALID,
                    value.start(),
                    "the token \"" + name + "\" is defined by another, and that by another, more than " + MOST_STEPS
                            + " times",
                    "give it a value of its own"));
            return "";
        }
        resolving.push(name);
        String text = fill(value.text(), value::at);
        resolving.pop();
        if (text.length() > LONGEST) {
            findings.add(Diagnostic.of(
                    Code.THEME_INVALID,
                    value.start(),
                    "the token \"" + name + "\" has more than " + LONGEST + " characters with those that it names",
                    "name each token once"));
            all.put(name, new Token(name, "", value.start()));
            return "";
        }
        // Office programs know no short form.
        return Contrasts.SETS.stream().anyMatch(set -> name.startsWith(set + "."))
                ? Colour.of(text).map(Colour::toString).orElse(text)
                : text;
    }

    /** Every token, in the order of the files. */
    SequencedMap<String, Token> all() {
        return all;
    }

    /** Those that some text has named until now. */
    Set<String> used() {
        return used;
    }

    /** The text with each token that it names replaced, and its products worked out. @param at the place of a character of the text */
    String fill(String text, IntFunction<Position> at) {
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            used.add(name);
            if (!written.containsKey(name)) {
                unknown(name, at.apply(matcher.start()));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(resolved(name)));
        }
        return Lengths.workedOut(matcher.appendTail(out).toString());
    }

    private void unknown(String name, Position at) {
        findings.add(Diagnostic.of(
                Code.THEME_TOKEN_UNKNOWN,
                at,
                "there is no token \"" + name + "\"",
                Spelling.closest(name, written.keySet())
                        .map(near -> "did you mean {" + near + "}?")
                        .orElse("tokens are defined in tokens.yaml")));
    }

    /** The token that is all the text says, or an empty one. */
    static String only(String text) {
        Matcher matcher = TOKEN.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
