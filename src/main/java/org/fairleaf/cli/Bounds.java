package org.fairleaf.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairleaf.diagnostic.Spelling;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is too much, where a user asks for more or for less. */
final class Bounds {

    /** What {@code --help} says of {@link Limit}. */
    static final String USUAL = "article=8MB, notes=10000, image=20MB, pixels=64000000, drawing=50000, references=16MB,"
            + " page=32MB, elements=100000, document=100MB, unpacked=200MB, markup=32MB, sheet=30";

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description = "What is too much and refused, against files made to exhaust a machine. May be repeated."
                    + " Default: " + USUAL)
    private Map<String, String> wanted = new LinkedHashMap<>();

    /** @param spec the command that was told */
    Limits limits(CommandSpec spec) {
        Limits limits = Limits.USUAL;
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            Limit limit = Limit.of(one.getKey())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no limit \"" + one.getKey() + "\"; "
                                    + Spelling.closest(one.getKey(), Limit.keys())
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("there are " + String.join(", ", Limit.keys()))));
            limits = limits.with(limit, one.getValue())
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--limit " + one.getKey() + "=" + one.getValue() + " is no value such as " + limit.usually()
                                    + ", up to 2000 million"));
        }
        return limits;
    }
}
