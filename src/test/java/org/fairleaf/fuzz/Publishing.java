package org.fairleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.text.TextRenderer;
import org.fairleaf.render.xhtml.WebPage;
import org.fairleaf.verify.Verifiers;

/**
 * What is read is published as text that holds each word, and as a web page that says what the article says; or there are
 * errors that say why not. Text has no way to say that a sign of its own, such as {@code [1]}, is the author's.
 */
final class Publishing {

    static final String ARTICLE = "---\ntitle: Title\nlang: en\ndisclaimer: Words.\n---\n\n";
    private static final Preparation PREPARATION =
            new Preparation(Path.of("styles"), null, List.of(), null, Specimen.POLICY);
    private static final TextRenderer TEXT = new TextRenderer();
    private static final WebPage PAGE = new WebPage();

    private Publishing() {}

    /** What becomes of an article's body that has no errors. */
    static Edition edition(String body) {
        Path folder = Path.of("src/test/resources/golden/every-construct/images");
        byte[] bytes = (ARTICLE + body).getBytes(StandardCharsets.UTF_8);
        Outcome<Preparation.Prepared> prepared =
                PREPARATION.prepare(new Source("a.md", "a", bytes, ArticleFolder.of(folder)));
        Claims.that(!prepared.hasErrors(), "the article has errors: " + prepared.findings());
        return prepared.value().orElseThrow().edition();
    }

    static void publishes(Source source) {
        Outcome<Preparation.Prepared> prepared = PREPARATION.prepare(source);
        Claims.answered(prepared, source.path(), source.bytes());
        if (prepared.hasErrors()) {
            return;
        }
        Preparation.Prepared article = prepared.value().orElseThrow();
        byte[] text = text(article);
        String published = new String(text, StandardCharsets.UTF_8);
        Claims.that(
                published.indexOf('\r') < 0 && published.lines().noneMatch(line -> line.endsWith(" ")),
                "a line ends with a space or a carriage return:\n" + published);
        Claims.that(Arrays.equals(text, text(article)), "the second time another text is made");
        Claims.keeps(said(article.edition()), published);
        byte[] page = PAGE.render(article.edition(), article.theme())
                .value()
                .orElseThrow()
                .bytes();
        List<Diagnostic> differences = Verifiers.of("html").verify(page, article.edition(), article.theme());
        Claims.that(
                differences.stream().noneMatch(Diagnostic::isError),
                "the page differs from the article: " + differences + "\n" + Claims.utf8(source.bytes()));
    }

    /** The words of each line of running text. */
    private static String said(Edition edition) {
        StringBuilder out = new StringBuilder();
        Tree.walk(
                edition.blocks(),
                block -> {
                    if (block instanceof Block.CodeBlock code) {
                        out.append(code.text()).append('\n');
                    }
                },
                inline -> {
                    if (inline instanceof Inline.Text text) {
                        out.append(text.text()).append('\n');
                    } else if (inline instanceof Inline.Code code) {
                        out.append(code.text()).append('\n');
                    }
                });
        return out.toString();
    }

    private static byte[] text(Preparation.Prepared article) {
        return TEXT.render(article.edition(), article.theme())
                .value()
                .orElseThrow()
                .bytes();
    }
}
