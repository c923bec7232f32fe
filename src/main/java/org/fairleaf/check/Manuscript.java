package org.fairleaf.check;

import java.util.List;
import java.util.function.Supplier;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.check.readability.Readability;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Severity;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** An article as it is laid before the rules. What several rules measure of it is measured once. */
public final class Manuscript {

    private final Document document;
    private final Edition edition;
    private final Bibliography bibliography;
    private final Policy policy;
    private final String source;
    private final Supplier<List<Passage>> prose;
    private final Supplier<Readability> readability;

    /**
     * @param document what the author wrote: the place to look for what an edition has replaced, such as citations
     * @param edition what is to be published of it
     * @param bibliography the works it may cite, cited or not
     * @param source the article's text as it was written, to find the places of single words in; may be empty
     */
    public Manuscript(Document document, Edition edition, Bibliography bibliography, Policy policy, String source) {
        this.document = document;
        this.edition = edition;
        this.bibliography = bibliography;
        this.policy = policy;
        this.source = source;
        this.prose = once(() -> Prose.of(document, source));
        this.readability = once(() -> Readability.of(this));
    }

    public Manuscript(Document document, Edition edition, Bibliography bibliography, Policy policy) {
        this(document, edition, bibliography, policy, "");
    }

    public Document document() {
        return document;
    }

    public Edition edition() {
        return edition;
    }

    public Bibliography bibliography() {
        return bibliography;
    }

    public Policy policy() {
        return policy;
    }

    public String source() {
        return source;
    }

    /** What a patient reads of it, passage by passage. */
    public List<Passage> prose() {
        return prose.get();
    }

    /** How hard it is to read. */
    public Readability readability() {
        return readability.get();
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

    private static <T> Supplier<T> once(Supplier<T> work) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                T now = made;
                if (now == null) {
                    now = work.get();
                    made = now;
                }
                return now;
            }
        };
    }
}
