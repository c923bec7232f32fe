package org.fairleaf.verify.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Verifier;

/** Reads plain text back, by its rules, which compare it with the edition as well. */
public final class TextVerifier implements Verifier {

    private static final Ear EAR = new Ear(
            "text",
            EnumSet.of(Kind.LANGUAGE, Kind.EMPHASIS, Kind.STRONG, Kind.CODE, Kind.LOWERED, Kind.FIGURE),
            Map.of(),
            2,
            false,
            Set.of(),
            Set.of());

    @Override
    public String format() {
        return "txt";
    }

    @Override
    public List<String> lost(Losses losses) {
        return losses.to(EAR);
    }

    @Override
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        return TextRules.check(file, edition);
    }
}
