package org.fairleaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program in a process of its own, for what only a process meets: signals, and waiting for changes. */
final class Program {

    private static final String SEPARATOR = System.getProperty("path.separator");

    private Program() {}

    static ProcessBuilder in(Path folder, String... arguments) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(SEPARATOR))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .reduce((one, two) -> one + SEPARATOR + two)
                .orElseThrow();
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.fairleaf.cli.Main");
        return new ProcessBuilder(
                        Stream.concat(program.stream(), Stream.of(arguments)).toList())
                .directory(folder.toFile());
    }
}
