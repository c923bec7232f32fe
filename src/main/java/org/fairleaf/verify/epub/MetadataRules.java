package org.fairleaf.verify.epub;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;
import org.w3c.dom.Element;

/**
 * What the package says of its accessibility follows from the edition, and conformance is claimed by people only (EPUB
 * Accessibility 1.1, sections 2 and 4).
 */
final class MetadataRules {

    private static final List<String> ALWAYS = List.of(
            "ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked");

    private static final Pattern MOVING =
            Pattern.compile("<(animate|animateMotion|animateTransform|set)\\b|@keyframes");

    private final Archive archive;
    private final Page opf;
    private final Edition edition;
    private final Findings findings;

    MetadataRules(Archive archive, Page opf, Edition edition, Findings findings) {
        this.archive = archive;
        this.opf = opf;
        this.edition = edition;
        this.findings = findings;
    }

    void check() throws UnreadableException {
        languages();
        boolean[] images = new boolean[2];
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Image image) {
                images[0] |= image.alt() instanceof Alt.Described;
                images[1] |= image.description() != null;
            }
        });
        access(images[0], images[1]);
        hazards();
        conformance();
    }

    private void languages() {
        String lang = edition.metadata().lang();
        findings.expect(
                Code.EPUB_LANGUAGE,
                "lang",
                "the language of the package",
                lang,
                opf.root().getAttribute("xml:lang"));
        List<String> stated = opf.all("language").stream().map(Page::words).toList();
        findings.expect(Code.EPUB_LANGUAGE, "lang", "the language of the publication", List.of(lang), stated);
        findings.expect(
                Code.EPUB_METADATA,
                "title",
                "the title",
                edition.title(),
                opf.all("title").stream().map(Page::words).findFirst().orElse("missing"));
    }

    private void access(boolean described, boolean atLength) {
        Set<String> features = new TreeSet<>(ALWAYS);
        if (described) {
            features.add("alternativeText");
        }
        if (atLength) {
            features.add("longDescription");
        }
        Set<String> modes = new TreeSet<>(described ? Set.of("textual", "visual") : Set.of("textual"));
        Set<String> sufficient = new TreeSet<>(described ? Set.of("textual", "textual,visual") : Set.of("textual"));
        expect("accessMode", modes);
        expect("accessModeSufficient", sufficient);
        expect("accessibilityFeature", features);
        if (values("schema:accessibilitySummary").stream()
                        .filter(summary -> !summary.isEmpty())
                        .count()
                != 1) {
            findings.add(Code.EPUB_METADATA, "there is no summary of the accessibility, or more than one");
        }
    }

    private void expect(String property, Set<String> expected) {
        List<String> values = values("schema:" + property);
        findings.expect(Code.EPUB_METADATA, "lang", property, expected, new TreeSet<>(values));
        if (new TreeSet<>(values).size() != values.size()) {
            findings.add(Code.EPUB_METADATA, property + " says the same twice");
        }
    }

    private void hazards() throws UnreadableException {
        boolean moving = false;
        for (String name : archive.names(".svg")) {
            moving |= MOVING.matcher(archive.text(name)).find();
        }
        findings.expect(
                Code.EPUB_METADATA,
                "lang",
                "accessibilityHazard",
                List.of(moving ? "unknown" : "none"),
                values("schema:accessibilityHazard"));
    }

    private void conformance() {
        List<Element> claims =
                opf.all("meta", meta -> meta.getAttribute("property").equals("dcterms:conformsTo"));
        List<String> names = opf
                .all(
                        "meta",
                        meta -> meta.getAttribute("property").equals("a11y:certifiedBy")
                                && claims.stream()
                                        .anyMatch(claim ->
                                                meta.getAttribute("refines").equals("#" + claim.getAttribute("id"))))
                .stream()
                .map(Page::words)
                .filter(name -> !name.isEmpty())
                .toList();
        String field = "accessibility-evaluated-by";
        if (!claims.isEmpty() && names.isEmpty()) {
            findings.add(
                    Code.EPUB_CONFORMANCE, field, "a standard is said to be met, and nobody is named who found it");
        }
        Metadata.Evaluation evaluation = edition.metadata().evaluation();
        if (evaluation != null) {
            List<String> expected = evaluation.by().stream().map(Person::name).toList();
            findings.expect(Code.EPUB_CONFORMANCE, field, "who evaluated the publication", expected, names);
        }
    }

    private List<String> values(String property) {
        return opf.all("meta", meta -> meta.getAttribute("property").equals(property)).stream()
                .map(Page::words)
                .toList();
    }
}
