package org.fairleaf.check.readability;

import java.util.List;
import org.fairleaf.ast.Position;

/**
 * A sentence with more words than it should have.
 *
 * @param reasons what else makes it hard, in a few words each
 */
public record HardSentence(String text, Position position, int words, List<String> reasons) {

    private static final int SHOWN = 60;

    /** Its beginning, cut at a word. */
    public String beginning() {
        if (text.length() <= SHOWN) {
            return text;
        }
        int cut = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, cut > 0 ? cut : SHOWN) + " …";
    }
}
