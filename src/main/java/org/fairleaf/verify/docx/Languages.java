package org.fairleaf.verify.docx;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Every word has a language that a voice can read it in: by default, or of its own. */
final class Languages implements Rule {

    /** Which of the three languages of a run holds for a script is said by the attribute that Word reads for it. */
    private static final List<String> ATTRIBUTES = List.of("w:val", "w:eastAsia", "w:bidi");

    private static final Set<Integer> EAST_ASIAN =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO);
    private static final Set<Integer> RIGHT_TO_LEFT =
            Set.of(UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC, UScript.THAANA, UScript.NKO);

    /** A letter or two, as in "β-blocker" or "π", are read in the language around them. */
    private static final int WORD = 3;

    private final Map<String, int[]> scripts = new HashMap<>();

    @Override
    public void check(WordFile file, Findings findings) {
        Tag styles = file.related("styles");
        Tag defaults = styles == null ? null : styles.at("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang");
        if (defaults == null || !ATTRIBUTES.stream().allMatch(defaults::has)) {
            findings.add(Code.DOCX_LANG_MISSING, "the document has no default language for each kind of script");
        } else {
            wellFormed(defaults, findings);
        }
        StyleSheet sheet = new StyleSheet(file);
        for (Tag story : file.stories().values()) {
            story.all("w:lang").forEach(lang -> wellFormed(lang, findings));
            story.all("w:r").forEach(run -> foreign(run, sheet, findings));
        }
    }

    private static void wellFormed(Tag lang, Findings findings) {
        for (String attribute : ATTRIBUTES) {
            String tag = lang.get(attribute);
            if (lang.has(attribute) && !isWellFormed(tag)) {
                findings.add(Code.DOCX_LANG_INVALID, lang, "\"" + tag + "\" is no language tag");
            }
        }
    }

    private static boolean isWellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void foreign(Tag run, StyleSheet sheet, Findings findings) {
        String words = run.words();
        int script = script(words);
        // Names and units in Latin letters stand in texts of every script.
        if (script == UScript.COMMON || script == UScript.LATIN || sheet.isCode(run)) {
            return;
        }
        String attribute =
                EAST_ASIAN.contains(script) ? "w:eastAsia" : RIGHT_TO_LEFT.contains(script) ? "w:bidi" : "w:val";
        String lang = language(run, attribute, sheet);
        int[] expected = scripts.computeIfAbsent(lang, tag -> {
            int[] codes = UScript.getCode(ULocale.forLanguageTag(tag));
            return codes == null ? new int[0] : codes;
        });
        // What ICU does not know is no finding.
        if (expected.length > 0 && Arrays.stream(expected).noneMatch(code -> code == script)) {
            findings.add(
                    Code.DOCX_LANG_FOREIGN,
                    run,
                    run.quoted() + " is in the " + UScript.getName(script) + " script, but its language is " + lang,
                    "say its language: [words]{lang=…}");
        }
    }

    private static String language(Tag run, String attribute, StyleSheet sheet) {
        Tag lang = sheet.ofRun(run, "w:lang");
        String own = lang == null ? "" : lang.get(attribute);
        if (!own.isEmpty()) {
            return own;
        }
        Tag inherited = sheet.defaultLanguage();
        return inherited == null ? "und" : inherited.get(attribute);
    }

    /** The script of the first few letters; COMMON where there is no word. */
    private static int script(String words) {
        int letters = 0;
        int script = UScript.COMMON;
        for (int i = 0; i < words.length(); ) {
            int character = words.codePointAt(i);
            i += Character.charCount(character);
            if (!Character.isLetter(character)) {
                continue;
            }
            int own = UScript.getScript(character);
            if (own == UScript.INHERITED || own == UScript.COMMON) {
                continue;
            }
            if (own != script) {
                letters = 0;
                script = own;
            }
            letters++;
            if (letters >= WORD || EAST_ASIAN.contains(own)) {
                return script;
            }
        }
        return UScript.COMMON;
    }
}
