package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lists of names as BibTeX writes them: "First von Last", "von Last, First", "von Last, Jr, First", joined by "and";
 * BibLaTeX's {@code family=…, given=…}; a name all in braces is an institution's.
 */
final class BibtexNames {

    private final UnaryOperator<String> words;

    /** @param words makes words of TeX */
    BibtexNames(UnaryOperator<String> words) {
        this.words = words;
    }

    /** The names in order; "and others" is a name "others", as styles print it. */
    List<PersonName> names(String tex) {
        List<PersonName> names = new ArrayList<>();
        for (String name : parted(tex, " and ")) {
            if (!name.isBlank()) {
                names.add(name(name.strip()));
            }
        }
        return names;
    }

    private PersonName name(String name) {
        if (isOneGroup(name)) {
            return PersonName.literal(words.apply(name.substring(1, name.length() - 1)));
        }
        List<String> parts = parted(name, ",");
        if (parts.getFirst().matches("(?s)\\s*(family|given|prefix|suffix)\\s*=.*")) {
            return labelled(parts);
        }
        if (parts.size() == 1) {
            return unparted(tokens(name));
        }
        List<String> vonLast = tokens(parts.getFirst());
        String suffix = parts.size() > 2 ? parts.get(1).strip() : null;
        String given = String.join(",", parts.subList(parts.size() > 2 ? 2 : 1, parts.size()))
                .strip();
        // All but the last word may be a particle where it is in small letters.
        int last = 0;
        while (last < vonLast.size() - 1 && isParticle(vonLast.get(last))) {
            last++;
        }
        return person(vonLast.subList(last, vonLast.size()), vonLast.subList(0, last), given, suffix);
    }

    /** "First von Last": the particle begins at the first word in small letters, and the last word is the family's. */
    private PersonName unparted(List<String> tokens) {
        if (tokens.size() == 1) {
            return tokens.getFirst().equals("others")
                    ? PersonName.literal("others")
                    : person(tokens, List.of(), "", null);
        }
        int from = 0;
        while (from < tokens.size() - 1 && !isParticle(tokens.get(from))) {
            from++;
        }
        int to = from;
        for (int i = from; i < tokens.size() - 1; i++) {
            if (isParticle(tokens.get(i))) {
                to = i + 1;
            }
        }
        return person(
                tokens.subList(to, tokens.size()),
                tokens.subList(from, to),
                String.join(" ", tokens.subList(0, from)),
                null);
    }

    private PersonName person(List<String> family, List<String> particle, String given, @Nullable String suffix) {
        return new PersonName(
                words.apply(String.join(" ", family)),
                orNull(given),
                null,
                orNull(String.join(" ", particle)),
                suffix == null ? null : orNull(suffix),
                false,
                false,
                null);
    }

    private PersonName labelled(List<String> parts) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).strip();
                values.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        isOneGroup(value) ? value.substring(1, value.length() - 1) : value);
            }
        }
        return new PersonName(
                orNull(values.getOrDefault("family", "")),
                orNull(values.getOrDefault("given", "")),
                null,
                orNull(values.getOrDefault("prefix", "")),
                orNull(values.getOrDefault("suffix", "")),
                false,
                false,
                null);
    }

    private @Nullable String orNull(String tex) {
        return tex.isBlank() ? null : words.apply(tex.strip());
    }

    private static boolean isOneGroup(String text) {
        if (!text.startsWith("{") || !text.endsWith("}") || text.startsWith("{\\")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word's first letter outside braces, or of an accent, is small. */
    private boolean isParticle(String token) {
        if (token.startsWith("{") && !token.startsWith("{\\")) {
            return false;
        }
        String text = words.apply(token);
        int first = text.codePoints().filter(Character::isLetter).findFirst().orElse('A');
        return Character.isLowerCase(first);
    }

    /** Splits outside braces; " and " in any case and with any white space. */
    private static List<String> parted(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (depth == 0 && separator.length() == 1 && c == separator.charAt(0)) {
                parts.add(text.substring(from, i));
                from = i + 1;
            } else if (depth == 0 && separator.length() > 1 && isAnd(text, i)) {
                parts.add(text.substring(from, i));
                from = i + 4;
                i += 3;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean isAnd(String text, int at) {
        return Character.isWhitespace(text.charAt(at))
                && text.regionMatches(true, at + 1, "and", 0, 3)
                && at + 4 < text.length()
                && Character.isWhitespace(text.charAt(at + 4));
    }

    private static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth == 0 && (Character.isWhitespace(c) || c == '~')) {
                if (!token.isEmpty()) {
                    tokens.add(token.toString());
                    token.setLength(0);
                }
            } else {
                token.append(c);
                if (c == '\\' && i + 1 < name.length()) {
                    i++;
                    token.append(name.charAt(i));
                }
            }
        }
        if (!token.isEmpty() || tokens.isEmpty()) {
            tokens.add(token.toString());
        }
        return tokens;
    }
}
