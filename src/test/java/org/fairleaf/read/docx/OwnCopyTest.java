package org.fairleaf.read.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;
import org.fairleaf.golden.Golden;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A Word copy that Fairleaf has published gives its article back. */
class OwnCopyTest {

    @TestFactory
    Stream<DynamicTest> everyBlockAndNoteComesHome() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    Imported imported = read(golden);
                    assertEquals(
                            String.join("\n", Hearing.of(text(golden.edition()))),
                            String.join("\n", Hearing.of(imported.document().blocks())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheArticleStatesOfItselfComesHome() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    assertEquals(
                            stated(golden.edition().metadata()),
                            stated(read(golden).document().metadata()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsUncertainNorLost() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    assertEquals(
                            List.of(),
                            read(golden).decisions().stream()
                                    .filter(decision -> decision.kind() == Decision.Kind.UNCERTAIN
                                            || decision.kind() == Decision.Kind.LOST)
                                    .toList());
                }));
    }

    private static Imported read(Golden golden) {
        Source source = new Source(golden.name() + ".docx", golden.name(), golden.bytes("docx"), ArticleFolder.NONE);
        return DocxReader.read(source, Tracked.REFUSE).value().orElseThrow();
    }

    /** The blocks that the article's author wrote; the glossary stays a part of the text. */
    private static List<Block> text(Edition edition) {
        return edition.blocks().stream()
                .filter(block ->
                        !(block instanceof Block.Section section) || section.kind() == Block.Section.Kind.GLOSSARY)
                .toList();
    }

    private static List<String> stated(Metadata metadata) {
        List<String> stated = new ArrayList<>();
        stated.add("title " + PlainText.of(metadata.title()));
        stated.add("subtitle " + PlainText.of(metadata.subtitle()));
        metadata.authors()
                .forEach(person -> stated.add("author " + person.name() + " " + person.role() + " "
                        + person.affiliation() + " " + person.orcid()));
        metadata.reviewers().forEach(person -> stated.add("reviewer " + person.name() + " " + person.role()));
        stated.add("date " + metadata.date());
        stated.add("lang " + metadata.lang() + " " + metadata.dir());
        stated.add("description " + metadata.description());
        stated.add("keywords " + metadata.keywords());
        stated.add("rights " + metadata.rights());
        stated.add("id " + metadata.id());
        stated.add("version " + metadata.version());
        stated.add("publisher " + metadata.publisher());
        stated.add("contact " + metadata.contact());
        stated.add("audience " + metadata.audience());
        stated.add("reviewed " + metadata.reviewed() + " " + metadata.nextReview());
        stated.add("funding " + metadata.funding() + " " + metadata.conflicts());
        // A link to the glossary, which the edition adds, comes home as a link.
        Hearing.of(metadata.summary()).forEach(line -> stated.add(line.replaceAll("\\[([^]]*)\\]\\(#\\)", "$1")));
        List<Block> disclaimer = metadata.disclaimer();
        stated.addAll(disclaimer == null ? List.of() : Hearing.of(disclaimer));
        return stated;
    }
}
