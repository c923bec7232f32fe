package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.office.UnreadableException;
import org.fairleaf.office.WordFile;

/**
 * The rules for a Word document that validators of its format do not know: it is read as its readers meet it, from
 * bytes, and every finding leads to a line of the article.
 */
public final class DocxRules {

    private static final List<Rule> RULES = List.of(
            new Origin(),
            new Properties(),
            new Languages(),
            new Directions(),
            new Headings(),
            new Paragraphs(),
            new Formatting(),
            new References(),
            new Bookmarks(),
            new Links(),
            new Fields(),
            new Captions(),
            new Notes(),
            new Tables(),
            new Drawings(),
            new Contrast());

    private DocxRules() {}

    /**
     * What is wrong with the document itself.
     *
     * @param article the article's source as the user named it: where findings are located
     */
    public static List<Diagnostic> check(byte[] docx, String article) {
        return check(docx, article, RULES);
    }

    /** The same, and whether the document says what the edition says. */
    public static List<Diagnostic> check(byte[] docx, Edition edition) {
        List<Rule> rules = new ArrayList<>(RULES);
        rules.add(new Sameness(edition));
        return check(docx, edition.path(), rules);
    }

    private static List<Diagnostic> check(byte[] docx, String article, List<Rule> rules) {
        Findings findings = new Findings(article);
        try {
            WordFile file = WordFile.read(docx);
            findings.locateBy(file);
            rules.forEach(rule -> rule.check(file, findings));
        } catch (UnreadableException e) {
            findings.add(
                    Code.DOCX_UNREADABLE,
                    "the Word document cannot be read: " + e.reason(),
                    "publish the article again");
        }
        return findings.all();
    }
}
