package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.office.OverfullException;
import org.fairleaf.office.Tag;
import org.fairleaf.office.UnreadableException;
import org.fairleaf.office.WordFile;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document (ISO/IEC 29500, transitional or strict) as an article: of Word, LibreOffice, Google Docs, pandoc
 * or Fairleaf itself.
 *
 * <p>Positions count paragraphs: line 12 is the twelfth paragraph of the body, those in tables and boxes counted.
 */
public final class DocxReader {

    /** Of a long list of changes so many are told one by one. */
    private static final int MOST_CHANGES = 200;

    private static final Pattern TYPED_BULLET = Pattern.compile("\\s*([•●▪◦‣·–*-])\\s+(?=\\S)");

    private final Source source;
    private final Tracked tracked;
    private final List<Diagnostic> findings = new ArrayList<>();

    private DocxReader(Source source, Tracked tracked) {
        this.source = source;
        this.tracked = tracked;
    }

    /** Reads a document. Nothing comes of one that cannot be read, or that tracks changes which nobody has decided on. */
    public static Outcome<Imported> read(Source source, Tracked tracked) {
        DocxReader reader = new DocxReader(source, tracked);
        try {
            Imported imported = reader.read();
            return imported == null ? Outcome.none(reader.findings) : Outcome.of(imported, reader.findings);
        } catch (UnreadableException e) {
            return Outcome.none(List.of(Diagnostic.of(
                    Code.IMPORT_UNREADABLE,
                    Position.of(source.path()),
                    "the Word document cannot be read: " + e.reason())));
        }
    }

    private @Nullable Imported read() {
        Limits limits = source.limits();
        if (source.exceeds(Limit.DOCUMENT)) {
            throw new UnreadableException(
                    "it has more than " + limits.shown(Limit.DOCUMENT) + "; " + limits.raised(Limit.DOCUMENT));
        }
        ForeignFile.refuse(source.bytes());
        WordFile file = file();
        ForeignFile.refuse(file);
        Tag document = file.document();
        Tag footnotes = file.related("footnotes");
        Tag endnotes = file.related("endnotes");
        List<Revisions.Change> changes = new ArrayList<>(Revisions.in(document));
        for (Tag notes : new Tag[] {footnotes, endnotes}) {
            if (notes != null) {
                changes.addAll(Revisions.in(notes));
            }
        }
        if (!changes.isEmpty() && tracked == Tracked.REFUSE) {
            refuse(document, changes);
            return null;
        }
        if (changes.isEmpty()) {
            return read(file, document, footnotes, endnotes, changes);
        }
        return read(
                file,
                Revisions.settled(document, tracked),
                footnotes == null ? null : Revisions.settled(footnotes, tracked),
                endnotes == null ? null : Revisions.settled(endnotes, tracked),
                changes);
    }

    private WordFile file() {
        Limits limits = source.limits();
        try {
            return WordFile.read(source.bytes(), limits.of(Limit.UNPACKED), limits.of(Limit.MARKUP));
        } catch (OverfullException e) {
            Limit limit = e.ofMarkup() ? Limit.MARKUP : Limit.UNPACKED;
            throw new UnreadableException(
                    e.reason() + ": more than " + limits.shown(limit) + "; " + limits.raised(limit));
        } catch (UnreadableException e) {
            String kind = ForeignFile.kind(source.bytes());
            throw kind.isEmpty() ? e : new UnreadableException(kind);
        }
    }

    private void refuse(Tag document, List<Revisions.Change> changes) {
        Paragraphs paragraphs = new Paragraphs(source.path(), document);
        for (Revisions.Change change : changes.subList(0, Math.min(changes.size(), MOST_CHANGES))) {
            findings.add(Diagnostic.of(
                    Code.IMPORT_TRACKED,
                    paragraphs.position(Revisions.paragraph(change)),
                    "a tracked change is not decided: " + change.what() + " " + change.by() + ": “"
                            + Log.shortened(change.words()) + "”",
                    "accept or reject it in Word, or say --tracked accept or --tracked reject for all of them"));
        }
        if (changes.size() > MOST_CHANGES) {
            findings.add(Diagnostic.of(
                    Code.IMPORT_TRACKED,
                    Position.of(source.path()),
                    "there are " + (changes.size() - MOST_CHANGES) + " tracked changes more"));
        }
    }

