package org.fairleaf.check.credibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Metadata;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Readers can tell one version of the article from another, for whom it is and whom to ask, and who paid for it (ICMJE's
 * recommendations on the disclosure of interests; "none" is an answer, silence is not).
 */
public final class Imprint implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Metadata metadata = manuscript.metadata();
        Map<String, @Nullable String> imprint = new LinkedHashMap<>();
        imprint.put("version", metadata.version());
        imprint.put("id", metadata.id());
        imprint.put("audience", metadata.audience());
        imprint.put("publisher", metadata.publisher());
        imprint.put("contact", metadata.contact());
        Map<String, @Nullable String> interests = new LinkedHashMap<>();
        interests.put("funding", metadata.funding());
        interests.put("conflicts", metadata.conflicts());
        return List.of(
                        finding(
                                manuscript,
                                Code.IMPRINT_INCOMPLETE,
                                imprint,
                                "add to the front matter what readers need to know the article again, and to ask about it"),
                        finding(
                                manuscript,
                                Code.INTERESTS_MISSING,
                                interests,
                                "say who paid for the article and what interests its authors have, even if it is \"none\""))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Diagnostic> finding(
            Manuscript manuscript, Code code, Map<String, @Nullable String> fields, String hint) {
        List<String> missing = fields.keySet().stream()
                .filter(field -> fields.get(field) == null)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(manuscript.demanded(Diagnostic.of(
                        code, manuscript.start(), "the article does not state " + Alternatives.of(missing), hint)));
    }
}
