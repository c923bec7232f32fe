package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.render.pdf.TagText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder in {@code src/test/resources/golden} is an article with what becomes of it in each format. With {@code
 * -Dgolden=update} the expected files are written anew; read the diff before committing it.
 */
class GoldenTest {

    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> everyGoldenIsAsExpected() {
        return Golden.all().stream().flatMap(golden -> {
            List<DynamicTest> tests = new ArrayList<>();
            views(golden)
                    .forEach((name, actual) -> tests.add(DynamicTest.dynamicTest(
                            golden.name() + " " + name,
                            () -> compare(golden.folder().resolve(name), actual))));
            return tests.stream();
        });
    }

    private static void compare(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(file, actual);
        }
        assertTrue(Files.exists(file), file + " is missing; run with -Dgolden=update and review it");
        assertEquals(Files.readString(file), actual, file.toString());
    }

    /** What a person reviews: each format as text. */
    private static Map<String, String> views(Golden golden) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put(
                "expected.diagnostics",
                golden.findings().stream().map(Diagnostic::toString).collect(Collectors.joining("\n", "", "\n")));
        if (!golden.bytes().isEmpty()) {
            views.put("expected.fo", text(golden.bytes("fo")));
            views.put("expected.txt", text(golden.bytes("txt")));
            views.put("expected.xhtml", entry(golden.bytes("epub"), "article.xhtml"));
            views.put("expected.document.xml", lines(entry(golden.bytes("docx"), "word/document.xml")));
            views.put("expected.footnotes.xml", lines(entry(golden.bytes("docx"), "word/footnotes.xml")));
            views.put("expected.tags", TagText.dump(golden.bytes("pdf")));
            if (golden.name().equals("every-construct")) {
                views.put("expected.ua-2.tags", TagText.dump(golden.bytes(Golden.UA_2)));
            }
        }
        return views;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The zip's entry whose name ends so; nothing where there is none. */
    private static String entry(byte[] zip, String end) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(end)) {
                    return text(in.readAllBytes());
                }
            }
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** WordprocessingML with a line for each paragraph, row, run and drawing. */
    private static String lines(String xml) {
        return xml.replaceAll("(?=<w:(p|tbl|tr|tc|r|hyperlink|sectPr|footnote|bookmarkStart|drawing)[ >])", "\n")
                + "\n";
    }
}
