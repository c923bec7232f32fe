package org.fairleaf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Printable;
import org.fairleaf.publish.Articles;
import org.fairleaf.publish.Publication;
import org.fairleaf.render.FileSize;
import org.fairleaf.theme.Variant;

/** Tells people what became of articles: findings as messages, and a line for each article. */
record Telling(Common common, Request request) {

    void tell(Publication publication) {
        tell(publication.findings());
        Throwable failure = publication.failure();
        if (failure != null && common.verbose) {
            PrintWriter messages = common.spec.commandLine().getErr();
            failure.printStackTrace(messages);
            messages.flush();
        }
    }

    void tell(List<Diagnostic> findings) {
        // In one go: each line would be flushed on its own, and thousands of articles have tens of thousands.
        String lines = findings.stream()
                .filter(finding -> finding.isError() || !common.quiet)
                .map(finding -> finding + System.lineSeparator())
                .collect(Collectors.joining());
        PrintWriter messages = common.spec.commandLine().getErr();
        messages.print(lines);
        messages.flush();
    }

    /** The article, what became of it, and its files. */
    String summary(Publication publication) {
        String found = counted(publication.errors(), "error")
                + counted(publication.warnings(), "warning")
                + (publication.waived() == 0 ? "" : ", " + publication.waived() + " waived");
        String verified = !request.verify ? "" : publication.verified() ? ", verified" : ", not verified in all";
        String article = Printable.of(publication.article().toString());
        return switch (publication.state()) {
            case REFUSED -> article + ": not published" + found;
            case PUBLISHED -> article + " → " + files(publication) + verified + found;
            case UNCHANGED -> article + ": unchanged, " + files(publication) + verified + found;
        };
    }

    /** How many articles became what, and again why some were not published, for what was said of them may be far above. */
    List<String> sum(List<Publication> publications) {
        List<String> counts = new ArrayList<>();
        count(publications, Publication.State.PUBLISHED, "published", counts);
        count(publications, Publication.State.UNCHANGED, "unchanged", counts);
        count(publications, Publication.State.REFUSED, "not published", counts);
        List<String> lines = new ArrayList<>();
        publications.stream()
                .filter(publication -> publication.state() == Publication.State.REFUSED)
                .forEach(publication -> lines.add("  " + reason(publication)));
        lines.addFirst(publications.size() + " articles: " + String.join(", ", counts) + (lines.isEmpty() ? "" : ":"));
        return lines;
    }

    /** The first error of an article that was not published. */
    private static String reason(Publication refused) {
        return refused.findings().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(first -> Printable.of(first.position().toString()) + ": " + first.code()
                        + (refused.errors() > 1 ? ", and " + (refused.errors() - 1) + " more" : ""))
                .orElse(Printable.of(refused.article().toString()));
    }

    private static void count(List<Publication> all, Publication.State state, String word, List<String> out) {
        long number =
                all.stream().filter(publication -> publication.state() == state).count();
        if (number > 0) {
            out.add(number + " " + word);
        }
    }

    private String files(Publication publication) {
        Path folder = request.out.resolve(Articles.slug(publication.article()));
        return publication.files().stream()
                .map(file -> kind(file) + " " + new FileSize(file.size()))
                .collect(Collectors.joining(", ", folder + ": ", ""));
    }

    /** Such as {@code pdf}, {@code pdf large-print}. */
    private static String kind(Publication.File file) {
        Variant variant = file.variant();
        return variant == null || variant == Variant.STANDARD ? file.format() : file.format() + " " + variant.key();
    }

    private static String counted(long number, String noun) {
        return number == 0 ? "" : ", " + number + " " + noun + (number == 1 ? "" : "s");
    }
}
