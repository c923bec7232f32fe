package org.fairleaf.render.docx;

import java.util.HashSet;
import java.util.Set;
import org.fairleaf.ast.Inline;

/** Which abbreviations have already said what they stand for. */
final class Abbreviations {

    private final Set<String> explained = new HashSet<>();

    /** Whether this is the first time that it stands for that. */
    boolean isFirst(Inline.Abbreviation abbreviation) {
        return explained.add(abbreviation.text() + "\n" + abbreviation.expansion());
    }
}
