package org.fairleaf.read.docx;

import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Reference;
import org.jspecify.annotations.Nullable;

/** What reference managers have left in the document. */
final class Sources {

    Sources(Manuscript manuscript) {}

    boolean replacesList(String name, String code) {
        return false;
    }

    boolean isCitation(String name, String code) {
        return false;
    }

    Inline.@Nullable Citation citation(String code, Position position) {
        return null;
    }

    void replaced(Position position, String words) {}

    List<Reference> references() {
        return List.of();
    }
}
