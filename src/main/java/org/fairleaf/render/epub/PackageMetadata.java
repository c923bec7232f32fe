package org.fairleaf.render.epub;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.xhtml.Markup;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/** What the package document says about the publication: the article's metadata and what its readers need of it. */
final class PackageMetadata {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern MOVING =
            Pattern.compile("<(animate|animateMotion|animateTransform|set)\\b|@keyframes");

    private static final String CONFORMANCE = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

    private final Edition edition;
    private final boolean pictures;
    private final boolean describedAtLength;
    private final boolean mayMove;

    private final List<String> evaluators;

    private PackageMetadata(Edition edition, ContentDocuments documents, boolean mayMove, List<String> evaluators) {
        this.edition = edition;
        this.pictures = documents.described();
        this.describedAtLength = documents.describedAtLength();
        this.mayMove = mayMove;
        this.evaluators = evaluators;
    }

    static PackageMetadata of(Edition edition, ContentDocuments documents, Theme theme) {
        boolean mayMove = documents.images().keySet().stream()
                .filter(media -> media.type() == Media.Type.SVG)
                .anyMatch(media -> MOVING.matcher(new String(media.bytes(), StandardCharsets.UTF_8))
                        .find());
        return new PackageMetadata(edition, documents, mayMove, evaluators(edition, theme));
    }

    /** Who has evaluated the article, by name: those whom it names, else the one who answers for all of a theme's. */
    private static List<String> evaluators(Edition edition, Theme theme) {
        Metadata.Evaluation evaluation = edition.metadata().evaluation();
        if (evaluation != null) {
            return evaluation.by().stream().map(Person::name).toList();
        }
        String name = theme.token("accessibility.evaluated-by").strip();
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** The same for every edition of an article: from its id, else from its title and file name. */
    String identifier() {
        String id = edition.metadata().id();
        String name = id != null ? "id:" + id : "title:" + edition.title() + "\n" + edition.slug();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("fairleaf:" + name).getBytes(StandardCharsets.UTF_8));
    }

    void write(Markup markup) {
        Metadata about = edition.metadata();
        markup.block("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        markup.line("dc:identifier", identifier(), "id", "uid");
        optional(markup, "dc:identifier", about.id());
        markup.line("dc:title", edition.title(), "id", "title");
        refine(markup, "title", "title-type", "main");
        String subtitle = PlainText.of(about.subtitle()).strip();
        if (!subtitle.isEmpty()) {
            markup.line("dc:title", subtitle, "id", "subtitle");
            refine(markup, "subtitle", "title-type", "subtitle");
        }
        markup.line("dc:language", about.lang());
        people(markup, "dc:creator", "creator", "aut", about.authors());
        people(markup, "dc:contributor", "reviewer", "rev", about.reviewers());
        optional(markup, "dc:publisher", about.publisher());
        String date = about.date();
        optional(markup, "dc:date", date != null && DATE.matcher(date).matches() ? date : null);
        optional(markup, "dc:description", about.description());
        about.keywords().forEach(keyword -> optional(markup, "dc:subject", keyword));
        optional(markup, "dc:rights", about.rights());
        property(
                markup,
                "dcterms:modified",
                DateTimeFormatter.ISO_INSTANT.format(edition.timestamp().truncatedTo(ChronoUnit.SECONDS)));
        if (about.audience() != null && !about.audience().isBlank()) {
            property(markup, "dcterms:audience", about.audience());
        }
        accessibility(markup);
        conformance(markup);
        // How e-readers that know EPUB 2 only find the cover.
        markup.emptyBlock("meta", "name", "cover", "content", "cover-image");
        markup.close();
    }

    /** What is true of this edition, computed from it. */
    private void accessibility(Markup markup) {
        property(markup, "schema:accessMode", "textual");
        if (pictures) {
            property(markup, "schema:accessMode", "visual");
            property(markup, "schema:accessModeSufficient", "textual,visual");
        }
        property(markup, "schema:accessModeSufficient", "textual");
        features().forEach(feature -> property(markup, "schema:accessibilityFeature", feature));
        property(markup, "schema:accessibilityHazard", mayMove ? "unknown" : "none");
        markup.line("meta", summary(), "property", "schema:accessibilitySummary", "xml:lang", "en");
    }

    /** A claim that only people who have looked can make: without one of them by name, it is not made. */
    private void conformance(Markup markup) {
        if (evaluators.isEmpty()) {
            return;
        }
        markup.line("meta", CONFORMANCE, "property", "dcterms:conformsTo", "id", "conformance");
        for (int i = 0; i < evaluators.size(); i++) {
            String id = "evaluator-" + (i + 1);
            markup.line("meta", evaluators.get(i), "refines", "#conformance", "property", "a11y:certifiedBy", "id", id);
        }
        Metadata.Evaluation evaluation = edition.metadata().evaluation();
        if (evaluation != null && evaluation.date() != null) {
            refine(markup, "evaluator-1", "dcterms:date", evaluation.date());
        }
        if (evaluation != null && evaluation.report() != null) {
            markup.emptyBlock(
                    "link", "rel", "a11y:certifierReport", "refines", "#evaluator-1", "href", evaluation.report());
        }
    }

    private List<String> features() {
        List<String> features = new ArrayList<>(List.of(
                "structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked"));
        features.add("ARIA");
        if (pictures) {
            features.add("alternativeText");
        }
        if (describedAtLength) {
            features.add("longDescription");
        }
        return features;
    }

    private String summary() {
        return "Headings, lists, tables, notes and languages are marked up, and the text adapts to the reader’s size, "
                + "font and colours. "
                + (pictures ? "Every image that carries meaning has a description. " : "No image carries meaning. ")
                + (describedAtLength ? "Links at images lead to longer descriptions. " : "")
                + (evaluators.isEmpty()
                        ? "No person has evaluated this publication against a standard yet."
                        : "Evaluated by " + String.join(", ", evaluators) + ".");
    }

    private static void people(Markup markup, String element, String id, String role, List<Person> people) {
        for (int i = 0; i < people.size(); i++) {
            String own = id + "-" + (i + 1);
            markup.line(element, people.get(i).name(), "id", own);
            markup.line("meta", role, "refines", "#" + own, "property", "role", "scheme", "marc:relators");
            refine(markup, own, "display-seq", String.valueOf(i + 1));
        }
    }

    private static void optional(Markup markup, String element, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            markup.line(element, text.strip());
        }
    }

    private static void property(Markup markup, String property, String value) {
        markup.line("meta", value, "property", property);
    }

    private static void refine(Markup markup, String id, String property, String value) {
        markup.line("meta", value, "refines", "#" + id, "property", property);
    }
}
