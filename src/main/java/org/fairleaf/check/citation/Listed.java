package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.Reference;

/** What an article cites, and what it lists. */
final class Listed {

    private Listed() {}

    /** Every citation's every work, in reading order. */
    static List<Inline.Cite> cites(Manuscript manuscript) {
        Metadata metadata = manuscript.metadata();
        List<Block> blocks = new ArrayList<>(metadata.summary());
        blocks.addAll(manuscript.document().blocks());
        if (metadata.disclaimer() != null) {
            blocks.addAll(metadata.disclaimer());
        }
        List<Inline.Cite> cites = new ArrayList<>();
        Tree.walk(blocks, block -> {}, inline -> {
            if (inline instanceof Inline.Citation citation) {
                cites.addAll(citation.cites());
            }
        });
        return cites;
    }

    /** The works of the reference list, each with where it is cited first. */
    static SequencedMap<Reference, Position> references(Manuscript manuscript) {
        SequencedMap<String, Position> places = new LinkedHashMap<>();
        cites(manuscript).forEach(cite -> places.putIfAbsent(cite.key(), cite.position()));
        Position nocite = manuscript.at("nocite");
        for (String key : manuscript.metadata().nocite()) {
            if (key.equals("*")) {
                manuscript.bibliography().references().keySet().forEach(each -> places.putIfAbsent(each, nocite));
            } else {
                places.putIfAbsent(key, nocite);
            }
        }
        SequencedMap<Reference, Position> references = new LinkedHashMap<>();
        places.forEach((key, position) -> {
            Reference reference = manuscript.bibliography().get(key);
            if (reference != null) {
                references.put(reference, position);
            }
        });
        return references;
    }
}
