package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Person;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Readers know who wrote the article, and what makes them fit to. */
public final class Authors implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Person> authors = manuscript.metadata().authors();
        if (authors.isEmpty()) {
            return List.of(manuscript.demanded(Diagnostic.of(
                    Code.AUTHOR_MISSING,
                    manuscript.at("author"),
                    "the article does not say who wrote it",
                    "add author: with a name: and a role: to the front matter")));
        }
        List<Diagnostic> findings = new ArrayList<>();
        for (Person author : authors) {
            if (author.role() == null) {
                findings.add(manuscript.demanded(Diagnostic.of(
                        Code.AUTHOR_ROLE_MISSING,
                        author.position(),
                        "it is not said what the author \"" + author.name() + "\" is",
                        "write the author as name: and role:, such as role: physiotherapist")));
            }
        }
        return findings;
    }
}
