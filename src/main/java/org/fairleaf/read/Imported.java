package org.fairleaf.read;

import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.cite.Reference;

/**
 * What an importer made of a foreign file: an article as its author would have written it here, and how it came about.
 *
 * @param document the article; positions lead into the file that was imported
 * @param references the works of its reference list, under the keys that the document's citations name
 * @param decisions in the order of the file
 */
public record Imported(Document document, List<Reference> references, List<Decision> decisions) {

    public Imported {
        references = List.copyOf(references);
        decisions = List.copyOf(decisions);
    }
}
