package org.fairleaf.check.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citation key that says who and when: {@code zhang2012}, {@code Same_2017a}. */
record AuthorYear(String author, int year) {

    private static final Pattern KEY =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}'’-]*?)[-_:.+]?(1[5-9]\\d\\d|20\\d\\d)(?!\\d).*");

    static Optional<AuthorYear> of(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new AuthorYear(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
