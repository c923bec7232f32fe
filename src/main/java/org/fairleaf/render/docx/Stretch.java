package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.List;

/** Characters that run in one direction. */
record Stretch(String text, boolean rtl) {

    /**
     * Cuts a text where its direction changes. What has no direction of its own, such as spaces between two directions,
     * goes with the text around it.
     */
    static List<Stretch> of(String text, boolean around) {
        List<Stretch> stretches = new ArrayList<>();
        boolean current = around;
        boolean inWord = false;
        int brackets = 0;
        int from = 0;
        int afterStrong = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            boolean rightToLeft = isRightToLeft(character);
            // A digit stays with the word that it is part of, as in "COX-2".
            boolean partOfWord = inWord && Character.isDigit(character);
            if (rightToLeft || isLeftToRight(character) || partOfWord) {
                if (!partOfWord && rightToLeft != current) {
                    int cut = current == around ? i : afterStrong;
                    add(stretches, text.substring(from, cut), current);
                    from = cut;
                    current = rightToLeft;
                    brackets = 0;
                }
                afterStrong = next;
                inWord = true;
            } else if (current != around && brackets > 0 && isType(character, Character.END_PUNCTUATION)) {
                // A bracket closes in the stretch in which it opened (Unicode Standard Annex 9, N0).
                brackets--;
                afterStrong = next;
                inWord = false;
            } else if (Character.isWhitespace(character) || Character.isMirrored(character)) {
                inWord = false;
                brackets += isType(character, Character.START_PUNCTUATION) ? 1 : 0;
            }
            i = next;
        }
        if (current == around) {
            add(stretches, text.substring(from), current);
        } else {
            add(stretches, text.substring(from, afterStrong), current);
            add(stretches, text.substring(afterStrong), around);
        }
        return stretches;
    }

    private static boolean isType(int character, byte type) {
        return Character.isMirrored(character) && Character.getType(character) == type;
    }

    private static void add(List<Stretch> stretches, String text, boolean rtl) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, rtl));
        }
    }

    private static boolean isLeftToRight(int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
