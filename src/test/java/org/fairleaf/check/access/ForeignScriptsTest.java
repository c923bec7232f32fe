package org.fairleaf.check.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.check.Manuscripts;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignScriptsTest {

    private static List<Diagnostic> findings(String lang, String body) {
        String frontMatter = "title: Title\nlang: " + lang + "\ndisclaimer: Words.\n";
        return new ForeignScripts().findings(Manuscripts.of(frontMatter, body, "[]", Specimen.POLICY));
    }

    @Test
    void wordsInAnotherScriptAreToldWithTheirPlace() {
        Diagnostic finding =
                findings("en", "One line.\n\n- See *السلام* there.").getFirst();
        assertEquals(Code.LANG_UNMARKED, finding.code());
        assertEquals("a.md:9:8", finding.position().toString());
        assertTrue(finding.message().contains("السلام") && finding.message().contains("Arabic"), finding.message());
    }

    @Test
    void aScriptIsToldOnceWithHowOften() {
        List<Diagnostic> findings = findings("en", "Привет.\n\nПривет.\n\nПривет^[Привет.]. שלום");
        assertEquals(2, findings.size());
        assertTrue(
                findings.stream().anyMatch(finding -> finding.message().contains("3 more places")),
                findings.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[السلام]{lang=ar}",
                "::: {lang=ru}\nПривет\n:::",
                "An α blocker, 5 µg, Ω.",
                "`السلام` stays code.",
                "[*Привет*](https://example.org){lang=ru}"
            })
    void whatNamesItsLanguageIsRight(String body) {
        assertEquals(List.of(), findings("en", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh", "sr"})
    void languagesMayBeWrittenInTheirOwnScripts(String lang) {
        String own = lang.equals("sr") ? "Здраво" : lang.equals("ja") ? "股関節のケア" : "髋关节护理";
        assertEquals(List.of(), findings(lang, own + " Latin words."));
    }
}
