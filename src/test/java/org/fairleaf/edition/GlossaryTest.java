package org.fairleaf.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Tree;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    private static Outcome<Edition> edit(String lang, String glossary, String theme, String body) {
        String text = "---\ntitle: Title\nlang: " + lang + "\ndisclaimer: Words.\n" + glossary + "---\n\n" + body;
        Document document = MarkdownReader.read(Source.of("a.md", text)).value().orElseThrow();
        CitationStyle style =
                CitationStyle.of(null, "en", null, Position.of("a.md")).value().orElseThrow();
        List<Term> terms = MarkdownReader.readGlossary("theme/glossary.en.yaml", theme)
                .value()
                .orElseThrow();
        return Editor.edit(
                document,
                new Editor.Material(
                        Bibliography.EMPTY,
                        style,
                        Specimen.theme().labels(lang),
                        null,
                        null,
                        terms,
                        "0".repeat(64),
                        null,
                        Standing.SOUND));
    }

    private static Edition edition(String glossary, String body) {
        return edit("en", glossary, "", body).value().orElseThrow();
    }

    /** To hold each place of the text to each word took the product of their numbers: hours for these. */
    @Test
    void aGlossaryOfTensOfThousandsOfWordsIsFoundInOneGo() {
        Forms forms = new Forms();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            forms.add("word" + i, new Term("word" + i, List.of(), List.of(), Position.of("a.md")));
            text.append("Word").append(i).append(i % 2 == 0 ? " " : "s, ");
        }
        List<Forms.Found> found = forms.in(text.toString().repeat(20));
        assertEquals(500_000, found.size());
        assertEquals("word49998", found.getLast().term().name());
    }

    /** The long s is an s to whoever compares letters without their case, but no small letter of one. */
    @Test
    void aWordIsFoundWhateverTheShapeOfItsLetters() {
        assertEquals(
                1,
                uses(edition("glossary:\n  muskel: Was zieht.\n", "Der Muſkel zieht."))
                        .size());
    }

    /** What becomes a link to an entry, with its column. */
    private static List<String> uses(Edition edition) {
        List<String> uses = new ArrayList<>();
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Link link && link.attributes().has("glossary-use")) {
                uses.add(link.position().column() + " " + PlainText.of(link.content()) + " " + link.target());
            }
        });
        return uses;
    }

    private static List<String> entries(Edition edition) {
        List<String> entries = new ArrayList<>();
        for (Block block : edition.blocks()) {
            if (block instanceof Block.Section section && section.kind() == Block.Section.Kind.GLOSSARY) {
                Tree.walk(
                        section.content(),
                        inner -> {
                            if (inner instanceof Block.DefinitionList list) {
                                list.definitions()
                                        .forEach(definition -> entries.add(
                                                PlainText.of(definition.terms().getFirst())));
                            }
                        },
                        inline -> {});
            }
        }
        return entries;
    }

    @Test
    void theFirstUseLeadsToTheEntryAndTheEntryBack() {
        Edition edition = edition("glossary:\n  edema: Swelling.\n", "An *edema* is an edema.\n");
        assertEquals(List.of("5 edema #word-edema"), uses(edition));
        assertEquals(List.of("edema"), entries(edition));
        List<String> back = new ArrayList<>();
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Link link && link.target().equals("#use-edema")) {
                back.add(PlainText.of(link.content()));
            }
        });
        assertEquals(List.of("edema"), back);
    }

    @Test
    void noWordOfTheAuthorsIsChanged() {
        String body = "An edema, “Edema”, or oedema, in *one edema*.\n";
        String glossary = "glossary:\n  edema:\n    explanation: Swelling.\n    also: oedema\n";
        Edition edition = edition(glossary, body);
        Block.Paragraph paragraph = (Block.Paragraph) edition.blocks().get(1);
        assertEquals(body.strip().replace("*", ""), PlainText.of(paragraph.content()));
        assertEquals(1, uses(edition).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Edemas come. Pre-edema, edema-like. An edema. | 40 edema",
                "EDEMA comes. | 1 EDEMA",
                "See [edema](https://example.org/) and edema. | 39 edema",
                "Write `edema`, then edema. | 21 edema",
                "The ~~edema~~ edema. | 15 edema",
                "A note.^[On edema.] Then edema. | 26 edema",
                "[edema]{lang=fr} and edema. | 22 edema",
                "The edema’s cause. | 5 edema"
            })
    void itIsTheFirstWholeWordInRunningText(String body, String use) {
        assertEquals(List.of(use + " #word-edema"), uses(edition("glossary:\n  edema: Swelling.\n", body + "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Edema\n", "::: {.tip title=Edema}\nRest.\n:::\n", "A note.^[On edema.]\n"})
    void whatStandsElsewhereIsListedWithoutALink(String body) {
        Edition edition = edition("glossary:\n  edema: Swelling.\n", body);
        assertEquals(List.of("edema"), entries(edition));
        assertEquals(List.of(), uses(edition));
    }

    @Test
    void theLongerWordGoesFirst() {
        Edition edition =
                edition("glossary:\n  stoma: An opening.\n  stoma nurse: A nurse.\n", "A stoma nurse, a stoma.\n");
        assertEquals(List.of("3 stoma nurse #word-stoma-nurse", "18 stoma #word-stoma"), uses(edition));
    }

    @Test
    void capitalsOnlyMatchCapitals() {
        Edition edition = edition("glossary:\n  AIDS: An illness.\n", "A nurse aids you. AIDS is rare.\n");
        assertEquals(List.of("19 AIDS #word-aids"), uses(edition));
    }

    @Test
    void anAbbreviationCanBeExplained() {
        Edition edition = edition(
                "glossary:\n  COPD: A disease.\n",
                "You have COPD.\n\n*[COPD]: chronic obstructive pulmonary disease\n");
        assertEquals(List.of("10 COPD #word-copd"), uses(edition));
    }

    @Test
    void entriesAreInAlphabeticalOrderAndExplainEachOther() {
        Edition edition = edition(
                "glossary:\n  zoster: A rash.\n  Éclair: Not a zoster.\n  faint: A word.\n", "An éclair. A faint.\n");
        assertEquals(List.of("Éclair", "faint", "zoster"), entries(edition));
        assertEquals(3, uses(edition).size());
        assertTrue(uses(edition).getLast().contains("zoster #word-zoster"));
    }

    @Test
    void anUnusedWordOfTheArticleIsToldAndOneOfTheThemeIsNot() {
        Outcome<Edition> outcome =
                edit("en", "glossary:\n  edema: Swelling.\n", "stoma: An opening.\n", "Nothing of it.\n");
        Diagnostic finding = outcome.findings().stream()
                .filter(found -> found.code() == Code.GLOSSARY_UNUSED)
                .findFirst()
                .orElseThrow();
        assertEquals("a.md:6:3", finding.position().toString());
        assertEquals(1, outcome.findings().size());
        assertFalse(outcome.hasErrors());
        assertEquals(List.of(), entries(outcome.value().orElseThrow()));
    }

    @Test
    void theArticlesOwnWordsPrevailOverTheThemes() {
        Edition edition = edit(
                        "en",
                        "glossary:\n  oedema: Ours.\n",
                        "oedema: Theirs.\nstoma: An opening.\n",
                        "Oedema and a stoma.\n")
                .value()
                .orElseThrow();
        assertEquals(List.of("oedema", "stoma"), entries(edition));
        List<String> words = new ArrayList<>();
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Text text) {
                words.add(text.text());
            }
        });
        assertTrue(words.contains("Ours.") && !words.contains("Theirs."), words.toString());
    }

    @Test
    void scriptsWithoutSpacesMatchWhereverTheirCharactersStand() {
        Edition edition = edit("zh", "glossary:\n  造口: 腹部的开口。\n", "", "您的造口护士会帮助您。\n")
                .value()
                .orElseThrow();
        assertEquals(List.of("3 造口 #word-造口"), uses(edition));
    }

    @Test
    void citationsInAnExplanationAreNotesLikeAnyOther() {
        Outcome<Edition> outcome = edit(
                "en",
                "citations-unresolved:\n  a: none\nglossary:\n  edema: Swelling [@a].\n  stoma: An opening [@b].\n",
                "",
                "An edema.\n");
        assertEquals(1, outcome.value().orElseThrow().notes().size());
        // What is not published cites nothing.
        assertFalse(outcome.hasErrors(), outcome.findings()::toString);
    }

    @Test
    void itStandsBeforeTheReferencesUnderItsLabel() {
        Edition edition = edit("de", "glossary:\n  Ödem: Schwellung.\n", "", "Ein Ödem.\n")
                .value()
                .orElseThrow();
        assertTrue(edition.outline().stream().anyMatch(entry -> entry.text().equals("Worterklärungen")));
    }
}
