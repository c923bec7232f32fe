package org.fairleaf.read.prose;

import static java.util.regex.Pattern.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a bracket cites: "see Lee, 2011a, 2011b, p. 3".
 *
 * @param prefix words before the names, such as "see"; else empty
 * @param years one at least, each with its letter
 * @param locator the place that is meant, such as "p. 3"; else empty
 * @param comma whether a comma stands between names and year
 * @param offset where it begins in its stretch
 */
record CitedPart(String prefix, CitedNames names, List<String> years, String locator, boolean comma, int offset) {

    private static final String YEAR = "(?:1[5-9]|20)\\d\\d[a-z]?(?![\\p{L}\\d])|n\\.\\s?d\\.|in press|o\\.\\s?J\\.";

    private static final Pattern PREFIX = compile(
            "^(?:[Ss]ee also|[Ss]ee|e\\.\\s?g\\.,?|[Cc]f\\.?|for example,?|for a review,? see|reviewed (?:in|by)|adapted from"
                    + "|[Ss]iehe(?: auch)?|[Vv]gl\\.(?: auch)?|z\\.\\s?B\\.|[Vv]oir|[Vv]éase)\\s");
    private static final Pattern FIRST_YEAR = compile(",?\\s(" + YEAR + ")");
    private static final Pattern ONLY_YEAR = compile("^(" + YEAR + ")");
    private static final Pattern MORE_YEARS = compile("^\\s?[,;]\\s?(" + YEAR + ")(?=\\s?[,;:]|$)");
    private static final Pattern MORE_LETTERS = compile("^\\s?,\\s?([a-z])(?![\\p{L}\\d.])");
    private static final Pattern LOCATOR = compile(
            "^\\s?[,:]\\s?((?:pp?\\.|S\\.|[Cc]hap(?:ter|\\.)|Kap\\.|[Pp]ara(?:graph|\\.)|[Ff]ig(?:ure|\\.)|[Tt]ab(?:le|\\.)|Abb\\.|n\\.)?\\s?[\\divxlc][^,;]{0,30})$");

    /** The year that words begin with, or null. */
    static @Nullable String yearAt(String words) {
        Matcher year = ONLY_YEAR.matcher(words);
        return year.find() ? year.group(1) : null;
    }

    /** The citations between two semicolons, nearly always one; none where the words are no citation. */
    static List<CitedPart> parts(String piece, int offset, @Nullable CitedPart before) {
        int lead = piece.length() - piece.stripLeading().length();
        String text = piece.strip();
        Matcher only = ONLY_YEAR.matcher(text);
        if (before != null && only.find()) {
            // (Smith, 2005; 2007)
            return rest("", before.names(), only.group(1), text.substring(only.end()), true, offset + lead);
        }
        String prefix = "";
        Matcher starts = PREFIX.matcher(text);
        if (starts.find()) {
            prefix = starts.group().strip();
            text = text.substring(starts.end()).strip();
        }
        Matcher year = FIRST_YEAR.matcher(text);
        if (!year.find()) {
            return List.of();
        }
        CitedNames names = CitedNames.of(text.substring(0, year.start()));
        return names == null
                ? List.of()
                : rest(
                        prefix,
                        names,
                        year.group(1),
                        text.substring(year.end()),
                        year.group().startsWith(","),
                        offset + lead);
    }

    /** What follows the first year: more of them, a locator, or after a comma another citation. */
    static List<CitedPart> rest(
            String prefix, CitedNames names, String first, String after, boolean comma, int offset) {
        List<String> years = new ArrayList<>(List.of(first));
        String rest = after;
        while (years.size() < 20) {
            Matcher more = MORE_YEARS.matcher(rest);
            Matcher letter = MORE_LETTERS.matcher(rest);
            if (more.find()) {
                years.add(more.group(1));
                rest = rest.substring(more.end());
            } else if (letter.find()) {
                years.add(years.getLast().replaceAll("[a-z]$", "") + letter.group(1));
                rest = rest.substring(letter.end());
            } else {
                break;
            }
        }
        String locator = "";
        Matcher place = LOCATOR.matcher(rest);
        if (place.find()) {
            locator = place.group(1).strip();
            rest = "";
        }
        List<CitedPart> parts = new ArrayList<>(List.of(new CitedPart(prefix, names, years, locator, comma, offset)));
        if (!rest.isBlank()) {
            List<CitedPart> others = rest.startsWith(",") ? parts(rest.substring(1), offset, null) : List.of();
            if (others.isEmpty()) {
                return List.of();
            }
            parts.addAll(others);
        }
        return parts;
    }
}
