package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A theme's {@code fo.xsl}: it may change the pages, and do nothing else. */
class StyleSheetTest {

    private static final String SHEET = """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:fo="http://www.w3.org/1999/XSL/Format">
              <xsl:template match="@*|node()">
                <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
              </xsl:template>
              %s
            </xsl:stylesheet>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path styles;

    private Theme theme(String sheet) throws IOException {
        Path clinic = Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(clinic.resolve("tokens.yaml"), "extends: default\n");
        Files.writeString(clinic.resolve("fo.xsl"), sheet);
        return ThemeReader.read("clinic", styles).value().orElseThrow();
    }

    private Diagnostic refusal(String sheet) throws IOException {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(Specimen.everything(), theme(sheet));
        assertTrue(outcome.value().isEmpty(), "refused");
        return outcome.findings().getFirst();
    }

    @Test
    void aTemplateThatCallsItselfWithoutEndIsToldOfTheSheet() throws IOException {
        Diagnostic finding = refusal(SHEET.formatted("""
                <xsl:template match="/"><xsl:call-template name="again"/></xsl:template>
                <xsl:template name="again"><xsl:call-template name="again"/><xsl:text>x</xsl:text></xsl:template>
                """));
        assertTrue(finding.toString().contains("fo.xsl: error: THEME-INVALID: "), finding.toString());
        assertTrue(finding.message().contains("calls itself too deeply"), finding.message());
    }

    /** A loop in a loop, of which none calls itself: it says nothing until it ends, which takes some seconds. */
    @Test
    void loopsThatTakeTooLongAreToldOfTheSheetAndHowToAllowMore() throws IOException {
        Theme theme = theme(SHEET.formatted("""
                <xsl:template match="/">
                  <xsl:if test="count(//node()[count(//*[count(//node()) &gt; 0]) &gt; 0]) = 1">x</xsl:if>
                </xsl:template>
                """));
        PdfRenderer renderer = new PdfRenderer(Standard.UA_1, new Allowance(1, "allow more with --limit sheet=2"));
        Outcome<Rendition> outcome = renderer.render(Specimen.everything(), theme);
        Diagnostic finding = outcome.findings().getFirst();
        assertTrue(outcome.value().isEmpty(), "refused");
        assertEquals(
                outcome.findings(),
                renderer.render(Specimen.everything(), theme).findings(),
                "another article is not waited for again");
        assertEquals(Code.THEME_INVALID, finding.code());
        assertEquals(
                styles.resolve("clinic/fo.xsl").toString(), finding.position().path());
        assertTrue(finding.message().endsWith("it has come to no end after 1 s of computing"), finding.message());
        assertTrue(
                finding.hints().getFirst().contains("or allow more with --limit sheet=2"),
                finding.hints().toString());
    }

    /** What would fill the memory, or keep FOP busy for days, is stopped as it is said. */
    @Test
    void copiesOverAndOverAreToldOfTheSheet() throws IOException {
        Diagnostic finding = refusal(SHEET.formatted("""
                <xsl:template match="/">
                  <xsl:for-each select="//node()"><xsl:for-each select="//node()"><xsl:copy-of select="/"/></xsl:for-each></xsl:for-each>
                </xsl:template>
                """));
        assertEquals(Code.THEME_INVALID, finding.code());
        assertTrue(finding.message().contains("more than 20 times as much of the pages"), finding.message());
    }

    @Test
    void whatItChangesIsSeenOnThePages() throws IOException {
        Theme theme = theme(SHEET.formatted("""
                <xsl:template match="fo:simple-page-master/@page-width">
                  <xsl:attribute name="page-width">148mm</xsl:attribute>
                </xsl:template>
                <xsl:template match="fo:static-content[@flow-name = 'footer']/fo:block">
                  <xsl:copy>
                    <xsl:apply-templates select="@*"/>
                    <xsl:text>Clinic copy – </xsl:text>
                    <xsl:apply-templates select="node()"/>
                  </xsl:copy>
                </xsl:template>
                """));
        try (PDDocument usual = Loader.loadPDF(Pdfs.of(Specimen.everything()));
                PDDocument changed = Loader.loadPDF(Pdfs.of(Specimen.everything(), theme))) {
            assertEquals(595.28, usual.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(419.53, changed.getPage(0).getMediaBox().getWidth(), 0.1);
            assertFalse(new PDFTextStripper().getText(usual).contains("Clinic copy – Page 1"));
            assertTrue(new PDFTextStripper().getText(changed).contains("Clinic copy – Page 1"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <xsl:template match="fo:block[">x</xsl:template>                                     | a broken pattern
            <xsl:template match="fo:block"><xsl:vale-of select="."/></xsl:template>              | an unknown instruction
            <xsl:template match="fo:block"><xsl:value-of select="$nothing"/></xsl:template>      | an unknown variable
            <xsl:template match="fo:block">                                                      | an open element
            <xsl:template match="fo:block"><xsl:call-template name="nothing"/></xsl:template>    | an unknown template
            """)
    void brokenSheetIsALocatedErrorOfTheTheme(String template, String what) throws IOException {
        Diagnostic refusal = refusal(SHEET.formatted(template));
        assertEquals(Code.THEME_INVALID, refusal.code(), what);
        assertEquals(
                styles.resolve("clinic/fo.xsl").toString(), refusal.position().path());
        assertTrue(refusal.position().line() >= 6, refusal.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <xsl:template match="/"><xsl:copy-of select="document('file:///etc/hostname')"/></xsl:template>
            <xsl:template match="/"><xsl:copy-of select="document('http://example.org/a.xml')"/></xsl:template>
            <xsl:template match="/"><x xmlns:r="http://xml.apache.org/xalan/java/java.lang.Runtime"><xsl:value-of select="r:getRuntime()"/></x></xsl:template>
            <xsl:template match="/"><x xmlns:s="xalan://java.lang.System"><xsl:value-of select="s:getProperty('user.home')"/></x></xsl:template>
            <xsl:include href="file:///etc/hostname"/>
            <xsl:import href="other.xsl"/>
            """)
    void sheetThatReachesOutIsRefused(String template) throws IOException {
        Diagnostic refusal = refusal(SHEET.formatted(template));
        assertEquals(Code.THEME_INVALID, refusal.code(), refusal.toString());
        assertEquals(
                styles.resolve("clinic/fo.xsl").toString(), refusal.position().path(), refusal.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE xsl:stylesheet [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>
            <!DOCTYPE xsl:stylesheet SYSTEM 'http://example.org/a.dtd'>
            <!DOCTYPE xsl:stylesheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
            """)
    void sheetWithEntitiesIsRefused(String doctype) throws IOException {
        String entity = doctype.contains("ENTITY e") ? "&e;" : doctype.contains("ENTITY b") ? "&b;" : "";
        Diagnostic refusal =
                refusal(doctype + SHEET.formatted("<xsl:template match=\"/\">" + entity + "</xsl:template>"));
        assertEquals(Code.THEME_INVALID, refusal.code(), refusal.toString());
    }
}
