package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.fairleaf.read.docx.Tracked;

/** What an import would write, without writing it, for tests of other packages. */
public record Imports(SequencedMap<String, byte[]> files, List<Decision> decisions) {

    /** @param name the file's name, which tells its format */
    public static Outcome<Imports> of(String name, byte[] bytes, Tracked tracked) {
        Outcome<Importer.Made> made = new Importer(Path.of("."), null, tracked, Limits.USUAL)
                .make(name, new Source(name, "article", bytes, ArticleFolder.NONE));
        return new Outcome<>(made.value().map(all -> new Imports(all.files(), all.decisions())), made.findings());
    }
}
