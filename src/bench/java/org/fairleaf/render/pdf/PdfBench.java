package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.fairleaf.ast.Position;
import org.fairleaf.bench.Specimen;
import org.fairleaf.render.fo.FoWriter;
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

/** The two halves of a PDF: FOP lays it out, and the finisher completes its tags. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PdfBench {

    @Param({
        "source/acupuncture-for-hip-pain/acupuncture-for-hip-pain.md",
        "target/bench/articles/article-0001.md"
    })
    public String article;

    private Specimen specimen;
    private Layout layout;
    private Blueprint blueprint;
    private Layout.Pages pages;

    @Setup
    public void prepare() throws Exception {
        specimen = new Specimen(article);
        layout = new Layout(specimen.theme, Allowance.USUAL);
        pages = pages();
    }

    @Benchmark
    public Object layout() throws Exception {
        return pages();
    }

    private Layout.Pages pages() throws Exception {
        Images images = new Images(specimen.edition, layout.fonts(), new ArrayList<>());
        LayoutEvents events = new LayoutEvents(Position.of(article), new Glyphs(specimen.edition));
        return layout.pages(
                next -> {
                    blueprint = new Blueprint(images::address, next);
                    FoWriter.write(
                            specimen.edition,
                            specimen.theme,
                            layout.changing(new FontRuns(layout.fonts(), blueprint)));
                },
                images.byAddress(),
                events);
    }

    @Benchmark
    public byte[] finish() throws Exception {
        return new Finisher(Finisher.steps(Standard.UA_1)).finish(pages, blueprint.root(), specimen.edition);
    }
}
