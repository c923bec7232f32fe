package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Source;
import org.jsoup.nodes.Element;

/**
 * Reads a web page that was saved to a file. Its main part becomes the article; menus, forms and the like are taken out.
 * What the article says in prose only, such as its citations, is still to be recognised.
 */
public final class HtmlReader {

    private HtmlReader() {}

    /** Reads a page; nothing comes of one that is too large or has no words. */
    public static Outcome<Imported> read(Source source) {
        List<Diagnostic> findings = new ArrayList<>();
        Position file = Position.of(source.path());
        if (source.exceeds(Limit.PAGE)) {
            findings.add(Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    file,
                    "the page has more than " + source.limits().shown(Limit.PAGE),
                    "save it with its images beside it, divide it, or "
                            + source.limits().raised(Limit.PAGE)));
            return Outcome.none(findings);
        }
        Log log = new Log(source.path());
        org.jsoup.nodes.Document page = PageText.parse(source.bytes(), log);
        int elements = page.getAllElements().size();
        if (elements > source.limits().of(Limit.ELEMENTS)) {
            findings.add(Diagnostic.of(
                    Code.SOURCE_TOO_COMPLEX,
                    file,
                    "the page has " + elements + " elements; " + source.limits().shown(Limit.ELEMENTS) + " are allowed",
                    "divide it into several pages, or " + source.limits().raised(Limit.ELEMENTS)));
            return Outcome.none(findings);
        }
        PageFacts facts = new PageFacts(page, log);
        Element body = page.body();
        Surroundings.remove(body, log);
        Element main = MainPart.of(body, log);
        PageParts parts = new PageParts(main, log);
        PageNotes notes = new PageNotes(main, parts.references(), log);
        Metadata metadata = facts.metadata(main);
        Pictures pictures = new Pictures(source, log);
        Anchors anchors = new Anchors(main, facts.addresses(), log);
        Blocks blocks = new Blocks(new Inlines(notes, pictures, anchors, log), pictures, anchors, log);
        List<Block> summary = parts.summary() == null ? List.of() : blocks.of(parts.summary());
        List<Block> disclaimer = parts.disclaimer() == null ? List.of() : blocks.of(parts.disclaimer());
        List<Block> content = Levels.normalised(blocks.of(main), log);
        notes.tell();
        content = anchors.resolved(content);
        if (content.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.SOURCE_EMPTY,
                    file,
                    "the page has no words outside its menus and forms",
                    "save the page from the browser once it is shown whole; scripts are not run here"));
            return Outcome.none(findings);
        }
        List<Reference> references = notes.cited() ? parts.references() : List.of();
        Metadata whole = PageFacts.with(
                metadata,
                anchors.resolved(summary),
                disclaimer.isEmpty() ? null : anchors.resolved(disclaimer),
                references.stream()
                        .map(Reference::key)
                        .filter(key -> !notes.cites(key))
                        .toList());
        Document document = new Document(source.slug(), source.path(), whole, content, pictures.media());
        return Outcome.of(new Imported(document, references, log.decisions()), findings);
    }
}
