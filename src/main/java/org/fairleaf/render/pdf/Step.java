package org.fairleaf.render.pdf;

import java.io.IOException;
import org.fairleaf.edition.Edition;

/** One thing that FOP leaves undone, and its remedy. */
interface Step {

    /** @throws UnfinishedException where it cannot be done */
    void apply(TagTree tree, Edition edition) throws IOException;
}
