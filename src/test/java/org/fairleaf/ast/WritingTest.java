package org.fairleaf.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "en, LATIN",
        "ar-EG, ARABIC",
        "fa, ARABIC",
        "az-Arab, ARABIC",
        "ur-Aran, ARABIC",
        "he, HEBREW",
        "hi, DEVANAGARI",
        "ru, CYRILLIC",
        "sr-Latn, LATIN",
        "zh-Hant-TW, HAN",
        "ja, HAN",
        "xx-Zzzx, LATIN",
        "en-a-arab, LATIN"
    })
    void languagesHaveTheirUsualScript(String tag, UnicodeScript script) {
        assertEquals(script, Writing.scripts(tag).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "he, rtl",
        "ckb, rtl",
        "ug, rtl",
        "dv, rtl",
        "hi, ltr",
        "en, ltr",
        "ar-Latn, ltr",
        "ks-Deva, ltr"
    })
    void directionFollowsTheScript(String tag, String direction) {
        assertEquals(direction, Writing.direction(tag));
    }

    @Test
    void someLanguagesAreWrittenInSeveral() {
        assertTrue(Writing.scripts("ja").containsAll(List.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)));
        assertTrue(Writing.scripts("sr").containsAll(List.of(UnicodeScript.CYRILLIC, UnicodeScript.LATIN)));
    }

    @Test
    void scriptsHaveTheNamesThatThemesWrite() {
        assertEquals("old-persian", Writing.name(UnicodeScript.OLD_PERSIAN));
        assertTrue(Writing.known("han"));
        assertFalse(Writing.known("body"));
    }
}
