package org.fairleaf.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.edition.Edition;

/** Completes the tags of FOP's pages, step by step, so that the file follows its {@link Standard}. */
final class Finisher {

    /**
     * What every standard asks for; words while the tree still has the shape of the FO, wide tables and captions while
     * their groups stand.
     */
    private static final List<Step> SHARED = List.of(
            new Words(),
            new WideTables(),
            new Captions(),
            new Layers(),
            new Notes(),
            new Links(),
            new Tables(),
            new Languages(),
            new Colours());

    private static final List<Step> UA_1 = List.of(
            Lists.PDF_1_7,
            Looks.PDF_1_7,
            Types.PDF_1_7,
            new Packet(Claims.UA_1),
            new Information(),
            new Identity(Standard.UA_1),
            new Proof(6));

    private static final List<Step> UA_2 = List.of(
            Lists.PDF_2_0,
            new Continuations(),
            Looks.PDF_2_0,
            new Footnotes(),
            new Destinations(),
            Types.PDF_2_0,
            new Namespaces(),
            new Packet(Claims.UA_2),
            new Version(),
            new Identity(Standard.UA_2),
            new Proof(Integer.MAX_VALUE),
            new ProofOfPointers());

    /** What is done to FOP's pages for that standard, in this order. */
    static List<Step> steps(Standard standard) {
        List<Step> further = switch (standard) {
            case UA_1 -> UA_1;
            case UA_2 -> UA_2;
        };
        return Stream.concat(SHARED.stream(), further.stream()).toList();
    }

    private final List<Step> steps;

    Finisher(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws UnfinishedException where the tags cannot be completed */
    byte[] finish(Layout.Pages pages, Blueprint.Element blueprint, Edition edition) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.pdf())) {
            TagTree tree = TagTree.read(document, blueprint, new Spots(document, pages.spots()));
            for (Step step : steps) {
                step.apply(tree, edition);
            }
            tree.write();
            ByteArrayOutputStream out = new ByteArrayOutputStream(pages.pdf().length);
            document.save(out);
            return out.toByteArray();
        }
    }
}
