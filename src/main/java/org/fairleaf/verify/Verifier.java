package org.fairleaf.verify;

import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;

/** Compares the finished bytes of one format with the edition that they publish. Pure, and safe for several threads. */
public interface Verifier {

    /** The format that it reads, as {@code --to} spells it. */
    String format();

    /**
     * Reads the file back.
     *
     * @param theme the theme that the file was made with
     * @return what differs, each at its place in the source, in the order of the source; empty where nothing does
     */
    List<Diagnostic> verify(byte[] file, Edition edition, Theme theme);

    /**
     * What of an edition the format has no word for, such as “the languages of 3 passages”; empty where nothing is lost.
     */
    List<String> lost(Losses losses);
}
