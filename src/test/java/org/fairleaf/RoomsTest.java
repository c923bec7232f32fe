package org.fairleaf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The import rules of ARCHITECTURE.md: imports run downward only, and each library has one home. */
class RoomsTest {

    private static final String ROOT = "org.fairleaf.";

    /** Each room with the rooms it may import from. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("ast", List.of()),
            Map.entry("diagnostic", List.of("ast")),
            Map.entry("cite", List.of("ast", "diagnostic")),
            Map.entry("cite.written", List.of("ast", "cite")),
            Map.entry("theme", List.of("ast", "diagnostic")),
            Map.entry("read", List.of("ast", "diagnostic", "cite")),
            Map.entry("office", List.of()),
            Map.entry("read.docx", List.of("ast", "diagnostic", "cite", "cite.written", "office", "read")),
            Map.entry("read.markdown", List.of("ast", "diagnostic", "read")),
            Map.entry("read.html", List.of("ast", "diagnostic", "cite", "cite.written", "read")),
            Map.entry("read.prose", List.of("ast", "cite", "cite.written", "read")),
            Map.entry("read.text", List.of("ast", "diagnostic", "read", "read.prose")),
            Map.entry("edition", List.of("ast", "diagnostic", "cite", "theme")),
            Map.entry(
                    "check",
                    List.of(
                            "ast",
                            "diagnostic",
                            "cite",
                            "edition",
                            "check.access",
                            "check.citation",
                            "check.credibility",
                            "check.readability")),
            Map.entry("check.citation", List.of("ast", "diagnostic", "cite", "edition", "check")),
            Map.entry("check.access", List.of("ast", "diagnostic", "edition", "check")),
            Map.entry("check.credibility", List.of("ast", "diagnostic", "cite", "edition", "check")),
            Map.entry("check.readability", List.of("ast", "diagnostic", "edition", "check")),
            Map.entry("render", List.of("ast", "diagnostic", "edition", "theme")),
            Map.entry("render.fo", List.of("ast", "diagnostic", "edition", "theme", "render")),
            Map.entry("render.pdf", List.of("ast", "diagnostic", "edition", "theme", "render", "render.fo")),
            Map.entry("render.xhtml", List.of("ast", "diagnostic", "edition", "theme", "render")),
            Map.entry("render.epub", List.of("ast", "diagnostic", "edition", "theme", "render", "render.xhtml")),
            Map.entry("render.docx", List.of("ast", "diagnostic", "edition", "theme", "render")),
            Map.entry("render.markdown", List.of("ast")),
            Map.entry("render.text", List.of("ast", "diagnostic", "edition", "theme", "render")),
            Map.entry("verify.xhtml", List.of("ast", "diagnostic", "edition", "theme", "verify")),
            Map.entry("verify.epub", List.of("ast", "diagnostic", "edition", "theme", "verify", "verify.xhtml")),
            Map.entry("verify.docx", List.of("ast", "diagnostic", "edition", "office", "theme", "verify")),
            Map.entry(
                    "verify",
                    List.of(
                            "ast",
                            "diagnostic",
                            "edition",
                            "theme",
                            "verify.docx",
                            "verify.epub",
                            "verify.pdf",
                            "verify.text",
                            "verify.xhtml")),
            Map.entry("verify.pdf", List.of("ast", "diagnostic", "edition", "theme", "verify")),
            Map.entry("verify.validators", List.of("ast", "diagnostic")),
            Map.entry("verify.text", List.of("ast", "diagnostic", "edition", "theme", "verify")));

    /** Each library with the only rooms that may use it. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "com.vladsch.flexmark..", List.of("read.markdown"),
            "org.jsoup..", List.of("read.html"),
            "org.apache.fop..", List.of("render.pdf"),
            "org.apache.pdfbox..", List.of("render.pdf", "verify.pdf"),
            "io.documentnode..", List.of("render.epub"),
            "org.apache.poi..", List.of("render.docx"),
            "de.undercouch..", List.of("cite"),
            "org.apache.commons.csv..", List.of("cite"),
            "picocli..", List.of("cli"),
            "com.ibm.icu..", List.of("check", "render.text", "verify.docx", "verify.text"));

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fairleaf");
    }

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void roomImportsOnlyFromRoomsBelow(String room) {
        List<String> forbidden = new ArrayList<>(ROOMS.keySet());
        forbidden.addAll(List.of("publish", "cli"));
        forbidden.remove(room);
        forbidden.removeAll(ROOMS.getOrDefault(room, List.of()));
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(ROOT::concat).toArray(String[]::new))
                .check(classes);
    }

    @Test
    void publishDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.fairleaf.publish")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fairleaf.cli")
                .check(classes);
    }

    @Test
    void everyRoomIsListed() {
        List<String> listed = new ArrayList<>(ROOMS.keySet());
        listed.addAll(List.of("publish", "cli"));
        noClasses()
                .should()
                .resideOutsideOfPackages(listed.stream().map(ROOT::concat).toArray(String[]::new))
                .check(classes);
    }

    @Test
    void nothingOfTheBenchIsInTheProgram() {
        noClasses()
                .should()
                .resideInAPackage("org.fairleaf.bench..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.openjdk.jmh..")
                .check(classes);
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryHasOneHome(String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(LIBRARIES.getOrDefault(library, List.of()).stream()
                        .map(ROOT::concat)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fairleaf.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }
}
