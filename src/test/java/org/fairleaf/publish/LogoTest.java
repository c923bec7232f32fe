package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.pdf.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme's logo stands above the title, in every format. */
class LogoTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 50\">"
            + "<rect width=\"200\" height=\"50\"/></svg>";

    @TempDir
    Path styles;

    private Outcome<Preparation.Prepared> prepared(String tokens, String logo, String body) throws IOException {
        Path theme = Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(theme.resolve("tokens.yaml"), "extends: default\n" + tokens);
        if (!logo.isEmpty()) {
            Files.writeString(theme.resolve("logo.svg"), logo);
        }
        Path article = Files.createDirectories(styles.resolve("article"));
        Files.write(article.resolve("logo.svg"), Specimen.png("x.png", 9, 9).bytes());
        String text =
                "---\ntitle: Hip pain\nlang: en\npublisher: Fairleaf Clinic\ndisclaimer: No advice.\n---\n\n" + body;
        Source source =
                new Source("article.md", "article", text.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(article));
        return new Preparation(styles, theme.toString(), List.of(), null, Specimen.POLICY).prepare(source);
    }

    @Test
    void itComesFirstAndBesideAnImageOfTheSameNameInTheArticle() throws IOException {
        Preparation.Prepared prepared = prepared(
                        "logo:\n  alt: Fairleaf Clinic, a leaf\n", SVG, "![a small dot](logo.svg)\n")
                .value()
                .orElseThrow();
        Edition edition = prepared.edition();
        Block.Section title = (Block.Section) edition.blocks().getFirst();
        Block.Figure figure = (Block.Figure) title.content().getFirst();
        assertEquals(
                new Alt.Described("Fairleaf Clinic, a leaf"), figure.image().alt());
        assertEquals(2, edition.media().size());
        for (String format : Renderers.formats()) {
            Outcome<Rendition> outcome = Renderers.of(format, Standard.UA_1).render(edition, prepared.theme());
            assertTrue(outcome.value().isPresent() && !outcome.hasErrors(), format + outcome.findings());
        }
        byte[] text = Renderers.of("txt", Standard.UA_1)
                .render(edition, prepared.theme())
                .value()
                .orElseThrow()
                .bytes();
        assertTrue(new String(text, StandardCharsets.UTF_8).startsWith("[Image: Fairleaf Clinic, a leaf]"));
    }

    @Test
    void oneWithoutADescriptionIsRefusedWithWhatToAdd() throws IOException {
        Diagnostic finding = prepared("", SVG, "Text.\n").findings().getFirst();
        assertEquals(Code.THEME_INVALID, finding.code());
        assertTrue(finding.position().toString().contains("logo.svg"), finding.toString());
        assertTrue(finding.toString().contains("alt"), finding.toString());
    }

    @Test
    void oneThatIsNoImageIsRefused() throws IOException {
        Outcome<Preparation.Prepared> outcome = prepared("logo:\n  alt: Clinic\n", "no drawing", "Text.\n");
        assertEquals(Code.IMAGE_INVALID, outcome.findings().getFirst().code());
    }

    @Test
    void aThemeWithoutALogoHasNone() throws IOException {
        assertEquals(
                0,
                prepared("", "", "Text.\n")
                        .value()
                        .orElseThrow()
                        .edition()
                        .media()
                        .size());
    }
}
