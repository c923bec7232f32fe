package org.fairleaf.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * A value together with what was found while making it.
 *
 * @param value absent only where findings hold an error that left nothing to go on with
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> findings) {

    public static <T> Outcome<T> of(T value, List<Diagnostic> findings) {
        return new Outcome<>(Optional.of(value), List.copyOf(findings));
    }

    public static <T> Outcome<T> none(List<Diagnostic> findings) {
        return new Outcome<>(Optional.empty(), List.copyOf(findings));
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }
}
