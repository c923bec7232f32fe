package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.cite.Retractions;
import org.fairleaf.read.Limits;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article is published again where anything that reaches its bytes has changed, or its bytes have, and only then. */
class UnchangedTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>%s</title></svg>";
    private static final String STYLE_OF_ONES_OWN = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
              <info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00Z</updated></info>
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography><layout><text variable="title" prefix="Own: "/></layout></bibliography>
            </style>
            """;
    private static final Policy POLICY = new Policy(Profile.DRAFT, LocalDate.of(2026, 3, 2), false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String version = "1";
    private String told = "";

    @BeforeEach
    void write() throws IOException {
        file("styles/ours/tokens.yaml", "extends: default\ncolor:\n  accent: \"#7a1f5c\"\n");
        file("styles/ours/glossary.en.yaml", "cartilage: What covers the ends of bones.\n");
        file("styles/ours/labels/en.yaml", "references: Works\n");
        file("source/knee/images/knee.svg", SVG.formatted("one"));
        file("source/knee/refs.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A book\"}]");
        file("source/knee/knee.md", """
                ---
                title: Knees
                lang: en
                disclaimer: No advice.
                theme: ours
                bibliography: refs.json
                csl: apa
                ---

                The cartilage wears [@a].

                ![A knee](images/knee.svg)
                """);
        assertEquals(Publication.State.PUBLISHED, publish(), () -> told);
        assertEquals(Publication.State.UNCHANGED, publish());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Options options(List<String> formats, List<Variant> variants, Standard pdf, Policy policy) {
        return new Options(
                formats,
                variants,
                folder.resolve("out"),
                null,
                folder.resolve("styles"),
                2,
                false,
                null,
                pdf,
                policy,
                Limits.USUAL,
                null);
    }

    private Publication.State publish() {
        return publish(options(List.of("txt", "html"), List.of(Variant.STANDARD), Standard.UA_1, POLICY));
    }

    private Publication.State publish(Options options) {
        List<Publication> done = new ArrayList<>();
        try (Publisher publisher = new Publisher(options, new Build(version, version))) {
            publisher.publish(List.of(folder.resolve("source/knee/knee.md")), done::add);
            publisher.list();
        }
        told = done.getFirst().findings().toString();
        return done.getFirst().state();
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> published = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                published.put(file.toString(), Files.readString(file));
            }
        }
        return published;
    }

    private void edit(Path file, UnaryOperator<String> edit) throws IOException {
        String before = Files.readString(file);
        String after = edit.apply(before);
        assertTrue(!after.equals(before), "an edit");
        Files.writeString(file, after);
    }

    @ParameterizedTest
    @CsvSource({
        "source/knee/knee.md, wears, tears",
        "source/knee/images/knee.svg, one, two",
        "source/knee/refs.json, A book, A look",
        "styles/ours/tokens.yaml, 7a1f5c, 1f5c7a",
        "styles/ours/glossary.en.yaml, bones, Bones",
        "styles/ours/labels/en.yaml, Works, Books"
    })
    void editOfWhateverItIsMadeOfIsSeenAtTheSameSizeAndTime(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Map<String, String> before = published();
        edit(file, text -> text.replace(from, to));
        Files.setLastModifiedTime(file, time);
        assertEquals(Publication.State.PUBLISHED, publish());
        assertTrue(!published().equals(before), "and reaches the bytes");
        assertEquals(Publication.State.UNCHANGED, publish());
        edit(file, text -> text.replace(to, from));
        Files.setLastModifiedTime(file, time);
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(before, published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "styles/ours/disclaimer.en.md",
                "styles/ours/labels/fr.yaml",
                "styles/ours/variants/dyslexia/pdf.yaml",
                "source/knee/apa"
            })
    void fileThatIsNewIsSeenAndSoIsItsLoss(String name) throws IOException {
        file(name, name.endsWith("apa") ? STYLE_OF_ONES_OWN : "");
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(Publication.State.UNCHANGED, publish());
        Files.delete(folder.resolve(name));
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(Publication.State.UNCHANGED, publish());
    }

    @Test
    void everyOptionAndTheProgramAreSeen() throws IOException {
        List<Variant> standard = List.of(Variant.STANDARD);
        List<String> formats = List.of("txt", "html");
        Policy last = new Policy(Profile.FINAL, POLICY.today(), false);
        Policy stated = new Policy(Profile.DRAFT, POLICY.today(), true);
        Policy another = new Policy(Profile.DRAFT, POLICY.today().plusDays(1), true);
        Retractions list = Retractions.read(
                        "list.csv",
                        new java.io.ByteArrayInputStream(
                                "OriginalPaperDOI\n10.5555/x\n".getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        Policy listed = new Policy(Profile.DRAFT, POLICY.today(), false, list);
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_2, POLICY)));
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_1, POLICY)));
        assertEquals(Publication.State.PUBLISHED, publish(options(List.of("html"), standard, Standard.UA_1, POLICY)));
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_1, stated)));
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_1, another)));
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_1, listed)));
        assertEquals(Publication.State.REFUSED, publish(options(formats, standard, Standard.UA_1, last)));
        assertEquals(Publication.State.UNCHANGED, publish(options(formats, standard, Standard.UA_1, listed)));
        version = "2";
        assertEquals(Publication.State.PUBLISHED, publish(options(formats, standard, Standard.UA_1, listed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee/knee.txt", "knee/knee.html", "knee/report.json", "knee/report.html"})
    void outputThatIsMissingOrDamagedIsMadeAnewAsItWas(String name) throws IOException {
        Map<String, String> before = published();
        Path file = folder.resolve("out").resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Files.delete(file);
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(before, published());
        edit(file, text -> "X" + text.substring(1));
        Files.setLastModifiedTime(file, time);
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(before, published());
        assertEquals(Publication.State.UNCHANGED, publish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "damaged", "fairleaf manifest 1\nabc 1 2\tknee/knee.txt\n"})
    void lostManifestCostsAReadingOnly(String instead) throws IOException {
        Path manifest = folder.resolve("out").resolve(Manifest.NAME);
        Files.writeString(manifest, instead);
        assertEquals(Publication.State.UNCHANGED, publish());
        Files.delete(manifest);
        assertEquals(Publication.State.UNCHANGED, publish());
        assertTrue(Files.exists(manifest), "and it is there again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee/knee.txt", "knee/knee.html", "knee/report.json", "knee/report.html"})
    void damageIsSeenWithoutAManifest(String name) throws IOException {
        Map<String, String> before = published();
        edit(folder.resolve("out").resolve(name), text -> text.replace("Knees", "Kness"));
        Files.delete(folder.resolve("out").resolve(Manifest.NAME));
        assertEquals(Publication.State.PUBLISHED, publish());
        assertEquals(before, published());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "report.html"})
    void pageOfAllArticlesThatIsMissingOrDamagedIsMadeAnewAsItWas(String name) throws IOException {
        Map<String, String> before = published();
        Path file = folder.resolve("out").resolve(name);
        Files.delete(file);
        publish();
        assertEquals(before, published());
        edit(file, text -> "X" + text.substring(1));
        publish();
        assertEquals(before, published());
    }

    @Test
    void touchedFilesCostAReadingOnly() throws IOException {
        for (String name :
                List.of("out/knee/knee.txt", "out/knee/report.json", "source/knee/knee.md", "out/index.html")) {
            Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_000_000_000_000L));
        }
        assertEquals(Publication.State.UNCHANGED, publish());
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Manifest.NAME) && !file.endsWith(OutputFolder.LOCK))
                    .toList();
        }
        for (Path file : all) {
            Files.setLastModifiedTime(file, old);
        }
        publish();
        for (Path file : all) {
            assertEquals(old, Files.getLastModifiedTime(file), file.toString());
        }
    }
}
