package org.fairleaf.cite;

import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets marked parts of names where CSL wants them: "King ML Jr." rather than "King Jr. ML", "…" before the last. */
final class NameOrder {

    private NameOrder() {}

    static List<Token> of(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens);
        for (int i = 0; i < out.size(); i++) {
            if (begins(out.get(i), Mark.SUFFIX)) {
                suffix(out, i);
            } else if (begins(out.get(i), Mark.ELLIPSIS)) {
                ellipsis(out, i);
            } else if (begins(out.get(i), Mark.GIVEN)) {
                out.set(i, unmarked(out.get(i)));
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

    /** In "King, Jr., M. L." the given name follows, so the name is turned round: the suffix goes behind it. */
    private static void suffix(List<Token> tokens, int at) {
        TextToken suffix = (TextToken) unmarked(tokens.get(at));
        tokens.set(at, suffix);
        boolean inverted = at + 2 < tokens.size()
                && isDelimiter(tokens.get(at - 1))
                && isDelimiter(tokens.get(at + 1))
                && begins(tokens.get(at + 2), Mark.GIVEN);
        if (!inverted) {
            return;
        }
        Token separator = tokens.get(at + 1);
        Token given = unmarked(tokens.get(at + 2));
        tokens.set(at - 1, separator);
        tokens.set(at, given);
        tokens.set(at + 1, separator);
        TextToken next = at + 3 < tokens.size() && tokens.get(at + 3) instanceof TextToken text ? text : null;
        tokens.set(at + 2, stopped(suffix, next));
    }

    /** The suffix without its full stop where another follows. */
    private static TextToken stopped(TextToken suffix, @Nullable TextToken next) {
        String text = suffix.getText();
        return next != null && next.getText().startsWith(".") && text.endsWith(".")
                ? suffix.copyWithText(text.substring(0, text.length() - 1))
                : suffix;
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
}
