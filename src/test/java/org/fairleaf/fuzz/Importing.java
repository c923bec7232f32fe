package org.fairleaf.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.publish.Imports;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Source;
import org.fairleaf.read.docx.Tracked;
import org.fairleaf.read.docx.WordDocument;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Imports of foreign files: each word comes into the article, its references or the log; the article is read again without
 * errors and written again the same; it is published, or somebody is told why not.
 */
final class Importing {

    /** What an import cannot know or have, and so leaves to its author. */
    private static final Set<Code> OPEN =
            Set.of(Code.TITLE_MISSING, Code.LANG_MISSING, Code.IMAGE_MISSING, Code.IMAGE_ALT_MISSING);

    /** What runs of a Word document stand in. */
    private static final Set<String> AROUND = Set.of(
            "#root",
            "w:p",
            "w:tbl",
            "w:tr",
            "w:tc",
            "w:sdt",
            "w:sdtcontent",
            "w:hyperlink",
            "w:fldsimple",
            "w:smarttag",
            "w:customxml",
            "w:footnote",
            "w:endnote");

    private static final String CONTROL = "[\\p{Cc}&&[^\\s]]";
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,7});");

    private Importing() {}

    static void text(byte[] bytes) {
        imported("article.txt", bytes, Tracked.REFUSE, bytes, legible(bytes));
    }

    static void html(byte[] bytes) {
        imported("article.html", bytes, Tracked.REFUSE, bytes, shown(bytes));
    }

    /** The body of a Word document, and other parts of it, each in a document that Word would write. */
    static void docx(byte[] bytes) {
        Map<String, String> parts = Parts.of(bytes, "body");
        byte[] file = word(parts);
        Tracked tracked = parts.containsKey("accept") ? Tracked.ACCEPT : Tracked.REJECT;
        imported("article.docx", file, tracked, null, written(parts));
    }

    /** The words of the body and the notes; none where changes are tracked, since some of those are to go. */
    private static String written(Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        for (String name : List.of("body", "footnotes", "endnotes")) {
            Element part = Jsoup.parse(parts.getOrDefault(name, ""), "", Parser.xmlParser());
            if (part.selectFirst("w|ins, w|del, w|moveFrom, w|moveTo") != null) {
                return "";
            }
            part.select("mc|Fallback, w|drawing > *:not(:has(w|txbxContent))").remove();
            part.traverse((node, depth) -> {
                if (node instanceof Element element) {
                    switch (element.normalName()) {
                        case "w:t" -> out.append(placed(element) ? element.wholeText() : "");
                        case "w:p", "w:tab", "w:br", "w:tc", "w:vertalign", "w:r" -> out.append(' ');
                        default -> {}
                    }
                }
            });
        }
        return out.toString();
    }

    /** Whether words stand where office programs write some. */
    private static boolean placed(Element words) {
        Element run = words.parent();
        return run != null
                && run.nameIs("w:r")
                && run.parents().stream().allMatch(around -> AROUND.contains(around.normalName()));
    }

    /** Any bytes as a Word document. */
    static void docxFile(byte[] bytes) {
        imported("article.docx", bytes, Tracked.ACCEPT, null, "");
    }

    private static byte[] word(Map<String, String> parts) {
        WordDocument document = WordDocument.of(parts.getOrDefault("body", ""))
                .image(
                        "image1",
                        "media/image1.png",
                        Specimen.png("image1.png", 2, 2).bytes())
                .relate("link1", "hyperlink", "https://example.org/", true);
        parts.forEach((name, content) -> {
            switch (name) {
                case "body", "accept" -> {}
                case "styles" -> document.styles(content);
                case "numbering" -> document.numbering(content);
                case "footnotes" -> document.footnotes(content);
                case "endnotes" -> document.endnotes(content);
                case "comments" -> document.comments(content);
                case "header" -> document.header(content);
                case "core" -> document.core(content);
                default -> document.part("word/" + name.replaceAll("[^a-z0-9./]", ""), content);
            }
        });
        return document.bytes();
    }

    /**
     * @param source the file whose lines are counted, or null where they are no lines
     * @param words what a person reads in the file
     */
    private static void imported(String name, byte[] file, Tracked tracked, byte @Nullable [] source, String words) {
        Outcome<Imports> made = Imports.of(name, file, tracked);
        Claims.that(made.value().isPresent() || made.hasErrors(), "nothing was read, and nothing is said to be wrong");
        made.findings().forEach(finding -> placed(finding.position(), source, finding.toString()));
        if (made.value().isEmpty()) {
            return;
        }
        Imports imports = made.value().get();
        for (Decision decision : imports.decisions()) {
            // Logs tell of lines only.
            placed(new Position(name, decision.position().line(), 0), source, decision.toString());
        }
        Map<String, byte[]> again =
                Imports.of(name, file, tracked).value().orElseThrow().files();
        Claims.that(imports.files().keySet().equals(again.keySet()), "the second time there are other files");
        imports.files()
                .forEach((made1, content) -> Claims.that(
                        Arrays.equals(content, again.get(made1)), "the second time another " + made1 + " is made"));
        read(imports.files(), words);
    }

    private static void placed(Position position, byte @Nullable [] source, String said) {
        if (source != null) {
            Claims.placed(position, source, said);
        }
    }

    private static void read(Map<String, byte[]> files, String words) {
        Path folder = folder();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
            byte[] bytes = files.getOrDefault("article.md", new byte[0]);
            Source source = new Source("article.md", "article", bytes, ArticleFolder.of(folder));
            Outcome<Document> read = MarkdownReader.read(source);
            String article = Claims.utf8(bytes);
            for (Diagnostic finding : read.findings()) {
                Claims.that(
                        !finding.isError() || OPEN.contains(finding.code()),
                        "the article that was made is refused: " + finding + "\n" + article);
            }
            Document document = read.value().orElseThrow();
            String twice = MarkdownWriter.write(document);
            Claims.that(twice.equals(article), "written anew it changes:\n" + article + "\n---- into\n" + twice);
            StringBuilder all = new StringBuilder(article.length() * 3)
                    .append(ENTITY.matcher(article).replaceAll(Importing::character))
                    .append(said(document));
            files.forEach((name, content) ->
                    all.append(name.endsWith(".md") || name.endsWith(".json") ? Claims.utf8(content) : ""));
            // A log in one line for each decision shortens what is long.
            if (!Claims.utf8(files.getOrDefault("import-log.md", new byte[0])).contains("…")) {
                Claims.keeps(words, all.toString());
            }
            Publishing.publishes(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            remove(folder);
        }
    }

    private static String character(MatchResult entity) {
        int code = Integer.parseInt(entity.group(1));
        return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
    }

    /** The words of each block, without what stands between their letters in Markdown. */
    private static String said(Document document) {
        StringBuilder out = new StringBuilder();
        Tree.walk(document.blocks(), block -> {}, inline -> out.append(PlainText.of(List.of(inline))));
        return out.toString();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String legible(byte[] bytes) {
        return decoded(bytes).replaceAll(CONTROL, "");
    }

    /** The text, where it is UTF-8. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return "";
        }
    }

    /** The words that a browser shows. */
    private static String shown(byte[] bytes) {
        Element body = Jsoup.parse(decoded(bytes)).body();
        body.select("script, style, template, [role=doc-backlink]").remove();
        StringBuilder out = new StringBuilder();
        body.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                out.append(words.getWholeText()).append(' ');
            }
            out.append(node.normalName().equals("img") ? " " + node.attr("alt") + " " : "");
        });
        return out.toString().replaceAll(CONTROL, "\uFFFD");
    }
}
