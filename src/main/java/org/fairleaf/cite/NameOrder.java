package org.fairleaf.cite;

import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets marked parts of names where CSL wants them: "King ML Jr." rather than "King Jr. ML", "La Fontaine, Jean de", "…"
 * before the last, "et al." behind a comma.
 */
final class NameOrder {

    /** The tokens of one name, at most: particles, family name, suffix and given name, and what stands between. */
    private static final int LONGEST = 9;

    private NameOrder() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens);
        int given = -1;
        for (int i = 0; i < out.size(); i++) {
            if (begins(out.get(i), Mark.PARTICLE)) {
                // Where the given name has been, nothing is to be moved.
                boolean inverted = given < 0 || given < i - 2;
                particle(out, i, inverted);
                i -= inverted && !begins(out.get(i), Mark.PARTICLE) ? 1 : 0;
            } else if (begins(out.get(i), Mark.SUFFIX)) {
                suffix(out, i);
            } else if (begins(out.get(i), Mark.ELLIPSIS)) {
                ellipsis(out, i);
            } else if (begins(out.get(i), Mark.OTHERS)) {
                i = others(out, i);
            } else if (begins(out.get(i), Mark.GIVEN)) {
                out.set(i, unmarked(out.get(i)));
                given = i;
            }
        }
        return out;
    }

    private static boolean begins(Token token, char mark) {
        return token instanceof TextToken text
                && !text.getText().isEmpty()
                && text.getText().charAt(0) == mark;
    }

    private static Token unmarked(Token token) {
        TextToken text = (TextToken) token;
        return text.copyWithText(text.getText().substring(1));
    }

    /** In "de La Fontaine, Jean" the name is turned round: the particle goes behind the given name. */
    private static void particle(List<Token> tokens, int at, boolean inverted) {
        TextToken particle = (TextToken) unmarked(tokens.get(at));
        int given = at + 1;
        while (inverted && given < Math.min(tokens.size(), at + LONGEST) && !begins(tokens.get(given), Mark.GIVEN)) {
            given++;
        }
        if (!inverted || given >= tokens.size() || !begins(tokens.get(given), Mark.GIVEN)) {
            tokens.set(at, particle);
            return;
        }
        tokens.add(given + 1, particle);
        tokens.add(given + 1, new TextToken(" ", TextToken.Type.DELIMITER));
        tokens.remove(at);
        if (at < tokens.size() && isDelimiter(tokens.get(at))) {
            tokens.remove(at);
        }
    }

    /** In "King, Jr., M. L." the given name follows, so the name is turned round: the suffix goes behind it. */
    private static void suffix(List<Token> tokens, int at) {
        TextToken suffix = (TextToken) unmarked(tokens.get(at));
        tokens.set(at, suffix);
        boolean inverted = at + 2 < tokens.size()
                && isDelimiter(tokens.get(at - 1))
                && isDelimiter(tokens.get(at + 1))
                && begins(tokens.get(at + 2), Mark.GIVEN);
        if (inverted) {
            Token separator = tokens.get(at + 1);
            Token given = unmarked(tokens.get(at + 2));
            tokens.set(at - 1, separator);
            tokens.set(at, given);
            tokens.set(at + 1, separator);
            tokens.set(at + 2, suffix);
        }
    }

    private static boolean isDelimiter(Token token) {
        return token instanceof TextToken text && text.getType() == TextToken.Type.DELIMITER;
    }

    /** The "and" before the last name gives way to the ellipsis. */
    private static void ellipsis(List<Token> tokens, int at) {
        tokens.set(at, unmarked(tokens.get(at)));
        if (at > 1 && isDelimiter(tokens.get(at - 1)) && isDelimiter(tokens.get(at - 2))) {
            tokens.set(at - 1, ((TextToken) tokens.get(at - 1)).copyWithText("… "));
        }
    }

    /** "et al." comes behind a comma, not behind "and". Returns where it stands then. */
    private static int others(List<Token> tokens, int at) {
        tokens.set(at, unmarked(tokens.get(at)));
        int first = at;
        while (first > 0 && isDelimiter(tokens.get(first - 1))) {
            first--;
        }
        if (first == at) {
            return at;
        }
        tokens.subList(first, at).clear();
        tokens.add(first, new TextToken(", ", TextToken.Type.DELIMITER));
        return first + 1;
    }
}
