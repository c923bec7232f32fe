package org.fairleaf.fuzz;

import java.util.Locale;

/** Where Jazzer comes in. The property {@code fuzz.target} names the {@link Target}. */
public final class Fuzzer {

    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "markdown")
            .toUpperCase(Locale.ROOT)
            .replace('-', '_'));

    private Fuzzer() {}

    /** Jazzer's name for it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        TARGET.accept(bytes);
    }
}
