package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.h;
import static org.fairleaf.render.pdf.Editions.item;
import static org.fairleaf.render.pdf.Editions.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FinisherTest {

    private static final Edition EDITION = Editions.with(
            Specimen.everything(),
            h(4, "four", "four"),
            h(5, "five", "five"),
            h(7, "deep", "deep"),
            numbered(1, "first", "second"),
            p("Words in between."),
            numbered(3, "third"));

    private static Block numbered(int start, String... items) {
        List<Block.Item> all = Arrays.stream(items).map(words -> item(p(words))).toList();
        return new Block.OrderedList(start, Block.Numbering.DECIMAL, all, true, Attributes.NONE, Editions.AT);
    }

    @ParameterizedTest
    @EnumSource
    void finishedSpecimenMeetsEveryDemand(Standard standard) {
        byte[] pdf = render(Finisher.steps(standard)).value().orElseThrow().bytes();
        assertEquals(Set.of(), Demands.failed(pdf, EDITION, standard));
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(Standard.values())
                .flatMap(standard -> Finisher.steps(standard).stream()
                        // The specimen has no wide table; WideTablesTest has.
                        .filter(step -> !proves(step) && !(step instanceof WideTables))
                        .map(step -> Arguments.of(standard, step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leavingOutOneStepIsNoticed(Standard standard, Step left) {
        List<Step> others = Finisher.steps(standard).stream()
                .filter(step -> step != left && !proves(step))
                .toList();
        Outcome<Rendition> outcome = render(others);
        // Where another step cannot do without it, there is no PDF.
        if (outcome.value().isPresent()) {
            Set<String> failed = Demands.failed(outcome.value().get().bytes(), EDITION, standard);
            String name = left.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            assertTrue(failed.contains(name), name + " is not among " + failed);
        }
    }

    private static boolean proves(Step step) {
        return step instanceof Proof || step instanceof ProofOfPointers;
    }

    static Stream<Arguments> stepsOfStructure() {
        return steps().filter(arguments -> Set.of(
                        Captions.class,
                        Layers.class,
                        Notes.class,
                        Links.class,
                        Tables.class,
                        Footnotes.class,
                        Destinations.class,
                        Namespaces.class)
                .contains(arguments.get()[1].getClass()));
    }

    @ParameterizedTest
    @MethodSource("stepsOfStructure")
    void proofKeepsAPdfWithBrokenTagsInside(Standard standard, Step left) {
        List<Step> others =
                Finisher.steps(standard).stream().filter(step -> step != left).toList();
        Outcome<Rendition> outcome = render(others);
        assertTrue(outcome.value().isEmpty());
        assertEquals(Code.PDF_FAILED, outcome.findings().getLast().code());
    }

    private static Outcome<Rendition> render(List<Step> steps) {
        return Pdfs.RENDERER.with(new Finisher(steps)).render(EDITION, Pdfs.THEME);
    }
}
