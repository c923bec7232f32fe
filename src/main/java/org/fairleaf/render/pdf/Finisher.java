package org.fairleaf.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.edition.Edition;

/** Completes the tags of FOP's pages, step by step, so that the file is PDF/UA-1 and PDF/A-2a. */
final class Finisher {

    /** In this order: words while the tree still has the shape of the FO, wide tables and captions while their groups stand. */
    static final List<Step> STEPS = List.of(
            new Words(),
            new WideTables(),
            new Captions(),
            new Layers(),
            new Notes(),
            new Links(),
            new Lists(),
            new Tables(),
            new Languages(),
            new Colours(),
            new Identity(),
            new Proof());

    private final List<Step> steps;

    Finisher(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws UnfinishedException where the tags cannot be completed */
    byte[] finish(byte[] pages, Blueprint.Element blueprint, Edition edition) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages)) {
            TagTree tree = TagTree.read(document, blueprint);
            for (Step step : steps) {
                step.apply(tree, edition);
            }
            tree.write();
            ByteArrayOutputStream out = new ByteArrayOutputStream(pages.length);
            document.save(out);
            return out.toByteArray();
        }
    }
}
