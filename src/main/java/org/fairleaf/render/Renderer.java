package org.fairleaf.render;

import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;

/** Sets an edition in one format. Pure: the same edition and theme give the same bytes; nothing is read or written. */
public interface Renderer {

    /** The format's name on the command line and its file name extension. */
    String format();

    /** The finished file, or findings that say why there is none. Safe to call from several threads. */
    Outcome<Rendition> render(Edition edition, Theme theme);

    /** Makes ready what the first edition in that theme would have to wait for. It need not be called. */
    default void expect(Theme theme) {}
}
