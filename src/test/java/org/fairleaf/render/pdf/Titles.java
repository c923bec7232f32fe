package org.fairleaf.render.pdf;

import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;

/** Metadata with another title. */
final class Titles {

    private Titles() {}

    static Metadata of(Metadata m, List<Inline> title) {
        return new Metadata(
                title,
                m.subtitle(),
                m.authors(),
                m.date(),
                m.lang(),
                m.dir(),
                m.description(),
                m.summary(),
                m.keywords(),
                m.bibliography(),
                m.csl(),
                m.nocite(),
                m.toc(),
                m.rights(),
                m.id(),
                m.version(),
                m.publisher(),
                m.contact(),
                m.audience(),
                m.reviewers(),
                m.reviewed(),
                m.nextReview(),
                m.funding(),
                m.conflicts(),
                m.evaluation(),
                m.glossary(),
                m.disclaimer(),
                m.theme(),
                m.unresolved(),
                m.waivers(),
                m.positions());
    }
}
