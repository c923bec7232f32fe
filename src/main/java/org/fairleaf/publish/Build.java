package org.fairleaf.publish;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * This build of Fairleaf.
 *
 * @param version such as {@code 0.1.0}
 * @param identity changes with every change of the program, so that what an older one published is made anew
 */
public record Build(String version, String identity) {

    /** The running program, known by its jar's bytes. */
    public static Build running() throws IOException {
        String version = Build.class.getPackage().getImplementationVersion();
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        String identity = "unpacked";
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            if (jar != null && Files.isRegularFile(jar)) {
                identity = Sha256.of(Files.readAllBytes(jar));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the program's own file has an odd name", e);
        }
        return new Build(version == null ? "development" : version, identity);
    }
}
