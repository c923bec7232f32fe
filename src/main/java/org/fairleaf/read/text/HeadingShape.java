package org.fairleaf.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line looks like that stands alone as a heading: short, beginning like one, and no sentence. */
final class HeadingShape {

    private static final int LONGEST = 100;
    private static final int WORDS = 14;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+(?=\\p{L})");
    private static final Pattern UNLIKE = Pattern.compile(
            "(?i)(?:by|von|par|por|written by|author|authors|published|posted|updated|last (?:updated|reviewed|modified)"
                    + "|reviewed|date|figure|fig\\.|table|note|source|photo|image|tel|phone|fax|e-?mail)\\b[:.]?\\s.*");
    /** A sentence that ends inside; the number of a heading and abbreviations such as "Dr." do not end one. */
    private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{3}[.!?] \\p{Lu}|[.!?]\\[\\d");

    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S@\\S");

    private static final Pattern BYLINE = Pattern.compile(
            "(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Ww]ritten by|[Aa]uthors?:|[Aa]utor(?:in)?:)\\s\\p{Lu}.{1,80}");

    private HeadingShape() {}

    /** Whether a line under a title looks like the name of who wrote it. */
    static boolean byline(String text) {
        return BYLINE.matcher(text).matches();
    }

    /** Whether a line could be one. @param first whether no paragraph stands before it: a title may begin small */
    static boolean fits(String text, boolean first) {
        int words = text.split(" ", -1).length;
        char last = text.charAt(text.length() - 1);
        if (text.length() > LONGEST
                || words > WORDS
                || ".;,".indexOf(last) >= 0
                || last == ':' && words > 6
                || text.codePoints().noneMatch(Character::isLetter)
                || UNLIKE.matcher(text).matches()
                || SENTENCES.matcher(text).find()
                || ADDRESS.matcher(text).find()) {
            return false;
        }
        int begin = text.codePointAt(0);
        return Character.isDigit(begin) && Character.isLetter(text.codePointBefore(text.length()))
                || Character.isDigit(begin) && "?!)”’:".indexOf(last) >= 0
                || Character.isLetter(begin) && (first || !Character.isLowerCase(begin));
    }

    /** The level that a number before the words tells: 2 for "1", 3 for "1.2"; 0 where there is none. */
    static int numbered(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt()
                ? 2 + (int) number.group(1).chars().filter(c -> c == '.').count()
                : 0;
    }

    /** Whether all letters are capitals. */
    static boolean capitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase)
                && text.length() > 3;
    }
}
