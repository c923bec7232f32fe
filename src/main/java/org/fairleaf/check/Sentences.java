package org.fairleaf.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where sentences end: by UAX #29, except behind an abbreviation ("Dr. Ruiz", "et al. found", "z. B. Tee") and behind the
 * initial of a name ("by J. Ruiz", but not "vitamin C. Take"). What has to be known of a language is in its files.
 */
final class Sentences {

    private static final Pattern LAST_WORD =
            Pattern.compile("(?:^|[\\s(\\[„“\"'’/\u00a0])([\\p{L}\\p{M}.]+)\\.[)\\]”\"’]*\\s*$");
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{M}.]+)[\\s\u00a0]+$");
    private static final Pattern LAST_NUMBER = Pattern.compile("(?<![\\d.,])\\d{1,2}\\.\\s*$");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})*");

    /** How far back a sentence is looked at from its end: no abbreviation and no name is as long. */
    private static final int REACH = 200;

    private static final Map<String, BreakIterator> BREAKS = new ConcurrentHashMap<>();

    private Sentences() {}

    static List<Sentence> of(Passage passage) {
        String text = passage.text();
        Locale locale = Locale.forLanguageTag(passage.lang());
        Language language = Language.of(passage.lang());
        BreakIterator breaks = (BreakIterator)
                BREAKS.computeIfAbsent(locale.getLanguage(), key -> BreakIterator.getSentenceInstance(new ULocale(key)))
                        .clone();
        breaks.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean last = end == text.length();
            if (last || !goesOn(text.substring(Math.max(start, end - REACH), end), text, end, language)) {
                add(passage, start, end, sentences);
                start = end;
            }
        }
        return List.copyOf(sentences);
    }

    private static void add(Passage passage, int from, int to, List<Sentence> sentences) {
        String text = passage.text();
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(passage, start, end));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Whether what ends here is no sentence yet. */
    private static boolean goesOn(String soFar, String text, int end, Language language) {
        if (Character.isLowerCase(text.codePointAt(end))) {
            return true;
        }
        Matcher number = LAST_NUMBER.matcher(soFar);
        if (number.find()) {
            Matcher next = FIRST_WORD.matcher(text).region(end, text.length());
            return next.lookingAt() && language.afterOrdinals().contains(next.group());
        }
        Matcher last = LAST_WORD.matcher(soFar);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        if (language.abbreviations().contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return INITIAL.matcher(word).matches() && ofAName(soFar.substring(0, last.start(1)), language);
    }

    /** Whether an initial goes on a name, by what stands before it. */
    private static boolean ofAName(String before, Language language) {
        Matcher previous = WORD_BEFORE.matcher(before);
        if (!previous.find()) {
            return before.isBlank();
        }
        String word = previous.group(1);
        return Character.isUpperCase(word.codePointAt(0))
                || language.beforeNames().contains(word)
                || language.abbreviations()
                        .contains(word.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT));
    }
}
