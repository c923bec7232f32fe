package org.fairleaf.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fairleaf.check.Policy;
import org.fairleaf.read.Limits;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.fairleaf.verify.validators.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What to publish, where and how.
 *
 * @param formats names of {@link Renderers}
 * @param variants for whom the pages of the {@linkplain Renderers#paged paged} formats are laid out, each in a file
 * @param out the folder that gets a folder for each article
 * @param theme a theme's name or folder instead of the one that an article names, or null
 * @param styles the folder that holds themes by name
 * @param jobs how many articles and files are made at a time, from 1
 * @param force whether to publish what has not changed, too
 * @param sourceDate the date that files record instead of the article's, or null
 * @param pdf what PDFs follow
 * @param policy what its content is held against
 * @param limits what is too much of an article and its files
 * @param validators those to verify with what was made before it is written, or null not to verify it
 */
public record Options(
        List<String> formats,
        List<Variant> variants,
        Path out,
        @Nullable String theme,
        Path styles,
        int jobs,
        boolean force,
        @Nullable Instant sourceDate,
        Standard pdf,
        Policy policy,
        Limits limits,
        @Nullable Validators validators) {

    /** The folders in which the looks of articles are found, whether they are there or not. */
    List<Path> looks() {
        return theme == null ? List.of(styles) : List.of(styles, Path.of(theme));
    }
}
