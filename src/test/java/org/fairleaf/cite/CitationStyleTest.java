package org.fairleaf.cite;

import static org.fairleaf.cite.Files.entry;
import static org.fairleaf.cite.Files.json;
import static org.fairleaf.cite.Files.marked;
import static org.fairleaf.cite.Files.messages;
import static org.fairleaf.cite.Files.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationStyleTest {

    private static final String NLM = """
            Huang D, Wang X, Zhang J. Efficacy of traditional Chinese medicine for treatment of hip OA: a meta-analysis. Journal of Chinese Medicine. 2005;48(2):107–17.
            Xu T, Bai M, Liu X, Wang H. A randomized controlled trial of adding acupuncture to routine primary healthcare for treatment of hip osteoarthritis. Journal of Traditional Chinese Medicine. 2011;21(3):213–9.
            White A, Foster N, Cummings M. Adverse events following acupuncture: a systematic review of case reports. Pain Medicine. 2004;5(4):349–55.
            Zhang B, Wang L, Chen Z. Efficacy of moxibustion at Shenjiacu for knee and hip osteoarthritis: a comparative study. Chinese Medicine. 2008;33(2):140–4.
            """;

    private static final String AMA = """
            Huang D, Wang X, Zhang J. Efficacy of traditional Chinese medicine for treatment of hip OA: a meta-analysis. _Journal of Chinese Medicine_. 2005;48(2):107-117.
            Xu T, Bai M, Liu X, Wang H. A randomized controlled trial of adding acupuncture to routine primary healthcare for treatment of hip osteoarthritis. _Journal of Traditional Chinese Medicine_. 2011;21(3):213-219.
            White A, Foster N, Cummings M. Adverse events following acupuncture: a systematic review of case reports. _Pain Medicine_. 2004;5(4):349-355.
            Zhang B, Wang L, Chen Z. Efficacy of moxibustion at Shenjiacu for knee and hip osteoarthritis: a comparative study. _Chinese Medicine_. 2008;33(2):140-144.
            """;

    private static final String APA = """
            Huang, D., Wang, X., & Zhang, J. (2005). Efficacy of traditional Chinese medicine for treatment of hip OA: a meta-analysis. _Journal of Chinese Medicine_, _48_(2), 107–117.
            White, A., Foster, N., & Cummings, M. (2004). Adverse events following acupuncture: a systematic review of case reports. _Pain Medicine_, _5_(4), 349–355.
            Xu, T., Bai, M., Liu, X., & Wang, H. (2011). A randomized controlled trial of adding acupuncture to routine primary healthcare for treatment of hip osteoarthritis. _Journal of Traditional Chinese Medicine_, _21_(3), 213–219.
            Zhang, B., Wang, L., & Chen, Z. (2008). Efficacy of moxibustion at Shenjiacu for knee and hip osteoarthritis: a comparative study. _Chinese Medicine_, _33_(2), 140–144.
            """;

    private static final String CHICAGO = """
            Huang, D., X. Wang, and J. Zhang. “Efficacy of Traditional Chinese Medicine for Treatment of Hip OA: A Meta-Analysis.” _Journal of Chinese Medicine_ 48, no. 2 (2005): 107–17.
            White, A., N. Foster, and M. Cummings. “Adverse Events Following Acupuncture: A Systematic Review of Case Reports.” _Pain Medicine_ 5, no. 4 (2004): 349–55.
            Xu, T., M. Bai, X. Liu, and H. Wang. “A Randomized Controlled Trial of Adding Acupuncture to Routine Primary Healthcare for Treatment of Hip Osteoarthritis.” _Journal of Traditional Chinese Medicine_ 21, no. 3 (2011): 213–19.
            Zhang, B., L. Wang, and Z. Chen. “Efficacy of Moxibustion at Shenjiacu for Knee and Hip Osteoarthritis: A Comparative Study.” _Chinese Medicine_ 33, no. 2 (2008): 140–44.
            """;

    private static String list(String style, String file) {
        return style(style, "en-US").list(Files.clean(Files.resource(file)).all()).stream()
                .map(entry -> marked(entry.content()) + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acupuncture.json", "acupuncture.bib", "acupuncture.ris", "acupuncture.yaml"})
    void theArticlesReferencesAreSetTheSameFromEveryFormat(String file) {
        assertEquals(NLM, list("nlm-citation-sequence", file));
        assertEquals(AMA, list("american-medical-association", file));
        assertEquals(APA, list("apa", file));
        assertEquals(CHICAGO, list("chicago-notes-bibliography", file));
    }

    @Test
    void numericStylesKeepTheOrderOfCitation() {
        List<Reference> backwards = new ArrayList<>(Files.clean(Files.resource("acupuncture.json")).all().stream()
                .toList()
                .reversed());
        assertEquals(
                List.of("zhang2008", "white2004", "xu2011", "huang2005"),
                style(null, "en-US").list(backwards).stream()
                        .map(entry -> entry.reference().key())
                        .toList());
        assertEquals(
                List.of("zhang2008", "white2004", "xu2011", "huang2005"),
                List.copyOf(style("apa", "en-US").entries(backwards).keySet()));
    }

    @Test
    void aStyleIsNamedWithOrWithoutItsExtension() {
        assertEquals("apa", style("apa.csl", "en-US").name());
        assertEquals("nlm-citation-sequence", style(null, "en-US").name());
    }

    @Test
    void anUnknownStyleIsAnErrorThatListsTheStyles() {
        Outcome<CitationStyle> unknown = CitationStyle.of("vancouver", "en", null, new Position("a.md", 4, 6));
        assertEquals(List.of("""
                        a.md:4:6: error: CSL-UNKNOWN: there is no citation style "vancouver"
                          hint: did you mean nlm-citation-sequence? Fairleaf has american-medical-association, apa, \
                        chicago-notes-bibliography, nlm-citation-sequence; for another, put its .csl file into the \
                        article's folder and name the file"""), messages(unknown));
    }

    @Test
    void addressesBecomeLinksAndTheirTextIsTheStyles() {
        Reference reference = json("""
                {"id": "a", "type": "article-journal", "title": "T", "container-title": "J", "author": [{"family": "B"}],
                 "issued": "2004", "DOI": "10.1000/a<b>(c)", "URL": "https://example.org/a b"}""");
        assertEquals(
                "B. (2004). T. _J_. [https://doi.org/10.1000/a<b>(c)](https://doi.org/10.1000/a%3Cb%3E(c))",
                marked(style("apa", "en-US").entry(reference)));
        assertEquals(
                "B. T. _J_. Published online 2004. doi:[10.1000/a<b>(c)](https://doi.org/10.1000/a%3Cb%3E(c))",
                marked(style("american-medical-association", "en-US").entry(reference)));
        assertEquals(
                "B. T. J [Internet]. 2004; Available from: [https://example.org/a b](https://example.org/a%20b)",
                marked(style(null, "en-US").entry(reference)));
    }

    @Test
    void aScriptIsNoLink() {
        Reference reference =
                json("{\"id\": \"a\", \"type\": \"webpage\", \"title\": \"T\", \"URL\": \"javascript:alert(1)\"}");
        assertEquals(
                "T [Internet]. Available from: javascript:alert(1)",
                marked(style(null, "en-US").entry(reference)));
    }

    @Test
    void richTextOfATitleIsEmphasisAndEmphasisWithinEmphasisStandsUpright() {
        Reference article = json("""
                {"id": "a", "type": "article-journal", "author": [{"family": "B"}], "issued": "2004",
                 "title": "<i>Ginkgo biloba</i> in H<sub>2</sub>O at 10<sup>3</sup> <b>m</b>: 1 < 2 <i>open",
                 "container-title": "J"}""");
        assertEquals(
                "B. (2004). _Ginkgo biloba_ in H~2~O at 10^3^ **m**: 1 < 2 <i>open. _J_.",
                marked(style("apa", "en-US").entry(article)));
        Reference book = json("""
                {"id": "a", "type": "book", "author": [{"family": "B"}], "issued": "2004", "publisher": "P",
                 "title": "On <i>Ginkgo biloba</i> at home"}""");
        assertEquals(
                "B. (2004). _On _Ginkgo biloba_ at home_. P.",
                marked(style("apa", "en-US").entry(book)));
    }

    @Test
    void quotationMarksFollowTheLanguageAndTheirDepth() {
        Reference reference = json("""
                {"id": "a", "type": "article-journal", "title": "On \\"mild\\" pain: what's new?",
                 "container-title": "J", "author": [{"family": "O'Brien"}], "issued": "2004", "language": "en"}""");
        assertEquals("O’Brien. “On ‘Mild’ Pain: What’s New?” J, 2004.", entry("chicago-notes-bibliography", reference));
        assertEquals(
                "O’Brien. ‘On “Mild” Pain: What’s New?’ J, 2004.",
                PlainText.of(style("chicago-notes-bibliography", "en-GB").entry(reference)));
        assertEquals(
                "O’Brien. „On ‚Mild‘ Pain: What’s New?“ J, 2004.",
                PlainText.of(style("chicago-notes-bibliography", "de").entry(reference)));
        assertEquals(
                "O’Brien. «\u00A0On “Mild” Pain: What’s New?\u00A0» J, 2004.",
                PlainText.of(style("chicago-notes-bibliography", "fr").entry(reference)));
    }

    @Test
    void aFullStopGoesInsideTheQuotationMarksWhereTheLanguageHasItSo() {
        Reference reference = json(
                "{\"id\": \"a\", \"type\": \"book\", \"title\": \"Beyond \\\"pain\\\"\", \"issued\": \"2004\", \"publisher\": \"P\"}");
        assertEquals("Beyond “pain.” P; 2004.", entry(null, reference));
        assertEquals(
                "Beyond ‘pain’. P; 2004.", PlainText.of(style(null, "en-GB").entry(reference)));
    }

    @Test
    void capitalsOfNamesAndProtectedWordsStay() {
        Reference reference = json("""
                {"id": "a", "type": "article-journal", "container-title": "BMJ", "publisher": "medRxiv",
                 "title": "the <span class=\\"nocase\\">in vitro</span> mRNA of the hip", "issued": "2004"}""");
        assertEquals("“The in vitro mRNA of the Hip.” BMJ, 2004.", entry("chicago-notes-bibliography", reference));
    }

    @Test
    void editionsAndDaysAreOrdinalsOfTheLanguage() {
        Reference book = json(
                "{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"edition\": 2, \"publisher\": \"P\", \"issued\": \"2004\"}");
        assertEquals("T. 2nd ed. P; 2004.", entry(null, book));
        assertEquals("T. 2. Aufl. P; 2004.", PlainText.of(style(null, "de-DE").entry(book)));
        assertEquals("T. 2ᵉ éd. P; 2004.", PlainText.of(style(null, "fr").entry(book)));
        Reference later = json("{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"edition\": \"21st\"}");
        assertEquals("T. 21st ed.", entry(null, later));
        assertEquals("T. 21ᵉ éd.", PlainText.of(style(null, "fr").entry(later)));
        Reference first = json(
                "{\"id\": \"a\", \"type\": \"article-newspaper\", \"title\": \"T\", \"container-title\": \"N\", \"issued\": \"2004-05-01\"}");
        assertEquals(
                "T. N. 1. Mai 2004.",
                PlainText.of(style("american-medical-association", "de-AT").entry(first)));
    }

    @Test
    void editorsAndTranslatorsHaveTheirLabels() {
        Reference chapter = json("""
                {"id": "a", "type": "chapter", "title": "Hip pain", "container-title": "Textbook of pain", "edition": "3rd",
                 "author": [{"family": "Jones", "given": "A B"}], "editor": [{"family": "Smith", "given": "C. D."}],
                 "publisher": "Oxford University Press", "publisher-place": "Oxford", "page": "23-45", "issued": "2010"}""");
        assertEquals(
                "Jones AB. Hip pain. In: Smith CD, editor. Textbook of pain. 3rd ed. Oxford: Oxford University Press; 2010. p. 23–45.",
                entry(null, chapter));
        assertEquals(
                "Jones, A. B. (2010). Hip pain. In C. D. Smith (Ed.), Textbook of pain (3rd ed., pp. 23–45). Oxford University Press.",
                entry("apa", chapter));
        Reference translated = json("""
                {"id": "a", "type": "book", "title": "Translated work", "translator": [{"family": "Kong", "given": "Marta"}],
                 "author": [{"family": "Ünal", "given": "Şule"}], "issued": "1983", "publisher": "X"}""");
        assertEquals("Ünal, Ş. (1983). Translated work (M. Kong, Trans.). X.", entry("apa", translated));
        assertEquals(
                "Ünal, Şule. Translated Work. Translated by Marta Kong. X, 1983.",
                entry("chicago-notes-bibliography", translated));
    }

    @Test
    void theDateOfAReportIsWrittenApart() {
        Reference report = json("""
                {"id": "a", "type": "report", "title": "T", "number": "12", "publisher": "P",
                 "issued": {"date-parts": [[2020, 1], [2021, 2]]}}""");
        assertEquals("T. P; 2020 Jan–2021 Feb. Report No.: 12.", entry(null, report));
    }

    @Test
    void entriesWithoutASortKeyComeLast() {
        String xml =
                OWN.formatted("").replace("<bibliography>", "<bibliography><sort><key variable=\"volume\"/></sort>");
        Bibliography bibliography = Files.clean(Files.file("r.json", """
                [{"id": "none", "title": "T"}, {"id": "ten", "title": "T", "volume": 10}, {"id": "nine", "title": "T", "volume": 9}]"""));
        assertEquals(
                List.of("nine", "ten", "none"),
                own(xml).value().orElseThrow().list(bibliography.all()).stream()
                        .map(entry -> entry.reference().key())
                        .toList());
    }

    @Test
    void suffixesAndHyphensOfNamesStandWhereTheStyleWantsThem() {
        Reference reference = json("""
                {"id": "a", "type": "book", "title": "T", "publisher": "P", "issued": "2004", "author": [
                 {"family": "King", "given": "Martin Luther", "suffix": "Jr."}, {"family": "Kim", "given": "Seo-yeon"},
                 {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}]}""");
        assertEquals("King ML Jr, Kim SY, van Gogh V. T. P; 2004.", entry(null, reference));
        assertEquals("King, M. L., Jr., Kim, S.-y., & van Gogh, V. (2004). T. P.", entry("apa", reference));
        assertEquals(
                "King, Martin Luther, Jr., Seo-yeon Kim, and Vincent van Gogh. T. P, 2004.",
                entry("chicago-notes-bibliography", reference));
    }

    @Test
    void aVeryLongListOfAuthorsEndsAsTheStyleSays() {
        StringBuilder authors = new StringBuilder();
        for (char c = 'A'; c <= 'W'; c++) {
            authors.append(authors.isEmpty() ? "" : ",")
                    .append("{\"family\":\"")
                    .append(c)
                    .append("a\",\"given\":\"X\"}");
        }
        Reference reference = json("{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [" + authors
                + "], \"publisher\": \"P\", \"issued\": \"2004\"}");
        assertTrue(entry("apa", reference).contains("Ra, X., Sa, X., … Wa, X. (2004)"), entry("apa", reference));
        assertEquals("Aa X, Ba X, Ca X, Da X, Ea X, Fa X, et al. T. P; 2004.", entry(null, reference));
    }

    @Test
    void aWorkThatAStyleLeavesOutIsSetAllTheSame() {
        Reference letter = json("""
                {"id": "a", "type": "personal_communication", "title": "A letter", "author": [{"family": "Roe"}],
                 "issued": {"literal": "in press"}}""");
        assertTrue(entry("apa", letter).startsWith("Roe. (in press). A letter"), entry("apa", letter));
        assertTrue(entry("chicago-notes-bibliography", letter).contains("Letter"));
    }

    @Test
    void alphabeticalListsPutDatesInOrderAndIgnoreParticles() {
        Bibliography bibliography = Files.clean(Files.file("r.json", """
                [{"id": "d", "type": "article-newspaper", "title": "T", "author": [{"family": "Bo"}], "issued": "2004-11-02"},
                 {"id": "c", "type": "article-newspaper", "title": "T", "author": [{"family": "Bo"}], "issued": "2004-02-11"},
                 {"id": "e", "type": "book", "title": "T", "author": [{"family": "Éa"}], "issued": "1999"},
                 {"id": "f", "type": "book", "title": "T", "author": [{"family": "Fa"}], "issued": "1999"},
                 {"id": "a", "type": "book", "title": "T", "author": [{"literal": "Aa Institute"}], "issued": "1999"}]"""));
        assertEquals(
                List.of("a", "c", "d", "e", "f"),
                style("apa", "en-US").list(bibliography.all()).stream()
                        .map(entry -> entry.reference().key())
                        .toList());
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnGetsAmericanOnes() {
        Reference book = json(
                "{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"edition\": 3, \"publisher\": \"P\", \"issued\": \"2004\"}");
        for (String lang : List.of("sw", "und", "not a language", "", "en-ZZ", "tlh-Latn-x-a")) {
            assertEquals("T. 3rd ed. P; 2004.", PlainText.of(style(null, lang).entry(book)), lang);
        }
        for (String lang : List.of("zh-TW", "zh-Hant-HK", "sr-Cyrl", "pt-BR", "no", "ar-EG", "he", "ja", "pa", "ms")) {
            assertFalse(style(null, lang).entry(book).isEmpty(), lang);
        }
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(APA, list("apa", "acupuncture.ris"));
            assertEquals(CHICAGO, list("chicago-notes-bibliography", "acupuncture.bib"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyThreadsGetTheSameEntries() throws Exception {
        Bibliography bibliography = Files.clean(Files.resource("acupuncture.json"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = CitationStyle.NAMES.get(i % 2);
                calls.add(() -> name + style(name, "en-US").list(bibliography.all()));
            }
            Set<String> results = threads.invokeAll(calls).stream()
                    .map(CitationStyleTest::result)
                    .collect(Collectors.toSet());
            assertEquals(2, results.size());
        }
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static final String OWN = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>
              <macro name="who"><names variable="author"><name form="short"/></names></macro>%s
              <citation><layout><text variable="title"/></layout></citation>
              <bibliography><layout suffix="."><text variable="citation-number" prefix="[" suffix="] "/>
                <text macro="who" suffix=": "/><text variable="title" font-style="italic"/></layout></bibliography>
            </style>""";

    private static Outcome<CitationStyle> own(String xml) {
        return CitationStyle.of("own.csl", "en", xml.getBytes(StandardCharsets.UTF_8), Position.of("a.md"));
    }

    @Test
    void anAuthorsOwnStyleIsUsedAndItsNumberLeftOut() {
        CitationStyle style = own(OWN.formatted("")).value().orElseThrow();
        List<Inline> entry = style.entry(
                json("{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"author\": [{\"family\": \"Roe\"}]}"));
        assertEquals("Roe: _T_.", marked(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no xml",
                "<style/>",
                "<!DOCTYPE style [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><style xmlns='http://purl.org/net/xbiblio/csl'/>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><citation/></style>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><bibliography><layout><text macro='none'/></layout></bibliography></style>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><macro name='a'><text macro='b'/></macro><macro name='b'><text macro='a'/></macro><bibliography><layout><text macro='a'/></layout></bibliography></style>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><bibliography><layout><date/></layout></bibliography></style>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><info><link rel='independent-parent' href='http://www.zotero.org/styles/elsewhere'/></info></style>"
            })
    void aBrokenStyleFileIsAnError(String xml) {
        Outcome<CitationStyle> broken = own(xml);
        assertEquals(Code.CSL_INVALID, broken.findings().getFirst().code());
        assertTrue(broken.value().isEmpty());
    }

    @Test
    void aStyleFileThatOnlyRefersToAShippedStyleIsThatStyle() {
        String xml =
                "<style xmlns='http://purl.org/net/xbiblio/csl'><info><link rel='independent-parent' href='http://www.zotero.org/styles/apa'/></info></style>";
        assertEquals("apa", own(xml).value().orElseThrow().name());
    }
}
