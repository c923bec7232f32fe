package org.fairleaf.verify.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.golden.Golden;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault that is put into a good web page or EPUB is found at its line of the article, and nothing else is. */
class ParityFaultsTest {

    private static final Golden GOLDEN = Golden.of("every-construct");

    private static String found(String format, byte[] file) {
        return Verifiers.of(format).verify(file, GOLDEN.edition(), GOLDEN.theme()).stream()
                .filter(finding -> finding.code().name().startsWith("VERIFY"))
                .map(finding -> finding.code().name().substring("VERIFY_".length()) + " "
                        + finding.position().line())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static byte[] page(UnaryOperator<String> fault) {
        return seeded(GOLDEN.bytes("html"), fault);
    }

    private static byte[] seeded(byte[] page, UnaryOperator<String> fault) {
        String before = new String(page, StandardCharsets.UTF_8);
        String after = fault.apply(before);
        assertNotEquals(before, after, "the fault was not seeded");
        return after.getBytes(StandardCharsets.UTF_8);
    }

    /** The EPUB with the fault in one of its documents. */
    private static byte[] epub(String document, UnaryOperator<String> fault) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOLDEN.bytes("epub")));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry old = in.getNextEntry(); old != null; old = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                byte[] changed = old.getName().equals("EPUB/" + document) ? seeded(bytes, fault) : bytes;
                CRC32 crc = new CRC32();
                crc.update(changed);
                ZipEntry entry = new ZipEntry(old.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(changed.length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(old.getTimeLocal());
                zip.putNextEntry(entry);
                zip.write(changed);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a word lost ¦ ` simple cause` ¦ ` cause` ¦ TEXT 41",
                "a word added ¦ `a simple cause` ¦ `not a simple cause` ¦ TEXT 41",
                "two words joined ¦ `every day. Pain` ¦ `every day.Pain` ¦ TEXT 41",
                "a word of a note lost ¦ `In a survey of ours` ¦ `In a survey` ¦ TEXT 173",
                "a heading of another level ¦ `(?s)<h3( id=.medicines.>.*?)</h3>` ¦ `<h4$1</h4>` ¦ OUTLINE 113, HEADING 113",
                "a heading that is a paragraph ¦ `(?s)<h3( id=.medicines.>.*?)</h3>` ¦ `<p$1</p>` ¦ OUTLINE 113, HEADING 113",
                "a paragraph lost ¦ `<p>Then go on with the second round:</p>` ¦ `` ¦ PARAGRAPH 86",
                "a paragraph said twice ¦ `(<p>Then go on with the second round:</p>)` ¦ `$1$1` ¦ PARAGRAPH 86",
                "a list item lost ¦ `<li>Take a painkiller early rather than late.</li>` ¦ `` ¦ LIST 45",
                "a list with other numbers ¦ `<ol start=.4.>` ¦ `<ol>` ¦ LIST 88, LIST 89",
                "a list with letters ¦ `<ol start=.4.>` ¦ `<ol start='4' type='a'>` ¦ LIST 88, LIST 89",
                "a task that is not done ¦ `aria-label=.done.` ¦ `aria-label='to do'` ¦ LIST 90",
                "a term said as its explanation ¦ `<dt>Swelling</dt>` ¦ `<dd>Swelling</dd>` ¦ LIST 61",
                "a quote that is none ¦ `(?s)<blockquote>(.*?)</blockquote>` ¦ `$1` ¦ QUOTE 97",
                "a callout that is none ¦ `<div class=.callout tip. role=.note.>` ¦ `<div>` ¦ SECTION 126",
                "a callout of another kind ¦ `>Warning</p>` ¦ `>Tip</p>` ¦ TEXT 140",
                "notes swapped ¦ `Drawn for this leaflet\\.([\\s\\S]*)Sit down for as long as you like\\.` ¦ `Sit down for as long as you like.$1Drawn for this leaflet.` ¦ PARAGRAPH 53, NOTE 108",
                "a mark lost ¦ `<a id=.fnref1.[\\s\\S]*?</a>` ¦ `` ¦ NOTE 41",
                "a mark that leads to another note ¦ `href=.#fn1.` ¦ `href='#fn2'` ¦ NOTE 41",
                "a mark with another number ¦ `(href=.#fn1.[^>]*)>1<` ¦ `$1>2<` ¦ NOTE 41",
                "a link back lost ¦ `<p class=.back.><a href=.#fnref1.[^<]*</a></p>` ¦ `` ¦ `NOTE 41 | `",
                "a link back that says nothing ¦ `(<a href=.#fnref1. role=.doc-backlink.[^>]*>)[^<]*` ¦ `$1` ¦ `NOTE 41 | `",
                "a link back to another mark ¦ `<a href=.#fnref1. role` ¦ `<a href='#fnref2' role` ¦ `NOTE 41 | `",
                "a note lost ¦ `<p>38 °C or more.</p>` ¦ `` ¦ PARAGRAPH 143",
                "an address of another site ¦ `mailto:help(@example.org. title)` ¦ `mailto:info$1` ¦ LINK 171",
                "a link to another place ¦ `href=.#fig-hip.` ¦ `href='#know'` ¦ LINK 51",
                "a link to nowhere ¦ `href=.#fig-hip.` ¦ `href='#hip'` ¦ LINK 51",
                "an anchor that moved ¦ `id=.know.>Know your hip` ¦ `>Know <b id='x'/>your hip` ¦ CONTENTS 49, LINK 109 | OUTLINE 49, LINK 109",
                "a link that is text ¦ `<a href=.#fig-hip.>see the drawing</a>` ¦ `see the drawing` ¦ LINK 51",
                "another description ¦ `alt=.A firm chair with armrests.` ¦ `alt='A soft chair'` ¦ IMAGE 93",
                "an image lost ¦ `<figure><img[^>]*A firm chair with armrests.[^>]*/></figure>` ¦ `` ¦ IMAGE 93",
                "an image in a line lost ¦ `<img[^>]*one dot of ten.[^>]*/>` ¦ `` ¦ IMAGE 101",
                "a caption lost ¦ `<caption>How far [^<]*</caption>` ¦ `` ¦ TABLE 111",
                "cells swapped ¦ `(?s)(<td[^>]*>10</td>)(\\s*)(<td[^>]*>3</td>)` ¦ `$3$2$1` ¦ TABLE 108",
                "a row lost ¦ `(?s)<tr role=.row.>\\s*<th[^>]*>2</th>.*?</tr>` ¦ `` ¦ TABLE 108",
                "a header cell that is none ¦ `<th scope=.col.([^>]*)>Walk</th>` ¦ `<td$1>Walk</td>` ¦ TABLE 105",
                "a header cell that heads nothing ¦ `<th scope=.row.([^>]*)>3</th>` ¦ `<th$1>3</th>` ¦ TABLE 109",
                "a language lost ¦ `<span lang=.fr. xml:lang=.fr.>` ¦ `<span>` ¦ LANGUAGE 161",
                "another language ¦ `<div lang=.es. xml:lang=.es.>` ¦ `<div lang='it' xml:lang='it'>` ¦ LANGUAGE 164",
                "emphasis lost ¦ `<em>ball and socket</em>` ¦ `ball and socket` ¦ EMPHASIS 51",
                "emphasis of other words ¦ `<em>ball and socket</em>` ¦ `<em>ball</em> and socket` ¦ EMPHASIS 51",
                "emphasis made strong ¦ `<em>ball and socket</em>` ¦ `<strong>ball and socket</strong>` ¦ EMPHASIS 51",
                "struck text that is valid ¦ `<s>old advice</s>` ¦ `old advice` ¦ EMPHASIS 72",
                "an index set as text ¦ `<sub>2</sub>` ¦ `2` ¦ EMPHASIS 72",
                "a power set as text ¦ `<sup>9</sup>` ¦ `9` ¦ EMPHASIS 72",
                "code set as text ¦ `<code>walk 5 2</code>` ¦ `walk 5 2` ¦ CODE 156",
                "another expansion ¦ `title=.osteoarthritis.` ¦ `title='arthritis'` ¦ ABBREVIATION 51",
                "the disclaimer altered ¦ `It does not replace` ¦ `It does replace` ¦ TEXT 36",
                "the disclaimer lost ¦ `(?s)<section class=.disclaimer.*?</section>` ¦ `` ¦ OUTLINE 36, CONTENTS 36, SECTION 36 | OUTLINE 36, SECTION 36",
                "a reference altered ¦ `<li id=.ref-okafor2018.>Okafor B, Lind E` ¦ `<li id='ref-okafor2018'>Okafor B` ¦ TEXT 2",
                "the publication altered ¦ `<dd>20 February 2028</dd>` ¦ `<dd>20 February 2029</dd>` ¦ TEXT 29",
            })
    void everyFaultIsFoundAtItsLine(String fault, String pattern, String replacement, String expected) {
        UnaryOperator<String> seed = text -> text.replaceFirst(pattern, replacement == null ? "" : replacement);

        String inPage = found("html", page(seed));
        String inEpub = found("epub", epub("article.xhtml", seed));
        assertEquals(expected, inPage.equals(inEpub) ? inPage : inPage + " | " + inEpub, fault);
    }

    @Test
    void titleOfThePageAndOfThePackageAreCompared() {
        assertEquals("TITLE 0", found("html", page(text -> text.replaceFirst("<title>Caring", "<title>Curing"))));
        assertEquals(
                "TITLE 0", found("epub", epub("package.opf", text -> text.replaceFirst(">Caring for", ">Curing for"))));
    }

    @Test
    void languageOfThePageAndOfThePackageAreCompared() {
        assertEquals("LANGUAGE 0", found("html", page(text -> text.replaceFirst(" lang=\"en-GB\"", ""))));
        assertEquals("LANGUAGE 0", found("epub", epub("package.opf", text -> text.replaceFirst(">en-GB<", ">de<"))));
    }

    @Test
    void contentsListOfTheEpubIsCompared() {
        assertEquals(
                "OUTLINE 113",
                found("epub", epub("nav.xhtml", text -> text.replaceFirst(">Medicines<", ">Medicine<"))));
        assertEquals(
                "OUTLINE 113",
                found(
                        "epub",
                        epub("nav.xhtml", text -> text.replaceFirst("article.xhtml#medicines", "article.xhtml#know"))));
        assertEquals(
                "OUTLINE 113",
                found("epub", epub("nav.xhtml", text -> text.replaceFirst("<li><a[^>]*>Medicines</a>\\s*</li>", ""))));
    }

    @Test
    void documentThatIsNotInTheSpineIsNotRead() {
        byte[] epub = epub("package.opf", text -> text.replaceFirst("<itemref idref=\"article\"/>", ""));

        assertTrue(found("epub", epub).contains("SECTION 1, "), () -> found("epub", epub));
    }

    @Test
    void brokenAndForeignPagesAreToldAsSuch() {
        byte[] good = GOLDEN.bytes("html");
        for (byte[] bad : List.of(
                new byte[0],
                Arrays.copyOf(good, good.length / 2),
                GOLDEN.bytes("pdf"),
                page(text -> text.replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x \"y\">]>")))) {
            List<Diagnostic> findings = Verifiers.of("html").verify(bad, GOLDEN.edition(), GOLDEN.theme());
            assertEquals(
                    List.of(Code.VERIFY_UNREADABLE),
                    findings.stream().map(Diagnostic::code).toList());
        }
    }
}
