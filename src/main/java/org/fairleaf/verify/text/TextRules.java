package org.fairleaf.verify.text;

import java.util.List;
import java.util.Optional;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;

/** The rules for plain text, checked on its bytes. */
public final class TextRules {

    private TextRules() {}

    /**
     * What is wrong with the text itself.
     *
     * @param article the article's source as the user named it: where findings are located
     */
    public static List<Diagnostic> check(byte[] text, String article) {
        return check(text, article, List.of(new Lines(), new Marks(List.of(), -1), new Grids()));
    }

    /** The same, and whether the text says what the edition says. */
    public static List<Diagnostic> check(byte[] text, Edition edition) {
        Sameness sameness = new Sameness(edition);
        // First, since it finds out which line comes from where.
        return check(
                text,
                edition.path(),
                List.of(
                        sameness,
                        new Lines(),
                        new Marks(sameness.words(), edition.notes().size()),
                        new Grids()));
    }

    private static List<Diagnostic> check(byte[] text, String article, List<Rule> rules) {
        Findings findings = new Findings(article);
        Optional<TextFile> file = text.length > TextFile.LARGEST ? Optional.empty() : TextFile.read(text);
        if (file.isPresent()) {
            rules.forEach(rule -> rule.check(file.get(), findings));
        } else {
            findings.add(
                    Code.TEXT_ENCODING,
                    text.length > TextFile.LARGEST
                            ? "the plain text is too large to be one of an article"
                            : "the plain text is not in UTF-8",
                    "publish the article again");
        }
        return findings.all();
    }
}
