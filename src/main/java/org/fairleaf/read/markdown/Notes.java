package org.fairleaf.read.markdown;

import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Where running text finds the footnotes it mentions. */
interface Notes {

    /** A mention {@code [^label]}; null where no note can stand, which is then told. */
    @Nullable
    Inline mention(String label, Position position);

    /** Whether a note {@code ^[text]} may stand here; where it may not, that is told. */
    boolean inline(Position position);

    /** Called when the text of an inline note begins and ends. */
    void inside(boolean note);
}
