package org.fairleaf.check;

import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;

/**
 * One sentence of a passage.
 *
 * @param start its first character in the passage's text
 * @param end behind its last one; white space at its ends does not belong to it
 */
public record Sentence(Passage passage, int start, int end) {

    public String text() {
        return passage.text().substring(start, end);
    }

    /** Where it begins. */
    public Position position() {
        return passage.at(start);
    }

    /** Where a character stands, by its index in {@link #text()}. */
    public Position at(int index) {
        return passage.at(start + index);
    }

    /** What it cites, also behind its full stop. */
    public List<Inline.Citation> citations() {
        return passage.citations(start, end);
    }
}
