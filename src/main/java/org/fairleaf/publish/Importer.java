package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.CslJsonWriter;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.fairleaf.read.docx.Tracked;
import org.fairleaf.read.prose.Recognition;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a folder for a new article of a foreign file: the article, its references and images, and a log of every decision.
 * The folder appears whole or not at all, and never in the place of another.
 */
public final class Importer {

    private static final String REFERENCES = "references.json";

    /** Errors of a Markdown file that its copy shows again, so that nothing is lost by copying it. */
    private static final Set<Code> KEPT = EnumSet.of(Code.TITLE_MISSING, Code.LANG_MISSING, Code.HEADING_SKIPPED);

    /**
     * What an import wrote.
     *
     * @param article the new article's file
     * @param summary what was decided, in a few words
     */
    public record Result(Path article, List<Decision> decisions, String summary) {}

    /** The files of a new article's folder, by name, and how they came about. */
    record Made(SequencedMap<String, byte[]> files, List<Decision> decisions) {}

    private final Path out;
    private final @Nullable String lang;
    private final Tracked tracked;
    private final Limits limits;

    private final AtomicInteger placed = new AtomicInteger();

    /** Refuses files that track changes. */
    public Importer(Path out, @Nullable String lang) {
        this(out, lang, Tracked.REFUSE, Limits.USUAL);
    }

    /**
     * @param out the folder in which the article's folder is made
     * @param lang the language that the user names, or null
     * @param tracked what to do with changes that a file tracks
     * @param limits what is too much of a file
     */
    public Importer(Path out, @Nullable String lang, Tracked tracked, Limits limits) {
        this.out = out;
        this.lang = lang;
        this.tracked = tracked;
        this.limits = limits;
    }

    /** Imports a file whose format {@link Readers} has. The value is absent where nothing was written. */
    public Outcome<Result> run(Path file) throws IOException {
        String path = file.toString();
        String name = String.valueOf(file.getFileName());
        Readers.Format format = Readers.of(name).orElseThrow();
        String slug = slug(Articles.slug(file));
        Path folder = out.resolve(slug);
        Path single = out.resolve(slug + ".md");
        for (Path taken : List.of(folder, single)) {
            if (Files.exists(taken, LinkOption.NOFOLLOW_LINKS)) {
                return Outcome.none(List.of(taken(taken, path)));
            }
        }
        Source source = Source.of(file, path, slug, format.limit(), limits);
        Outcome<Made> made = make(name, source);
        if (made.value().isEmpty()) {
            return Outcome.none(made.findings());
        }
        List<Diagnostic> findings = new ArrayList<>(made.findings());
        List<Decision> decisions = made.value().get().decisions();
        OutputFolder.ALONE.lock();
        try (Workshop workshop = Workshop.open(out)) {
            workshop.place(made.value().get().files(), folder);
            placed.incrementAndGet();
        } catch (IOException e) {
            // Another program may have been faster.
            findings.add(
                    Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                            ? taken(folder, path)
                            : Diagnostic.of(
                                    Code.IMPORT_UNWRITABLE,
                                    Position.of(folder.toString()),
                                    "the folder cannot be written: " + Failure.reason(e),
                                    "check the rights of " + out + " and the space on the disk"));
            return Outcome.none(findings);
        } finally {
            OutputFolder.ALONE.unlock();
        }
        return Outcome.of(new Result(folder.resolve(slug + ".md"), decisions, ImportLog.summary(decisions)), findings);
    }

    /** How many articles there are in their places, so far. */
    public int imported() {
        return placed.get();
    }

    private static Diagnostic taken(Path there, String path) {
        return Diagnostic.of(
                Code.IMPORT_EXISTS,
                Position.of(path),
                there + " is there already, and an import never writes over anything",
                "remove or rename it, rename the file, or choose another folder with --out");
    }

    /** What becomes of a file before anything is written; absent where it is refused. @param name the file's name */
    Outcome<Made> make(String name, Source source) {
        Readers.Format format = Readers.of(name).orElseThrow();
        Outcome<Imported> read = format.reader().apply(source, tracked);
        boolean refused =
                read.findings().stream().anyMatch(finding -> finding.isError() && !KEPT.contains(finding.code()));
        if (read.value().isEmpty() || refused) {
            return Outcome.none(read.findings());
        }
        Imported imported = read.value().get();
        imported = format.prose()
                ? Recognition.of(imported, lang, format.place().toLowerCase(Locale.ROOT))
                : inLang(imported);
        SequencedMap<String, byte[]> files = files(name, format.place(), source, imported);
        byte[] article = files.get(imported.document().slug() + ".md");
        if (article != null && article.length > limits.of(Limit.ARTICLE)) {
            return Outcome.none(List.of(Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    Position.of(source.path()),
                    "its article would have more than " + limits.shown(Limit.ARTICLE),
                    "divide it, or " + limits.raised(Limit.ARTICLE))));
        }
        return Outcome.of(new Made(files, imported.decisions()), read.findings());
    }

    private Imported inLang(Imported imported) {
        if (lang == null) {
            return imported;
        }
        Document document = imported.document();
        return new Imported(
                new Document(
                        document.slug(),
                        document.path(),
                        document.metadata().withLang(lang),
                        document.blocks(),
                        document.media()),
                imported.references(),
                imported.decisions());
    }

    /** A name that is easy to type and to link to: small letters and digits with hyphens between. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder slug = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String made = slug.length() > 80 ? slug.substring(0, 80) : slug.toString();
        return made.isEmpty() || (made + ".md").equals(ImportLog.NAME) ? "article" : made;
    }

    /** The folder's files, by name. */
    private static SequencedMap<String, byte[]> files(String name, String place, Source source, Imported imported) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        Document document = imported.document();
        Metadata metadata = document.metadata();
        for (String file : metadata.bibliography()) {
            copy(file, source, files);
        }
        if (metadata.csl() != null) {
            copy(metadata.csl(), source, files);
        }
        if (!imported.references().isEmpty()) {
            String references = REFERENCES;
            while (files.containsKey(references)) {
                references = "imported-" + references;
            }
            files.put(references, bytes(CslJsonWriter.write(imported.references())));
            List<String> all = new ArrayList<>(metadata.bibliography());
            all.add(references);
            metadata = metadata.withBibliography(all, metadata.nocite());
        }
        for (Map.Entry<String, Media> media : document.media().entrySet()) {
            files.put(media.getKey(), media.getValue().bytes());
        }
        String article = document.slug() + ".md";
        files.put(
                article,
                bytes(MarkdownWriter.write(new Document(
                        document.slug(), document.path(), metadata, document.blocks(), document.media()))));
        files.put(ImportLog.NAME, bytes(ImportLog.write(name, place, article, imported.decisions())));
        return files;
    }

    private static void copy(String file, Source source, Map<String, byte[]> files) {
        String normal = ArticleFolder.normalise(file);
        if (normal != null
                && source.folder().read(file, source.limits().of(Limit.REFERENCES))
                        instanceof ArticleFolder.Content content) {
            files.put(normal, content.bytes());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
