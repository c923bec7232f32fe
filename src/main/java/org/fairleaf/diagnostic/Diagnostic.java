package org.fairleaf.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Position;

/**
 * A finding.
 *
 * @param severity the code's own, unless what the article is for makes it another
 * @param message what is wrong, in the user's words, without a full stop
 * @param hints what to do about it
 */
public record Diagnostic(Code code, Severity severity, Position position, String message, List<String> hints)
        implements Comparable<Diagnostic> {

    public static Diagnostic of(Code code, Position position, String message, String... hints) {
        return new Diagnostic(code, code.severity(), position, message, Arrays.asList(hints));
    }

    /** The same finding, as severe as that. */
    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, position, message, hints);
    }

    /** The same finding at another place. */
    public Diagnostic at(Position other) {
        return new Diagnostic(code, severity, other, message, hints);
    }

    /** The same finding in other words. */
    public Diagnostic saying(String other) {
        return new Diagnostic(code, severity, position, other, hints);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By place in the source, then by code. */
    @Override
    public int compareTo(Diagnostic other) {
        int byPosition = position.compareTo(other.position);
        if (byPosition != 0) {
            return byPosition;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : message.compareTo(other.message);
    }

    /** The message as the contract spells it, with a line for each hint; {@linkplain Printable printable}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder()
                .append(Printable.of(position.toString()))
                .append(": ")
                .append(severity.word())
                .append(": ")
                .append(code)
                .append(": ")
                .append(Printable.of(message));
        hints.forEach(hint -> out.append("\n  hint: ").append(Printable.of(hint)));
        return out.toString();
    }
}
