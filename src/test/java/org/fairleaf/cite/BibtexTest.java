package org.fairleaf.cite;

import static org.fairleaf.cite.Files.bib;
import static org.fairleaf.cite.Files.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairleaf.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '´',
            value = {
                "M{\\\"u}ller | Müller",
                "M\\\"uller | Müller",
                "M\\\"{u}ller | Müller",
                "{\\'E}cole d'{\\'e}t\\'e | École d'été",
                "Fran\\c{c}ois \\c Cetin | François Çetin",
                "\\v{S}koda {\\v c} | Škoda č",
                "\\'{\\i}n na\\\"{\\i}ve | ín naïve",
                "Erd{\\H o}s \\H{u} | Erdős ű",
                "Gro\\ss e Stra{\\ss}e | Große Straße",
                "{\\O}stergaard \\o{} \\AE \\ae s {\\aa} \\l | Østergaard ø Ææs å ł",
                "\\~n \\~{n} a\\~{}b | ñ ñ a~b",
                "\\k{a} \\d{h} \\=a \\.z \\u{g} \\r{a} | ą ḥ ā ż ğ å",
                "a \\& b 5\\% \\$3 \\#1 x\\_y | a & b 5% $3 #1 x_y",
                "1--2 --- 3 | 1–2 — 3",
                "``a'' `b' | “a” ‘b'",
                "A.~B. | A. B.",
                "\\emph{x \\textbf{y}} {\\it z} {\\bf w} | <i>x <b>y</b></i> <i>z</i> <b>w</b>",
                "10\\textsuperscript{3} H\\textsubscript{2}O | 10<sup>3</sup> H<sub>2</sub>O",
                "CO$_2$ $\\beta$-x 10$^{-3}$ $n \\geq 3$ | CO<sub>2</sub> β-x 10<sup>−3</sup> n ≥ 3",
                "$\\frac{a}{b}$ cost $5 | $\\frac{a}{b}$ cost $5",
                "\\textgreater 5 \\textdegree C \\copyright{} \\ldots | >5 °C © …",
                "\\url{https://x.org/a_b} \\href{u}{text} | https://x.org/a_b text",
                "{B}{o}th {{Deep}} | Both Deep",
                "\\enquote{x} \\mkbibquote{y} | “x” “y”",
            })
    void latexBecomesText(String tex, String expected) {
        Latex.Words words = Latex.words(tex, false);
        assertEquals(expected, words.text().replace('\u00A0', ' ').strip());
        assertNull(words.unknown());
    }

    @Test
    void bracesInATitleKeepItsCapitalsButAccentsDoNot() {
        assertEquals(
                "The <span class=\"nocase\">DNA</span> of Müller",
                Latex.words("The {DNA} of M{\\\"u}ller", true).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | Doe, Jane",
                "Doe, Jane | Doe, Jane",
                "Jane Q. Public Doe | Doe, Jane Q. Public",
                "Ludwig van Beethoven | van+Beethoven, Ludwig",
                "van Beethoven, Ludwig | van+Beethoven, Ludwig",
                "Jean de La Fontaine | de+La Fontaine, Jean",
                "de la Cruz y Vega, Ana | de la+Cruz y Vega, Ana",
                "King, Jr., Martin Luther | King, Martin Luther, Jr.",
                "{World Health Organization} | =World Health Organization",
                "{National Institute for Health and Care Excellence} and Doe, J. | =National Institute for Health and Care Excellence; Doe, J.",
                "Doe, J. AND Roe, R. and others | Doe, J.; Roe, R.; =others",
                "M{\\\"u}ller, J{\\\"o}rg and {\\'E}mile Zola | Müller, Jörg; Zola, Émile",
                "{\\'e}mile van {\\'E}x | émile van+Éx, null",
                "family=Gogh, given=Vincent, prefix=van | van+Gogh, Vincent",
                "Aristotle | Aristotle, null",
                "{Barnes and Noble}, Bob | Barnes and Noble, Bob",
            })
    void namesAreDivided(String tex, String expected) {
        BibtexNames names = new BibtexNames(part -> Latex.words(part, false).text());
        assertEquals(expected, names.names(tex).stream().map(BibtexTest::shown).collect(Collectors.joining("; ")));
    }

    private static String shown(PersonName name) {
        if (name.literal() != null) {
            return "=" + name.literal();
        }
        String particle = name.nonDroppingParticle() == null ? "" : name.nonDroppingParticle() + "+";
        return particle + name.family() + ", " + name.given() + (name.suffix() == null ? "" : ", " + name.suffix());
    }

    @Test
    void fieldsOfAnArticleBecomeThoseOfCsl() {
        Reference reference = bib("""
                Text between entries, such as mail@example.org, is a comment.
                @comment{ignored @article{no, title = {No}} }
                @preamble{"\\newcommand{\\x}{y}"}
                @STRING(jpm = "Pain " # {Medicine})
                @Article(key:1,
                  Author = "A. White and N. Foster",
                  title = {Adverse events},
                  subtitle = "A review",
                  journal = jpm, volume = 5, number = {4}, pages = {349 -- 355, 360},
                  month = feb, day = 3, year = 2004,
                  doi = {https://doi.org/10.1000/a\\_b}, url = {https://example.org/a\\_b%20c\\&d},
                  urldate = {2024-01-05}, issn = {1526-2375}, pmid = {123}, langid = {british},
                  abstract = {Long}, keywords = {a, b}, file = {:x.pdf}, owner = {me},
                )""");
        assertEquals("key:1", reference.key());
        assertEquals("r.bib:5:1", reference.position().toString());
        assertEquals("article-journal", reference.type());
        assertEquals("Adverse events: A review", reference.title());
        assertEquals("Pain Medicine", reference.text("container-title"));
        assertEquals("4", reference.text("issue"));
        assertEquals("349-355, 360", reference.text("page"));
        assertEquals(
                List.of(List.of(2004, 2, 3)),
                Objects.requireNonNull(reference.dates().get("issued")).parts());
        assertEquals("10.1000/a_b", reference.doi());
        assertEquals("https://example.org/a_b%20c&d", reference.url());
        assertEquals("en-GB", reference.language());
        assertEquals("123", reference.pmid());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@book{a, title={T}, series={S}, number=7} | book | collection-number=7",
                "@incollection{a, title={T}, booktitle={B}, chapter=3} | chapter | chapter-number=3",
                "@inproceedings{a, title={T}, booktitle={B}, organization={O}} | paper-conference | publisher=O",
                "@phdthesis{a, title={T}, school={S}} | thesis | genre=PhD thesis",
                "@thesis{a, title={T}, type={mathesis}, institution={S}} | thesis | genre=Master’s thesis",
                "@techreport{a, title={T}, institution={I}, number={12}} | report | number=12",
                "@online{a, title={T}, organization={O}} | webpage | publisher=O",
                "@misc{a, title={T}, howpublished={\\url{https://x.org/a_b}}} | document | URL=https://x.org/a_b",
                "@misc{a, title={T}, eprint={2001.1}, archiveprefix={arXiv}} | article | URL=https://arxiv.org/abs/2001.1",
                "@article{a, title={T}, eprint={99}, eprinttype={pubmed}} | article-journal | PMID=99",
                "@article{a, title={T}, entrysubtype={newspaper}} | article-newspaper | title=T",
            })
    void entryTypesBecomeThoseOfCsl(String entry, String type, String field) {
        Reference reference = bib(entry);
        assertEquals(type, reference.type());
        assertEquals(
                field,
                field.substring(0, field.indexOf('=') + 1) + reference.text(field.substring(0, field.indexOf('='))));
    }

    @Test
    void aPartOfABookTakesItsFieldsFromTheBookItRefersTo() {
        Bibliography bibliography = Files.clean(Files.file(
                "r.bib",
                "@incollection{a, title={Part}, crossref={b}}\n@book{b, title={Whole}, publisher={P}, year=2001}"));
        Reference part = Objects.requireNonNull(bibliography.get("a"));
        assertEquals("Whole", part.text("container-title"));
        assertEquals("P", part.text("publisher"));
        assertEquals(2001, part.issuedYear());
    }

    @Test
    void everyBrokenEntryIsReportedInItsPlaceAndTheOthersAreRead() {
        Outcome<Bibliography> read = read("a.bib", """
                @article{a, title = {Foo}, year = 2005
                @book{b, title = {Bar}, year = undefinedmacro}
                @book{, title = {x}}
                @bok{c, title = {X}}
                @book{d title = {x}}
                @book{e, title = {x \\foo{y}}, volumne = {3}}
                @book{f, title = {x}, title = {y}}
                @book{g, title = {never closed}
                @misc{h, title = "x}
                @book{i, title = {x} year = 2000}
                @book{j, title = {x}, crossref = {nobody}}
                @misc{ok, title = {Fine}}""");
        assertEquals(
                List.of(
                        "a.bib:1:1 the entry \"a\" is not closed",
                        "a.bib:2:32 \"undefinedmacro\" is no @string of this file",
                        "a.bib:3:7 this @book has no key",
                        "a.bib:4:1 there is no entry type @bok",
                        "a.bib:5:7 a comma is missing after the key \"d\"",
                        "a.bib:6:18 the LaTeX command \\foo is not known here",
                        "a.bib:6:41 no citation style prints the field \"volumne\"",
                        "a.bib:7:23 the entry \"f\" gives the field \"title\" twice",
                        "a.bib:8:1 the entry \"g\" is not closed",
                        "a.bib:9:18 this quotation mark is never closed",
                        "a.bib:10:22 a comma is missing before this in the entry \"i\"",
                        "a.bib:11:34 the entry \"j\" refers to \"nobody\", which this file has not"),
                read.findings().stream()
                        .map(finding -> finding.position() + " " + finding.message())
                        .toList());
        assertEquals(
                List.of("b", "f", "i", "j", "ok"),
                List.copyOf(read.value().orElseThrow().references().keySet()));
    }

    @Test
    void andOthersIsEtAlInASentence() {
        assertEquals(
                new InTextName(List.of("Doe"), true),
                bib("@book{a, title={T}, author={Doe, J. and others}}").inText());
        Reference reference =
                bib("@book{a, title={T}, publisher={P}, year=2004, author={Doe, J. and Roe, A. and others}}");
        assertEquals("Doe J, Roe A, et al. T. P; 2004.", Files.entry("nlm-citation-sequence", reference));
        assertEquals("Doe, J., Roe, A., et al. (2004). T. P.", Files.entry("apa", reference));
        assertEquals(
                "Doe, J., et al. (n.d.). T.",
                Files.entry("apa", bib("@book{a, title={T}, author={Doe, J. and others}}")));
        assertEquals("Doe, J., A. Roe, et al. T. P, 2004.", Files.entry("chicago-notes-bibliography", reference));
    }

    @Test
    void dataAndWholesAreTakenOver() {
        Bibliography read = Files.clean(Files.file("r.bib", """
                @inproceedings{talk, crossref = {days}, author = {Roe, R.}, title = {A talk}}
                @article{letter, xdata = {journal, press}, author = {Doe, J.}, title = {A letter}, volume = 3}
                @article{part, crossref = {issue}, author = {Doe, J.}, title = {In an issue}}
                @incollection{chapter, crossref = {whole}, author = {Doe, J.}, title = {In a part of more}}
                @xdata{journal, xdata = {series}, journaltitle = {The Journal}, volume = 9}
                @xdata{series, series = {3}}
                @xdata{press, publisher = {The Press}}
                @proceedings{days, title = {Hip Days}, subtitle = {Papers}, year = 2001, note = {Its own}}
                @periodical{issue, title = {The Monthly}, subtitle = {Hips}, year = 2003}
                @mvcollection{whole, title = {All Joints}, editor = {Ed, E.}, year = 2004}
                """));
        Reference talk = Objects.requireNonNull(read.get("talk"));
        assertEquals("Hip Days: Papers", talk.text("container-title"));
        assertEquals(2001, talk.issuedYear());
        assertNull(talk.text("note"));
        Reference letter = Objects.requireNonNull(read.get("letter"));
        assertEquals("The Journal", letter.text("container-title"));
        assertEquals("3", letter.text("volume"));
        assertEquals("3", letter.text("collection-title"));
        assertEquals("The Press", letter.text("publisher"));
        Reference part = Objects.requireNonNull(read.get("part"));
        assertEquals("The Monthly: Hips", part.text("container-title"));
        assertEquals("In an issue", part.title());
        Reference chapter = Objects.requireNonNull(read.get("chapter"));
        assertEquals("All Joints", chapter.text("container-title"));
        assertEquals(
                "Ed",
                Objects.requireNonNull(chapter.names().get("editor")).getFirst().family());
        assertNull(read.get("journal"));
    }

    @Test
    void entriesThatReferToThemselvesOrToNothingAreReported() {
        assertEquals(
                List.of(
                        "r.bib:1:37 the entry \"a\" refers, over others, to itself",
                        "r.bib:2:37 the entry \"b\" refers, over others, to itself",
                        "r.bib:3:34 the entry \"c\" refers to \"x\", which this file has not"),
                read("r.bib", """
                                @misc{a, title = {A}, crossref =    {b}}
                                @misc{b, title = {B}, crossref =    {a}}
                                @misc{c, title = {C}, xdata =    {x}}
                                """).findings().stream()
                        .map(finding -> finding.position() + " " + finding.message())
                        .toList());
    }

    @Test
    void datesThatAreNotCertainAreSaidToBe() {
        assertEquals(
                "Old, O. (ca. 1850). T. P.",
                Files.entry("apa", bib("@book{a, title={T}, publisher={P}, author={Old, O.}, date={1850~}}")));
    }
}
