package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.Variant;

/** What stands where an article's files go, before they come. */
final class Earlier {

    private Earlier() {}

    /**
     * Files of an earlier publication that the last one did not make anew. They may say what the article no longer says, and
     * are the publisher's to delete, not ours.
     *
     * @param made those of the last one; empty where nothing was published
     */
    static Optional<Diagnostic> left(Path folder, String slug, List<Publication.File> made) {
        Set<String> names = new HashSet<>();
        made.forEach(file -> names.add(file.name()));
        List<String> left = new ArrayList<>();
        for (String format : Renderers.formats()) {
            for (Variant variant : Renderers.paged(format) ? Variant.values() : new Variant[] {Variant.STANDARD}) {
                String name = slug + variant.suffix() + "." + format;
                if (!names.contains(name) && Files.isRegularFile(folder.resolve(name))) {
                    left.add(name);
                }
            }
        }
        return made.isEmpty() || left.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(
                        Code.OUTPUT_OLDER,
                        Position.of(folder.toString()),
                        String.join(", ", left) + (left.size() == 1 ? " is" : " are")
                                + " of an earlier publication and may say what the article no longer says",
                        "publish all formats again, or delete what is no longer wanted"));
    }

    /** Whether the folder is where the article and its images are: what is published could replace them. */
    static boolean isSource(Path folder, Path article) throws IOException {
        Path beside = article.toAbsolutePath().getParent();
        return beside != null && Files.isDirectory(folder) && Files.isSameFile(folder, beside);
    }

    static Diagnostic amongSources(Path folder, Path article) {
        return Diagnostic.of(
                Code.OUTPUT_AMONG_SOURCES,
                Position.of(article.toString()),
                "its files would be written into " + folder + ", among its own sources, and could replace them",
                "choose another folder with --out");
    }
}
