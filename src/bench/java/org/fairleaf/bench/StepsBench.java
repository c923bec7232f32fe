package org.fairleaf.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.edition.Editor;
import org.fairleaf.publish.Preparation;
import org.fairleaf.publish.Renderers;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.verify.Verifiers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each step on the way from an article to its files, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepsBench {

    /** The article that comes with the project, and one of 2,000 words. */
    @Param({
        "source/acupuncture-for-hip-pain/acupuncture-for-hip-pain.md",
        "target/bench/articles/article-0001.md"
    })
    public String article;

    private Specimen specimen;
    private final Map<String, byte[]> made = new HashMap<>();

    @Setup
    public void prepare() {
        specimen = new Specimen(article);
        for (String format : Renderers.usual()) {
            made.put(format, rendered(format));
        }
    }

    private byte[] rendered(String format) {
        return Renderers.of(format, Standard.UA_1)
                .render(specimen.edition, specimen.theme)
                .value()
                .orElseThrow()
                .bytes();
    }

    private Object verified(String format) {
        return Verifiers.of(format).verify(made.get(format), specimen.edition, specimen.theme);
    }

    @Benchmark
    public Object theme() {
        return ThemeReader.read("default", Path.of("styles"));
    }

    @Benchmark
    public Object parse() {
        return MarkdownReader.read(specimen.source);
    }

    @Benchmark
    public Object references() {
        return Bibliography.read(specimen.files);
    }

    @Benchmark
    public Object citations() {
        return specimen.style.list(specimen.bibliography.all());
    }

    @Benchmark
    public Object edition() {
        return Editor.edit(specimen.document, specimen.material);
    }

    @Benchmark
    public Object checks() {
        // A new one each time, for it measures an article once for all rules.
        return Checks.findings(new Manuscript(
                specimen.document, specimen.edition, specimen.bibliography, Specimen.POLICY, specimen.text));
    }

    /** All that comes before the formats, as it is done together. */
    @Benchmark
    public Object preparation() {
        return new Preparation(Path.of("nowhere"), null, List.of(), null, Specimen.POLICY).prepare(specimen.source);
    }

    @Benchmark
    public Object fo() {
        return rendered("fo");
    }

    @Benchmark
    public Object pdf() {
        return rendered("pdf");
    }

    @Benchmark
    public Object epub() {
        return rendered("epub");
    }

    @Benchmark
    public Object docx() {
        return rendered("docx");
    }

    @Benchmark
    public Object text() {
        return rendered("txt");
    }

    @Benchmark
    public Object html() {
        return rendered("html");
    }

    @Benchmark
    public Object verifyPdf() {
        return verified("pdf");
    }

    @Benchmark
    public Object verifyEpub() {
        return verified("epub");
    }

    @Benchmark
    public Object verifyDocx() {
        return verified("docx");
    }

    @Benchmark
    public Object verifyText() {
        return verified("txt");
    }

    @Benchmark
    public Object verifyHtml() {
        return verified("html");
    }
}
