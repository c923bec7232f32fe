package org.fairleaf.check;

import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Severity;
import org.fairleaf.edition.Edition;

/**
 * An article as it is laid before the rules.
 *
 * @param document what the author wrote: the place to look for what an edition has replaced, such as citations
 * @param edition what is to be published of it
 * @param bibliography the works it may cite, cited or not
 * @param source the article's text as it was written, to find the places of single words in; may be empty
 */
public record Manuscript(Document document, Edition edition, Bibliography bibliography, Policy policy, String source) {

    public Manuscript(Document document, Edition edition, Bibliography bibliography, Policy policy) {
        this(document, edition, bibliography, policy, "");
    }

    /** What a patient reads of it, passage by passage. */
    public List<Passage> prose() {
        return Prose.of(document, source);
    }

    public Metadata metadata() {
        return document.metadata();
    }

    /** Where a field of the front matter stands; the beginning of the file where it is not there. */
    public Position at(String field) {
        return metadata().positions().getOrDefault(field, start());
    }

    /** The beginning of the file: the place of what is not there. */
    public Position start() {
        return new Position(document.path(), 1, 1);
    }

    /** What a draft is warned of and a final article is refused for. */
    public Diagnostic demanded(Diagnostic finding) {
        return finding.as(isFinal() ? Severity.ERROR : Severity.WARNING);
    }

    /** Whether the article is to be published as a final one. */
    public boolean isFinal() {
        return policy.profile() == Profile.FINAL;
    }
}
