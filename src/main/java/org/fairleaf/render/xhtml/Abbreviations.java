package org.fairleaf.render.xhtml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;

/**
 * Which abbreviations are to be spelled out where they first stand: a title is shown to a mouse only, never to a finger,
 * a keyboard or most voices. Those that the article's own words spell out are left as they are.
 */
final class Abbreviations {

    private final String words;
    private final Set<String> met = new HashSet<>();

    Abbreviations(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Tree.walk(blocks, block -> text.append('\n'), inline -> {
            if (inline instanceof Inline.Text piece) {
                text.append(piece.text());
            }
        });
        words = text.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether this is the first mention of an abbreviation that the article does not spell out itself. */
    boolean introduced(Inline.Abbreviation abbreviation) {
        return met.add(abbreviation.text())
                && !words.contains(abbreviation.expansion().toLowerCase(Locale.ROOT));
    }
}
