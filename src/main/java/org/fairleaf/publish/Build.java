package org.fairleaf.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * This build of Fairleaf.
 *
 * @param version such as {@code 0.1.0}
 * @param identity changes with every change of the program, so that what an older one published is made anew
 */
public record Build(String version, String identity) {

    /** The running program, known by the size of its jar and two checksums of it; a better hash would take longer. */
    public static Build running() throws IOException {
        String version = Build.class.getPackage().getImplementationVersion();
        Optional<Path> jar = program().filter(Files::isRegularFile);
        String identity = jar.isPresent() ? sums(Files.readAllBytes(jar.get())) : "unpacked";
        return new Build(version == null ? "development" : version, identity);
    }

    private static String sums(byte[] bytes) {
        Checksum first = new CRC32();
        Checksum second = new CRC32C();
        first.update(bytes, 0, bytes.length);
        second.update(bytes, 0, bytes.length);
        return bytes.length + "-" + first.getValue() + "-" + second.getValue();
    }

    /** Where the validators are looked for when nobody says where: beside the program. */
    public static Path validators() {
        try {
            return program()
                    .map(program -> program.resolveSibling("validators"))
                    .orElse(Path.of("validators"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's jar, or the folder of its classes. */
    private static Optional<Path> program() throws IOException {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("the program's own file has an odd name", e);
        }
    }
}
