package org.fairleaf.read.docx;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of running text is marked.
 *
 * @param link where it leads, or null
 * @param lang its language as a BCP 47 tag, or null where nothing says so
 * @param dir the direction that is forced upon it, or null
 * @param raised 1 for superscript, -1 for subscript
 * @param expansion what it stands for where it is an abbreviation of ours; empty where that is said elsewhere; or null
 */
record Marks(
        @Nullable Target link,
        @Nullable String lang,
        @Nullable String dir,
        boolean strong,
        boolean emphasis,
        boolean struck,
        int raised,
        boolean code,
        @Nullable String expansion) {

    /** @param title what shows when a pointer rests on the link, or null */
    record Target(String address, @Nullable String title) {}

    static final Marks NONE = new Marks(null, null, null, false, false, false, 0, false, null);

    /** What both have: the marks of a space between them. */
    Marks shared(Marks other) {
        return new Marks(
                Objects.equals(link, other.link) ? link : null,
                Objects.equals(lang, other.lang) ? lang : null,
                Objects.equals(dir, other.dir) ? dir : null,
                strong && other.strong,
                emphasis && other.emphasis,
                struck && other.struck,
                raised == other.raised ? raised : 0,
                false,
                null);
    }

    Marks leading(@Nullable Target newLink) {
        return new Marks(newLink, lang, dir, strong, emphasis, struck, raised, code, expansion);
    }

    Marks speaking(@Nullable String newLang, @Nullable String newDir) {
        return new Marks(link, newLang, newDir, strong, emphasis, struck, raised, code, expansion);
    }

    Marks withoutStrong() {
        return new Marks(link, lang, dir, false, emphasis, struck, raised, code, expansion);
    }

    /** As the words of a code block are: with a link at most. */
    Marks plain() {
        return new Marks(null, null, null, false, false, false, 0, false, null);
    }
}
