package org.fairleaf.read.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Source;
import org.fairleaf.render.markdown.MarkdownWriter;

/** A Word document put together part by part, as Word would write it but for what a test is about. */
public final class WordDocument {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPACES = "xmlns:w=\"" + W + "\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
            <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="HTMLPreformatted"><w:name w:val="HTML Preformatted"/></w:style>
            <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/></w:style>
            <w:style w:type="paragraph" w:styleId="ListContinue"><w:name w:val="List Continue"/></w:style>
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="HTMLCode"><w:name w:val="HTML Code"/></w:style>
            <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
            """;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();
    private int related;

    /** @param body what stands in {@code w:body} */
    public static WordDocument of(String body) {
        WordDocument document = new WordDocument();
        document.part(
                "word/document.xml", HEAD + "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
        return document.with("styles", "<w:styles " + SPACES + ">" + STYLES + "</w:styles>");
    }

    /** Adds styles to those that every test document has. */
    public WordDocument styles(String more) {
        return with("styles", "<w:styles " + SPACES + ">" + STYLES + more + "</w:styles>");
    }

    public WordDocument numbering(String numbering) {
        return with("numbering", "<w:numbering " + SPACES + ">" + numbering + "</w:numbering>");
    }

    public WordDocument footnotes(String notes) {
        return with("footnotes", "<w:footnotes " + SPACES + ">" + notes + "</w:footnotes>");
    }

    public WordDocument endnotes(String notes) {
        return with("endnotes", "<w:endnotes " + SPACES + ">" + notes + "</w:endnotes>");
    }

    public WordDocument comments(String comments) {
        return with("comments", "<w:comments " + SPACES + ">" + comments + "</w:comments>");
    }

    public WordDocument header(String content) {
        return with("header", "<w:hdr " + SPACES + ">" + content + "</w:hdr>");
    }

    private WordDocument with(String type, String markup) {
        String part = "word/" + type + ".xml";
        if (!parts.containsKey(part)) {
            relate("p" + ++related, type, type + ".xml", false);
        }
        return part(part, HEAD + markup);
    }

    public WordDocument part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordDocument part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    void replaced(String part, String before, String after) {
        String content = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        if (!content.contains(before)) {
            throw new IllegalArgumentException("nothing to replace in " + part);
        }
        part(part, content.replace(before, after));
    }

    /** An image part. @param id the relationship by which drawings name it */
    public WordDocument image(String id, String target, byte[] bytes) {
        relate(id, "image", target, false);
        return part("word/" + target, bytes);
    }

    public WordDocument relate(String id, String type, String target, boolean external) {
        relationships.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>"
                .formatted(id, TYPE, type, target, external ? " TargetMode=\"External\"" : ""));
        return this;
    }

    public WordDocument core(String properties) {
        return part(
                "docProps/core.xml",
                HEAD
                        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                        + properties + "</cp:coreProperties>");
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8(
                        HEAD
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        all.put(
                "_rels/.rels",
                utf8(relationshipsOf(
                        "<Relationship Id=\"d\" Type=\"" + TYPE + "officeDocument\" Target=\"word/document.xml\"/>"
                                + "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                                + " Target=\"docProps/core.xml\"/>")));
        all.put("word/_rels/document.xml.rels", utf8(relationshipsOf(relationships.toString())));
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationshipsOf(String content) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Outcome<Imported> read(Tracked tracked) {
        return DocxReader.read(new Source("leaflet.docx", "leaflet", bytes(), ArticleFolder.NONE), tracked);
    }

    Imported imported() {
        Outcome<Imported> outcome = read(Tracked.REFUSE);
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.findings()));
    }

    /** The article's text as Markdown, without front matter. */
    String markdown() {
        return body(imported());
    }

    static String body(Imported imported) {
        String article = MarkdownWriter.write(imported.document());
        return article.startsWith("---\n")
                ? article.substring(article.indexOf("\n---\n") + "\n---\n".length())
                        .strip()
                : article.strip();
    }

    /** The front matter. */
    String front() {
        String article = MarkdownWriter.write(imported().document());
        return article.startsWith("---\n") ? article.substring(4, article.indexOf("\n---\n")) : "";
    }

    /** The decisions that are not about what every test document lacks: a title, a date. */
    List<String> log() {
        return log(imported());
    }

    static List<String> log(Imported imported) {
        return imported.decisions().stream()
                .map(decision -> decision.kind() + " " + decision.position() + " " + decision.message()
                        + (decision.text().isEmpty() ? "" : ": " + decision.text()))
                .filter(line -> !line.contains("has no title; write one") && !line.contains("states no date"))
                .toList();
    }

    static List<String> errors(Outcome<Imported> outcome) {
        return outcome.findings().stream().map(Diagnostic::toString).toList();
    }

    static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String p(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** An item of a list. */
    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    /** A complex field with its code and result. */
    static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** An image in the line. @param properties what stands in {@code wp:docPr} besides its number */
    static String image(String id, String properties) {
        return "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" " + properties
                + "/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"" + id
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }
}
