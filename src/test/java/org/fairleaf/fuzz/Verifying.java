package org.fairleaf.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.publish.Renderers;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Verifiers;
import org.fairleaf.verify.docx.DocxRules;
import org.fairleaf.verify.text.TextRules;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Files that somebody has damaged or made anew: reading them back ends in findings, and a word that is gone is found. */
final class Verifying {

    private static final Edition EDITION = Publishing.edition("""
            # Heading[^1]

            Words *with* [a link](https://example.org) to [the table](#tbl), and `code`.

            - one
            - two

            | A | B |
            |---|---|
            | 1 | 2 |

            : Caption {#tbl}

            ![A dot](dots.png "The dot")

            ::: {.warning title="Beware"}
            H~2~O, [la hanche]{lang=fr}
            :::

            [^1]: A note.
            """);
    private static final Theme THEME = Specimen.theme();
    private static final Map<String, byte[]> GOOD = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, byte[]>> PARTS = new ConcurrentHashMap<>();
    static final List<String> FORMATS = List.of("txt", "html", "epub", "docx", "pdf");

    /** What a virtual machine says of a program's own faults. */
    private static final Pattern BUG = Pattern.compile(
            "cannot be read: .*(?:Cannot (?:invoke|read|load|store)|cannot be cast|out of bounds|Index ).*|cannot be read: null$");

    private Verifying() {}

    /** The file as it is published. */
    static byte[] good(String format) {
        return GOOD.computeIfAbsent(
                format,
                name -> Renderers.of(name, Standard.UA_1)
                        .render(EDITION, THEME)
                        .value()
                        .orElseThrow()
                        .bytes());
    }

    static void text(byte[] bytes) {
        List<Diagnostic> found = verified("txt", bytes);
        if (!letters(Claims.utf8(bytes)).equals(letters(Claims.utf8(good("txt"))))) {
            Claims.that(errors(found), "other words, and nothing is found:\n" + Claims.utf8(bytes));
        }
    }

    /** The page's body in a page that is otherwise as published. */
    static void html(byte[] bytes) {
        Map<String, String> parts = Parts.of(bytes, "body");
        String page = Claims.utf8(good("html"));
        int start = page.indexOf("<body");
        int end = page.indexOf("</body>") + "</body>".length();
        String other = parts.containsKey("body")
                ? page.substring(0, start) + parts.get("body").strip() + page.substring(end)
                : parts.getOrDefault("page", page);
        List<Diagnostic> found = verified("html", other.getBytes(StandardCharsets.UTF_8));
        if (!letters(words(other)).equals(letters(words(page)))) {
            Claims.that(errors(found), "other words, and nothing is found:\n" + other);
        }
    }

    /** The article's words: links back from notes and the name of their section only help to get about. */
    private static String words(String page) {
        var body = Jsoup.parse(page, "", Parser.xmlParser());
        body.select("script, style, head, .back, section.notes > h2").remove();
        return body.text();
    }

    static void epub(byte[] bytes) {
        verified("epub", zipped("epub", Parts.of(bytes, "mimetype")));
    }

    static void docx(byte[] bytes) {
        Map<String, String> parts = Parts.of(bytes, "word/document.xml");
        List<Diagnostic> found = verified("docx", zipped("docx", parts));
        String document = parts.get("word/document.xml");
        if (document != null
                && !letters(runs(document))
                        .equals(letters(
                                runs(Claims.utf8(parts("docx").getOrDefault("word/document.xml", new byte[0])))))) {
            Claims.that(errors(found), "other words, and nothing is found:\n" + document);
        }
    }

    private static String runs(String document) {
        return String.join(
                "", Jsoup.parse(document, "", Parser.xmlParser()).select("w|t").eachText());
    }

    static void pdf(byte[] bytes) {
        verified("pdf", PdfFaults.in(good("pdf"), bytes));
    }

    /** Any bytes behind one that tells the format. */
    static void file(byte[] bytes) {
        if (bytes.length > 0) {
            verified(FORMATS.get((bytes[0] & 0xFF) % FORMATS.size()), Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    private static List<Diagnostic> verified(String format, byte[] file) {
        List<Diagnostic> found = Verifiers.of(format).verify(file, EDITION, THEME);
        found.forEach(Verifying::told);
        switch (format) {
            case "docx" -> alone(DocxRules.check(file, "specimen.docx"));
            case "txt" -> alone(TextRules.check(file, "specimen.txt"));
            default -> {}
        }
        return found;
    }

    private static void told(Diagnostic finding) {
        Claims.that(
                finding.position().path().endsWith(".md") && !finding.message().isBlank(),
                "no finding about the article: " + finding);
        Claims.that(!BUG.matcher(finding.message()).find(), "a fault of the reader's: " + finding);
    }

    private static void alone(List<Diagnostic> found) {
        found.forEach(finding -> Claims.that(finding.position().line() >= 0, "nowhere: " + finding));
    }

    private static boolean errors(List<Diagnostic> found) {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The parts of the good file. */
    static Map<String, byte[]> parts(String format) {
        return PARTS.computeIfAbsent(format, name -> unzipped(good(name)));
    }

    static Map<String, byte[]> unzipped(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    /** The good file with some of its parts changed, or left out where the name stands behind a minus. */
    private static byte[] zipped(String format, Map<String, String> changed) {
        Map<String, byte[]> all = new LinkedHashMap<>(parts(format));
        changed.forEach((name, content) -> {
            if (name.startsWith("-")) {
                all.remove(name.substring(1));
            } else if (!name.isEmpty()) {
                all.put(name, content.getBytes(StandardCharsets.UTF_8));
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Packing the fonts each time would take longer than all else.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
