package org.fairleaf.render.xhtml;

import java.util.Locale;
import org.fairleaf.ast.Writing;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Labels;
import org.jspecify.annotations.Nullable;

/** The words that are not the author's, marked up as their own language where the article's has no labels. */
record Wording(
        Labels labels, @Nullable String lang, @Nullable String dir) {

    static Wording of(Edition edition) {
        Labels labels = edition.labels();
        String article = edition.metadata().lang().toLowerCase(Locale.ROOT);
        String words = labels.lang().toLowerCase(Locale.ROOT);
        if (article.equals(words) || article.startsWith(words + "-")) {
            return new Wording(labels, null, null);
        }
        String dir = Writing.direction(words);
        return new Wording(labels, labels.lang(), dir.equals(edition.metadata().dir()) ? null : dir);
    }

    /** For the element that holds such words. */
    @Nullable
    String[] attributes() {
        return new @Nullable String[] {"lang", lang, "xml:lang", lang, "dir", dir};
    }
}
