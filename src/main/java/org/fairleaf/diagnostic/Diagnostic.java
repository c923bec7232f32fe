package org.fairleaf.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Position;

/**
 * A finding.
 *
 * @param message what is wrong, in the user's words, without a full stop
 * @param hints what to do about it
 */
public record Diagnostic(Code code, Position position, String message, List<String> hints)
        implements Comparable<Diagnostic> {

    public static Diagnostic of(Code code, Position position, String message, String... hints) {
        return new Diagnostic(code, position, message, Arrays.asList(hints));
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
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

    /** The message as the contract spells it, with a line for each hint. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder()
                .append(position)
                .append(": ")
                .append(severity().word())
                .append(": ")
                .append(code)
                .append(": ")
                .append(message);
        hints.forEach(hint -> out.append("\n  hint: ").append(hint));
        return out.toString();
    }
}
