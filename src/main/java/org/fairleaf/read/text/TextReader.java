package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Source;

/**
 * Reads plain text, whether its lines are broken to fit or each is a paragraph. What it says in prose only, such as its
 * references and citations, is still to be recognised ({@link org.fairleaf.read.prose.Recognition}).
 */
public final class TextReader {

    private TextReader() {}

    /** Reads a text; nothing comes of one that is too large, is no text, or has no words. */
    public static Outcome<Imported> read(Source source) {
        List<Diagnostic> findings = new ArrayList<>();
        if (source.exceeds(Limit.ARTICLE)) {
            findings.add(Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    Position.of(source.path()),
                    "the text has more than " + source.limits().shown(Limit.ARTICLE),
                    "divide it into several articles, or " + source.limits().raised(Limit.ARTICLE)));
            return Outcome.none(findings);
        }
        List<Decision> decisions = new ArrayList<>();
        String text = new Decoding(source.path(), findings, decisions).decode(source.bytes());
        if (text == null) {
            return Outcome.none(findings);
        }
        List<Line> lines = Line.all(text);
        if (lines.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.SOURCE_EMPTY,
                    Position.of(source.path()),
                    "the file has no words",
                    "check that it is the right file"));
            return Outcome.none(findings);
        }
        List<Block> blocks = new TextBlocks(new Typescript(source.path(), lines, decisions)).read();
        Document document = new Document(source.slug(), source.path(), Metadata.of(List.of(), "und"), blocks, Map.of());
        return Outcome.of(new Imported(document, List.of(), decisions), findings);
    }
}
