package org.fairleaf.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditorTest {

    private static final String REFERENCES = """
            [{"id": "a", "type": "book", "title": "Hips", "author": [{"family": "Lind", "given": "Eva"}],
              "issued": {"date-parts": [[2018]]}, "publisher": "Press"},
             {"id": "b", "type": "book", "title": "Knees", "publisher": "Press",
              "author": [{"family": "Abel"}, {"family": "Berg"}], "issued": {"date-parts": [[2019]]}},
             {"id": "c", "type": "webpage", "title": "Web", "URL": "https://example.org/w",
              "author": [{"family": "A"}, {"family": "B"}, {"family": "C"}]},
             {"id": "d", "type": "article-journal", "title": "Trial", "author": [{"family": "Lind"}],
              "container-title": "Journal", "issued": {"date-parts": [[2020]]}, "DOI": "10.1000/182"}]
            """;

    private static Outcome<Edition> edit(String body, String frontMatter, @Nullable Instant sourceDate) {
        String text = "---\ntitle: Title\nlang: en\ndisclaimer: Words.\n" + frontMatter + "---\n\n" + body;
        Document document = MarkdownReader.read(Source.of("a.md", text)).value().orElseThrow();
        Bibliography bibliography = Bibliography.read(
                        List.of(new BibliographyFile("refs.json", REFERENCES.getBytes(StandardCharsets.UTF_8))))
                .value()
                .orElseThrow();
        CitationStyle style =
                CitationStyle.of(null, "en", null, Position.of("a.md")).value().orElseThrow();
        return Editor.edit(
                document,
                new Editor.Material(
                        bibliography, style, Specimen.theme().labels("en"), null, "0".repeat(64), sourceDate));
    }

    private static Edition edition(String body) {
        return edit(body, "nocite: \"@*\"\n", null).value().orElseThrow();
    }

    private static List<Diagnostic> findings(String body, String frontMatter) {
        return edit(body, "nocite: \"@*\"\n" + frontMatter, null).findings();
    }

    /** The first paragraph of the body, with marks as [n]. */
    private static String running(Edition edition) {
        Block.Paragraph paragraph = edition.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .findFirst()
                .orElseThrow();
        StringBuilder out = new StringBuilder();
        for (Inline inline : paragraph.content()) {
            out.append(inline instanceof Inline.Note note ? "[" + note.number() + "]" : PlainText.of(List.of(inline)));
        }
        return out.toString();
    }

    private static String note(Edition edition, int number) {
        List<String> paragraphs = new ArrayList<>();
        edition.notes().get(number - 1).content().forEach(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(PlainText.of(paragraph.content()));
            }
        });
        return String.join(" | ", paragraphs);
    }

    @Test
    void notesAndCitationsShareOneNumberingByFirstMention() {
        Edition edition = edition("One [@a], two^[Own.], three [@b].\n\n> Four^[Quoted.].\n");
        assertEquals("One,[1] two[2], three.[3]", running(edition));
        assertEquals(
                List.of(1, 2, 3, 4),
                edition.notes().stream().map(Inline.Note::number).toList());
        assertEquals("Own.", note(edition, 2));
        assertEquals("Quoted.", note(edition, 4));
    }

    @Test
    void authorsFootnoteStaysWhereItsAuthorPutIt() {
        assertEquals("Before[1], after.[2]", running(edition("Before^[x], after.^[y]\n")));
    }

    @Test
    void footnoteKeepsTheLanguageAroundItsMark() {
        Edition edition =
                edition("::: {lang=vi}\nNghỉ^[Mười phút.] [repos^[Dix minutes.]]{lang=fr}\n:::\n\nRest^[Ten.]\n");
        assertEquals(
                List.of("vi", "fr", "none"),
                edition.notes().stream()
                        .map(note -> note.content().getFirst() instanceof Block.Division division
                                ? division.attributes().lang()
                                : "none")
                        .toList());
    }

    @Test
    void marksInARowAreKeptApart() {
        assertEquals("Both[1]\u00a0[2].", running(edition("Both^[x]^[y].\n")));
    }

    @Test
    void punctuationGoesBeforeTheFirstOfSeveralCitations() {
        assertEquals("word.[1]\u00a0[2] Next", running(edition("word [@a] [@b]. Next\n")));
        assertEquals("word[1]\u00a0[2]. Next", running(edition("word^[Own.] [@b]. Next\n")));
    }

    @Test
    void groupedCitationHoldsEachReferenceInFullWithItsWords() {
        Edition edition = edition("Text [see @a, p. 3; also @b].\n");
        assertEquals("see Lind E. Hips. Press; 2018. p. 3. | also Abel, Berg. Knees. Press; 2019.", note(edition, 1));
    }

    @Test
    void locatorAfterAnAddressIsSetOffByAComma() {
        assertTrue(note(edition("Text [@c, sec. 2].\n"), 1).endsWith("https://example.org/w, sec. 2."));
    }

    @Test
    void addressThatTheStyleLeavesOutIsPutBehindTheEntry() {
        Edition edition = edition("Text [@d, p. 2].\n");
        assertEquals("Lind. Trial. Journal. 2020; https://doi.org/10.1000/182, p. 2.", note(edition, 1));
        assertFalse(note(edition("Text [@c].\n"), 1).matches("(?s).*example.org/w.*example.org/w.*"));
    }

    @Test
    void authorsInTheSentenceAreNamedAsManyAsThereAre() {
        assertEquals(
                "Lind (2018)[1] and Abel and Berg (2019)[2] and A et al. (n.d.)[3] and (2018)[4]",
                running(edition("@a and @b and @c and -@a\n")));
    }

    @Test
    void citationInsideANoteIsSetInBrackets() {
        Edition edition = edition("Text^[Own, as @a says [@b, p. 2].].\n");
        assertEquals(1, edition.notes().size());
        assertEquals(
                "Own, as Lind (2018) (Lind E. Hips. Press; 2018.) says (Abel, Berg. Knees. Press; 2019. p. 2.).",
                note(edition, 1));
    }

    @Test
    void titleOfTheReferenceLinksToItsEntry() {
        Edition edition = edition("Text [@a].\n");
        List<Inline.Link> links = new ArrayList<>();
        Tree.walk(edition.notes().getFirst().content(), block -> {}, inline -> {
            if (inline instanceof Inline.Link link) {
                links.add(link);
            }
        });
        assertEquals("#ref-a", links.getFirst().target());
        assertEquals("Hips", PlainText.of(links.getFirst().content()));
    }

    @Test
    void undeclaredKeyIsAnErrorAtItsPlace() {
        Diagnostic finding = findings("Text [@nobody].\n", "").getFirst();
        assertEquals(Code.CITE_UNRESOLVED, finding.code());
        assertEquals(new Position("a.md", 8, 7), finding.position());
    }

    @Test
    void capitalsInAKeyAreSuggested() {
        assertTrue(findings("Text [@A].\n", "").getFirst().toString().contains("did you mean \"a\""));
    }

    @Test
    void declaredKeySaysOpenlyThatThereIsNoReference() {
        Edition edition = edit(
                        "Text [@nobody, p. 3].\n",
                        "nocite: \"@*\"\ncitations-unresolved:\n  nobody: The draft names none.\n",
                        null)
                .value()
                .orElseThrow();
        assertEquals(
                "No reference: the source of this article names none for this citation. The draft names none. p. 3.",
                note(edition, 1));
    }

    @Test
    void declaredKeyWithAReferenceIsTold() {
        assertEquals(
                Code.CITE_DECLARED_RESOLVED,
                findings("Text [@a].\n", "citations-unresolved:\n  a: No.\n")
                        .getFirst()
                        .code());
    }

    @Test
    void declaredKeyInTheSentenceIsPublishedAsItStandsAndTold() {
        Outcome<Edition> outcome =
                edit("@nobody says.\n", "nocite: \"@*\"\ncitations-unresolved:\n  nobody: No.\n", null);
        assertEquals("nobody[1] says.", running(outcome.value().orElseThrow()));
        assertEquals(Code.CITE_NAME_UNKNOWN, outcome.findings().getFirst().code());
    }

    @Test
    void uncitedReferenceIsToldAndNotListed() {
        Outcome<Edition> outcome = edit("Text [@a].\n", "", null);
        assertEquals(
                Collections.nCopies(3, Code.REFERENCE_UNCITED),
                outcome.findings().stream().map(Diagnostic::code).toList());
    }

    @Test
    void headingsGetIdsOfTheirWordsAsPandocMakesThem() {
        Edition edition = edition("# The *First* one: 2 ways!\n\n# The First one 2 ways\n\n# 42\n");
        assertEquals(
                List.of("title", "the-first-one-2-ways", "the-first-one-2-ways-1", "section"),
                edition.outline().stream().map(Edition.Entry::id).limit(4).toList());
    }

    @Test
    void authorsIdComesBeforeThoseOfAddedParts() {
        Edition edition = edition("# Mine {#references}\n\n[x](#references)\n");
        List<String> ids = edition.outline().stream().map(Edition.Entry::id).toList();
        assertTrue(ids.contains("references") && ids.contains("references-1"), ids.toString());
    }

    @Test
    void idTakenTwiceIsAnErrorThatNamesTheFirst() {
        Diagnostic finding = findings("# One {#x}\n\n# Two {#x}\n", "").getFirst();
        assertEquals(Code.ID_DUPLICATE, finding.code());
        assertTrue(finding.toString().contains("a.md:8:1"), finding.toString());
    }

    @Test
    void idOfANoteCannotBeTaken() {
        assertEquals(Code.ID_DUPLICATE, findings("[x]{#fn1}\n", "").getFirst().code());
    }

    @Test
    void idThatAnAddressCannotHoldIsRefused() {
        assertEquals(Code.ID_INVALID, findings("# One {#a%b}\n", "").getFirst().code());
    }

    @Test
    void everyInternalLinkMustLeadSomewhere() {
        Diagnostic finding = findings("# Over there\n\n[x](#overthere)\n", "").getFirst();
        assertEquals(Code.ANCHOR_MISSING, finding.code());
        assertTrue(finding.toString().contains("did you mean #over-there?"), finding.toString());
    }

    @Test
    void contentsAreShownFromThreeSectionsOnOrAsTheArticleSays() {
        assertFalse(edition("# A\n\n# B\n").contents());
        assertTrue(edition("# A\n\n# B\n\n# C\n").contents());
        assertTrue(edit("# A\n", "toc: true\n", null).value().orElseThrow().contents());
        assertFalse(edit("# A\n\n# B\n\n# C\n", "toc: false\n", null)
                .value()
                .orElseThrow()
                .contents());
    }

    @Test
    void dateIsTheGivenOneElseTheArticlesElseAFixedOne() {
        Instant given = Instant.parse("2020-02-02T02:02:02Z");
        assertEquals(
                given,
                edit("x\n", "date: 2024-05-01\n", given).value().orElseThrow().timestamp());
        assertEquals(
                Instant.parse("2024-05-01T00:00:00Z"),
                edit("x\n", "date: 2024-05-01\n", null).value().orElseThrow().timestamp());
        assertEquals(
                Instant.parse("1980-01-01T00:00:00Z"),
                edit("x\n", "", null).value().orElseThrow().timestamp());
    }

    @Test
    void nothingUnsetIsLeft() {
        Edition edition = edition("@a [see @b]^[Own, [@c].]\n");
        Tree.walk(
                edition.blocks(),
                block -> {},
                inline -> assertFalse(inline instanceof Inline.Unset, inline.toString()));
    }

    @Test
    void whomToAskStandsBehindTheBodyAndOnlyWhereItIsStated() {
        Edition stated = edit("# A\n\nText [@b].\n", "contact: Call 555-0123\n", null)
                .value()
                .orElseThrow();
        List<Block.Section.Kind> kinds = stated.blocks().stream()
                .filter(Block.Section.class::isInstance)
                .map(block -> ((Block.Section) block).kind())
                .toList();
        assertEquals(
                List.of(
                        Block.Section.Kind.TITLE,
                        Block.Section.Kind.CONTACT,
                        Block.Section.Kind.REFERENCES,
                        Block.Section.Kind.DISCLAIMER,
                        Block.Section.Kind.PUBLICATION),
                kinds);
        assertTrue(stated.outline().stream().anyMatch(entry -> entry.text().equals("Questions? Contact us")));
        assertTrue(edition("Text.").blocks().stream()
                .noneMatch(block ->
                        block instanceof Block.Section section && section.kind() == Block.Section.Kind.CONTACT));
    }
}
