package org.fairleaf.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 in lower-case hexadecimal. */
final class Sha256 {

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    static String of(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /** That of a file, however large. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    /** Adds a part. Its length goes in too, so that no two lists of parts are alike. */
    Sha256 add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(byte[] part) {
        digest.update(String.valueOf(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
        return this;
    }

    String hex() {
        return Hex.encodeHexString(digest.digest());
    }
}
