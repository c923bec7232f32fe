package org.fairleaf.verify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Words;

/**
 * Leaves out the spaces beside the signs of scripts that write none: a line may end at each of them, so that nobody can
 * tell whether a space was there.
 */
final class Unspaced {

    private Unspaced() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (stays(text, i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static Words of(Words words) {
        String text = words.text();
        int[] places = new int[text.length() + 1];
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            places[i] = out.length();
            if (stays(text, i)) {
                out.append(text.charAt(i));
            }
        }
        places[text.length()] = out.length();
        List<Words.Stretch> stretches = new ArrayList<>();
        words.stretches()
                .forEach(s -> stretches.add(new Words.Stretch(
                        s.kind(), places[s.start()], places[s.end()], of(s.facts()), s.position(), s.handle())));
        List<Words.Origin> origins = words.origins().stream()
                .map(origin -> new Words.Origin(places[Math.min(origin.offset(), text.length())], origin.position()))
                .toList();
        return new Words(out.toString(), List.copyOf(stretches), origins);
    }

    private static Map<Fact, String> of(Map<Fact, String> facts) {
        Map<Fact, String> out = new EnumMap<>(Fact.class);
        out.putAll(facts);
        out.computeIfPresent(Fact.ALT, (fact, alt) -> of(alt));
        return out;
    }

    private static boolean stays(String text, int at) {
        if (text.charAt(at) != ' ') {
            return true;
        }
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || belongs(text.charAt(before)))) {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean left = before >= 0 && needsNone(Character.codePointBefore(text, before + 1));
        return !left && !(after < text.length() && needsNone(text.codePointAt(after)));
    }

    /** Whether the sign belongs to the one before it, as that which makes a heart an emoji. */
    private static boolean belongs(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)) {
            case UCharacter.LineBreak.COMBINING_MARK, UCharacter.LineBreak.ZWJ -> true;
            default -> false;
        };
    }

    private static boolean needsNone(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK)) {
            case UCharacter.LineBreak.H2, UCharacter.LineBreak.H3, UCharacter.LineBreak.JL -> false;
            case UCharacter.LineBreak.IDEOGRAPHIC,
                    UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER,
                    UCharacter.LineBreak.COMPLEX_CONTEXT,
                    UCharacter.LineBreak.NONSTARTER -> true;
            default -> {
                int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
                yield width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
            }
        };
    }
}
