package org.fairleaf.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairleaf.publish.Articles;
import org.fairleaf.read.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands about articles have in common. */
final class Common {

    static final Path STYLES = Path.of("styles");
    static final Path SOURCE = Path.of("source");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(paramLabel = "FILE or DIR", description = "Articles, or folders of articles. Default: source")
    List<Path> named = new ArrayList<>();

    @Option(names = "--theme", paramLabel = "NAME or DIR", description = "The theme instead of the article's own.")
    @Nullable
    String theme;

    @Option(
            names = "--diagnostics",
            paramLabel = "FORM",
            description = "How findings are shown: ${COMPLETION-CANDIDATES}. Default: text")
    Messages diagnostics = Messages.TEXT;

    @Option(names = "--quiet", description = "Print errors only.")
    boolean quiet;

    @Mixin
    private Bounds bounds = new Bounds();

    @Option(names = "--verbose", description = "Print details of failures.")
    boolean verbose;

    /** What is too much of an article and its files. */
    Limits limits() {
        return bounds.limits(spec);
    }

    /** The articles meant; a wrong name is the command line's fault. */
    List<Path> articles() throws java.io.IOException {
        return articles(named.isEmpty() ? List.of(SOURCE) : named);
    }

    /** The articles in these places. */
    List<Path> articles(List<Path> roots) throws java.io.IOException {
        List<Path> articles;
        try {
            articles = Articles.find(roots);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "There is no file or folder " + e.getMessage());
        }
        if (articles.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There are no articles in " + roots.getFirst() + ": neither *.md nor <name>/<name>.md");
        }
        return articles;
    }

    /** The date that SOURCE_DATE_EPOCH names, in seconds since 1970; null where it is not set. */
    @Nullable
    Instant sourceDate() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        try {
            return epoch == null || epoch.isBlank() ? null : Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "SOURCE_DATE_EPOCH is \"" + epoch + "\", which is no number of seconds");
        }
    }
}
