package org.fairleaf.publish;

import org.jspecify.annotations.Nullable;

/**
 * One check of a published file, as {@code report.json} tells of it.
 *
 * @param name what is checked, such as {@code PDF/UA-1, PDF/A-2a}
 * @param tool what checks it, such as {@code veraPDF}
 * @param version the tool's, or null where it was not run
 */
public record CheckRun(String name, String tool, @Nullable String version, Result result) {

    public enum Result {
        PASSED("passed"),
        FAILED("failed"),
        NOT_CHECKED("not checked");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As reports and people spell it. */
        public String word() {
            return word;
        }

        /** The result of that spelling; anything else was not checked. */
        static Result of(String word) {
            return word.equals(PASSED.word) ? PASSED : word.equals(FAILED.word) ? FAILED : NOT_CHECKED;
        }
    }

    static CheckRun notRun(String name, String tool) {
        return new CheckRun(name, tool, null, Result.NOT_CHECKED);
    }

    /** Whether it was run and found nothing. */
    public boolean passed() {
        return result == Result.PASSED;
    }

    /** Such as {@code veraPDF 1.30.2: PDF/UA-1, PDF/A-2a}. */
    @Override
    public String toString() {
        return tool + (version == null ? "" : " " + version) + ": " + name;
    }
}
