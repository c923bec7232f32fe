package org.fairleaf.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an article is published for, which decides how strict its rules are. */
public enum Profile {
    /** To be read by those who work on it: marked as a draft, with warnings where a final one is refused. */
    DRAFT("draft"),
    /** For patients: published only where every rule is kept or waived. */
    FINAL("final");

    private final String key;

    Profile(String key) {
        this.key = key;
    }

    /** As users name it. */
    public String key() {
        return key;
    }

    /** The profile of that name. */
    public static Optional<Profile> of(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
    }

    /** All names, in order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Profile::key).toList();
    }
}
