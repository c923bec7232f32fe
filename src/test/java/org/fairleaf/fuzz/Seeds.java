package org.fairleaf.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a fuzzer begins: the goldens, the imports and what is published of them, in the shape that a target reads. */
public final class Seeds {

    private static final int LARGEST = 12_000;
    private static final List<Path> ROOTS = List.of(
            Path.of("src/test/resources/golden"),
            Path.of("src/test/resources/cite"),
            Path.of("src/test/resources/import"),
            Path.of("src/test/resources/check"),
            Path.of("source"));

    private Seeds() {}

    /** @param args the target's name, and the folder to put its seeds into */
    public static void main(String... args) throws IOException {
        Target target = Target.valueOf(args[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        Path folder = Files.createDirectories(Path.of(args[1]));
        int number = 0;
        for (byte[] seed : of(target)) {
            if (seed.length <= LARGEST) {
                Files.write(folder.resolve("seed-" + number++), seed);
            }
        }
    }

    private static List<byte[]> of(Target target) throws IOException {
        return switch (target) {
            case MARKDOWN, FRONT_MATTER, ROUND_TRIP, PUBLISH -> files("(?!expected).*[.]md");
            case BIBTEX -> files(".*[.]bib");
            case RIS -> files(".*[.]ris");
            case CSL_JSON -> files(".*[.]json");
            case CSL_YAML -> files("(?!expected).*[.]yaml");
            case TEXT_IMPORT -> files("(?:input|expected)[.]txt");
            case HTML_IMPORT -> files("input[.]html");
            case DOCX_IMPORT -> word();
            case DOCX_FILE -> files(".*[.]docx");
            case THEME -> themes();
            case SVG -> files(".*[.]svg");
            case VERIFY_TEXT -> List.of(Verifying.good("txt"));
            case VERIFY_HTML -> List.of(body());
            case VERIFY_EPUB -> parts("epub", ".*[.](?:xhtml|opf|ncx|xml)");
            case VERIFY_DOCX -> parts("docx", ".*[.](?:xml|rels)");
            case VERIFY_PDF -> List.of(new byte[] {0, 0, 0, 2, 0}, new byte[] {1, 1, 1, 6, 1, 0, 40, 0, 15, 1});
            case VERIFY_FILE -> whole();
        };
    }

    private static List<byte[]> files(String name) throws IOException {
        Pattern wanted = Pattern.compile(name);
        List<byte[]> all = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted().toList()) {
                    if (Files.isRegularFile(file)
                            && wanted.matcher(file.getFileName().toString()).matches()) {
                        all.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return all;
    }

    /** Bodies and notes of what is published, and of files from office programs. */
    private static List<byte[]> word() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (byte[] document : files("expected[.]document[.]xml")) {
            String body = within(Claims.utf8(document), "body");
            // Piece by piece: the whole is longer than a fuzzer's inputs.
            for (int at = 0; at < body.length(); ) {
                int end = body.indexOf("<w:p>", Math.min(body.length(), at + LARGEST / 3));
                all.add(utf8(body.substring(at, end < 0 ? body.length() : end)));
                at = end < 0 ? body.length() : end;
            }
        }
        for (byte[] file : files("input[.]docx")) {
            Map<String, byte[]> parts = Verifying.unzipped(file);
            StringBuilder seed = new StringBuilder();
            for (String part : List.of("document", "numbering", "footnotes")) {
                String markup = Claims.utf8(parts.getOrDefault("word/" + part + ".xml", new byte[0]));
                String name = part.equals("document") ? "body" : part;
                String content = within(markup, name);
                seed.append("%%% ")
                        .append(name)
                        .append('\n')
                        .append(content.substring(0, Math.min(content.length(), LARGEST / 4)))
                        .append('\n');
            }
            all.add(utf8(seed.toString()));
        }
        return all;
    }

    private static String within(String markup, String element) {
        int start = markup.indexOf("<w:" + element);
        int end = markup.lastIndexOf("</w:" + element + ">");
        return start < 0 || end < 0 ? "" : markup.substring(markup.indexOf('>', start) + 1, end);
    }

    private static List<byte[]> themes() throws IOException {
        Path styles = Path.of("styles/default");
        List<byte[]> all = new ArrayList<>();
        for (String name : List.of("tokens.yaml", "text.yaml", "contrast.yaml", "docx.yaml")) {
            all.add(utf8("extends: default\n%%% " + name + "\n" + Files.readString(styles.resolve(name))));
        }
        all.add(utf8("extends: default\ncolor:\n  accent: \"#123456\"\n%%% web.css\na { color: {color.accent}; }\n"));
        return all;
    }

    private static byte[] body() {
        String page = Claims.utf8(Verifying.good("html"));
        return utf8(page.substring(page.indexOf("<body"), page.indexOf("</body>") + "</body>".length()));
    }

    private static List<byte[]> parts(String format, String name) {
        List<byte[]> all = new ArrayList<>();
        Verifying.parts(format).forEach((part, content) -> {
            if (part.matches(name)) {
                all.add(utf8("%%% " + part + "\n" + Claims.utf8(content)));
                all.add(utf8("%%% -" + part + "\n"));
            }
        });
        return all;
    }

    private static List<byte[]> whole() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < Verifying.FORMATS.size(); i++) {
            byte[] good = Verifying.good(Verifying.FORMATS.get(i));
            byte[] seed = new byte[Math.min(good.length, LARGEST - 1) + 1];
            seed[0] = (byte) i;
            System.arraycopy(good, 0, seed, 1, seed.length - 1);
            all.add(seed);
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
