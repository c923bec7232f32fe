package org.fairleaf.edition;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Writing;
import org.jspecify.annotations.Nullable;

/**
 * All forms of a glossary's words, letter by letter in one tree, so that a text is gone through once however many there are.
 *
 * <p>A form is found whole, in capitals or not, the longest first; one that is written in capitals only in such. In scripts
 * without spaces, which show no ends of words, it is found wherever its characters stand in a row.
 */
final class Forms {

    private static final char UNBROKEN = '\u00a0';

    /**
     * A word where it stands in a text.
     *
     * @param end the offset behind it
     */
    record Found(Term term, int start, int end) {}

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>();
        private @Nullable Form form;
    }

    private final Node root = new Node();

    /** Another form of a word, unless it is another word's already. */
    void add(String form, Term term) {
        Node node = root;
        for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
            node = node.next.computeIfAbsent(folded(form.codePointAt(i)), any -> new Node());
        }
        if (node.form == null) {
            node.form = Form.of(form, term);
        }
    }

    /** The words in a text, in its order; none overlaps another. */
    List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Found found = longest(text, at);
            if (found != null) {
                all.add(found);
            }
            at = found == null ? at + Character.charCount(text.codePointAt(at)) : found.end();
        }
        return all;
    }

    /** The word that is all of a text. */
    @Nullable
    Found whole(String text) {
        Found found = text.isEmpty() ? null : longest(text, 0);
        return found == null || found.end() < text.length() ? null : found;
    }

    private @Nullable Found longest(String text, int start) {
        Found longest = null;
        Node node = root;
        for (int at = start; at < text.length(); ) {
            int character = text.codePointAt(at);
            node = node.next.get(folded(character));
            if (node == null) {
                break;
            }
            at += Character.charCount(character);
            if (node.form != null && node.form.stands(text, start, at)) {
                longest = new Found(node.form.term(), start, at);
            }
        }
        return longest;
    }

    /** As one compares letters where it does not matter whether they are capitals. */
    private static int folded(int character) {
        return character == UNBROKEN ? ' ' : Character.toLowerCase(Character.toUpperCase(character));
    }

    /**
     * A form and where it may stand.
     *
     * @param capitals whether it is found in capitals only
     * @param begins whether a letter may stand before it
     * @param ends whether a letter may stand behind it
     */
    private record Form(String words, Term term, boolean capitals, boolean begins, boolean ends) {

        static Form of(String form, Term term) {
            int[] letters = form.codePoints().filter(Character::isLetter).toArray();
            boolean capitals = letters.length > 1;
            for (int letter : letters) {
                capitals &= Character.isUpperCase(letter);
            }
            return new Form(
                    form.replace(UNBROKEN, ' '),
                    term,
                    capitals,
                    open(form.codePointAt(0)),
                    open(form.codePointBefore(form.length())));
        }

        boolean stands(String text, int start, int end) {
            return (begins || start == 0 || !inWord(text.codePointBefore(start)))
                    && (ends || end == text.length() || !inWord(text.codePointAt(end)))
                    && (!capitals
                            || text.substring(start, end).replace(UNBROKEN, ' ').equals(words));
        }

        /** Whether nothing but the word itself tells where it ends. */
        private static boolean open(int character) {
            return Writing.withoutSpaces(UnicodeScript.of(character));
        }

        private static boolean inWord(int character) {
            return switch (Character.getType(character)) {
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER,
                        Character.OTHER_LETTER,
                        Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.DECIMAL_DIGIT_NUMBER,
                        Character.LETTER_NUMBER,
                        Character.OTHER_NUMBER -> true;
                default -> "_-\u2010\u2011".indexOf(character) >= 0;
            };
        }
    }
}
