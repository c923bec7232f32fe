package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinisherTest {

    private static final Edition EDITION = Specimen.everything();

    @Test
    void finishedSpecimenMeetsEveryDemand() {
        assertEquals(Set.of(), Demands.failed(Pdfs.of(EDITION), EDITION));
    }

    static Stream<Step> steps() {
        // The specimen has no wide table; WideTablesTest has.
        return Finisher.STEPS.stream().filter(step -> !(step instanceof Proof) && !(step instanceof WideTables));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leavingOutOneStepIsNoticed(Step left) {
        List<Step> others = steps().filter(step -> step != left).toList();
        Outcome<Rendition> outcome = new PdfRenderer(new Finisher(others)).render(EDITION, Pdfs.THEME);
        Set<String> failed = Demands.failed(outcome.value().orElseThrow().bytes(), EDITION);
        String name = left.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        assertTrue(failed.contains(name), name + " is not among " + failed);
    }

    static Stream<Step> stepsOfStructure() {
        return steps().filter(step -> Set.of(Captions.class, Layers.class, Notes.class, Links.class, Tables.class)
                .contains(step.getClass()));
    }

    @ParameterizedTest
    @MethodSource("stepsOfStructure")
    void proofKeepsAPdfWithBrokenTagsInside(Step left) {
        List<Step> others = Finisher.STEPS.stream().filter(step -> step != left).toList();
        Outcome<Rendition> outcome = new PdfRenderer(new Finisher(others)).render(EDITION, Pdfs.THEME);
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.PDF_FAILED, outcome.findings().getLast().code());
    }
}