    private Imported read(
            WordFile file,
            Tag document,
            @Nullable Tag footnotes,
            @Nullable Tag endnotes,
            List<Revisions.Change> changes) {
        Paragraphs paragraphs = new Paragraphs(source.path(), document);
        Manuscript manuscript = new Manuscript(source, file, document, paragraphs, footnotes, endnotes);
        Log log = manuscript.log();
        Position whole = Position.of(source.path());
        Revisions.tell(changes, tracked, log, change -> paragraphs.position(Revisions.paragraph(change)));
        Tag body = document.child("w:body");
        List<Part> parts = body == null ? List.of() : new StoryReader(manuscript, file.mainName(), null).read(body);
        CoreProperties properties = new CoreProperties(file);
        String lang = language(manuscript, properties, parts, whole);
        String dir = FrontPage.direction(parts, lang);
        FrontPage front = new FrontPage(manuscript, properties, parts);
        Composition plain = new Composition(manuscript, parts, lang, dir);
        OwnReferences own = new OwnReferences(manuscript, front.body(), plain::blocks);
        Composition composition = plain.citing(own::cited);
        Metadata metadata = front.metadata(composition, lang, dir);
        List<Block> blocks = composition.blocks(front.body());
        typedBullets(front.body(), log);
        metadata = metadata.withBibliography(List.of(), own.uncited());
        if (blocks.isEmpty() && metadata.title().isEmpty()) {
            throw new UnreadableException("it holds no words");
        }
        left(manuscript, whole);
        Document article = new Document(
                source.slug(),
                source.path(),
                metadata,
                blocks,
                manuscript.pictures().media());
        return new Imported(article, own.references(), log.decisions());
    }

    private static String language(Manuscript manuscript, CoreProperties properties, List<Part> parts, Position whole) {
        Log log = manuscript.log();
        String said = properties.language();
        if (said != null && manuscript.own()) {
            return said;
        }
        String most = FrontPage.language(parts);
        if (most == null) {
            if (said != null) {
                return said;
            }
            log.uncertain(whole, "the document does not say its language; write lang: with its tag", "");
            return "und";
        }
        if (said != null && !LanguageTags.same(said, most)) {
            log.uncertain(
                    whole,
                    "the file's properties say another language than its words are marked with; the words decide",
                    said + ", " + most);
        }
        return most;
    }

    /** Rows of paragraphs that only look like items. */
    private static void typedBullets(List<Part> parts, Log log) {
        for (int i = 0; i < parts.size(); ) {
            String bullet = typedBullet(parts.get(i));
            int row = i;
            while (i < parts.size() && typedBullet(parts.get(i)).equals(bullet)) {
                i++;
            }
            if (!bullet.isEmpty() && parts.get(row) instanceof Part.Para first) {
                String paragraphs = i - row == 1 ? "a paragraph begins" : i - row + " paragraphs begin";
                log.uncertain(
                        first.position(),
                        paragraphs + " with a typed “" + bullet + "”: kept as words, not made a list",
                        first.words());
            }
        }
    }

    private static String typedBullet(Part part) {
        boolean text = part instanceof Part.Para para && para.role() == Role.TEXT && para.mark() == null;
        Matcher bullet = TYPED_BULLET.matcher(text ? ((Part.Para) part).words() : "");
        return bullet.lookingAt() ? bullet.group(1) : "";
    }

    /** What is not in the text: notes without marks, comments, page furniture, programs. */
    private static void left(Manuscript manuscript, Position whole) {
        manuscript.notes().tell(whole);
        manuscript.comments().tell(whole);
        WordFile file = manuscript.file();
        TreeSet<String> furniture = new TreeSet<>();
        for (WordFile.Relationship relationship : file.relationships(file.mainName())) {
            if (relationship.type().equals("header") || relationship.type().equals("footer")) {
                Tag root = relationship.external() ? null : file.root(relationship.target());
                String words = root == null ? "" : Log.shortened(root.words());
                // The number of a page alone is nothing to tell.
                if (words.codePoints().anyMatch(Character::isLetter) && furniture.add(words)) {
                    manuscript.log().removed(whole, "the words at the " + place(relationship) + " of pages", words);
                }
            }
        }
        if (file.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            manuscript
                    .log()
                    .removed(whole, "the document holds programs (macros); they were not run and are left behind", "");
        }
    }

    private static String place(WordFile.Relationship relationship) {
        return relationship.type().equals("header") ? "head" : "foot";
    }
}
