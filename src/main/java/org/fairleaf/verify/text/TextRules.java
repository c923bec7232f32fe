package org.fairleaf.verify.text;

import java.util.List;
import java.util.Optional;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;

/** The rules for plain text, checked on its bytes. */
public final class TextRules {

    private static final String AGAIN = "publish the article again";

    private TextRules() {}

    /**
     * What is wrong with the text itself.
     *
     * @param article the article's source as the user named it: where findings are located
     */
    public static List<Diagnostic> check(byte[] text, String article) {
        Findings findings = new Findings(article);
        read(text, findings)
                .ifPresent(file -> List.of(new Lines(), new NoteMarks(), new LinkMarks(), new Grids())
                        .forEach(rule -> rule.check(file, findings)));
        return findings.all();
    }

    /** The rules that are left where what the text tells is compared with the edition. */
    static List<Rule> of(Edition edition) {
        return List.of(new Lines(), new LinkMarks(), new Grids(), new TypedLines(edition));
    }

    /** The text; empty where it is none, which is found then. */
    static Optional<TextFile> read(byte[] text, Findings findings) {
        boolean large = text.length > TextFile.LARGEST;
        Optional<TextFile> file = large ? Optional.empty() : TextFile.read(text);
        if (file.isEmpty()) {
            findings.add(
                    Code.TEXT_ENCODING,
                    large ? "the plain text is too large to be one of an article" : "the plain text is not in UTF-8",
                    AGAIN);
        }
        return file;
    }
}
