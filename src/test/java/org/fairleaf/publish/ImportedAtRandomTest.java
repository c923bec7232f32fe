package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.cite.CslJsonWriter;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.read.prose.Recognition;
import org.fairleaf.read.text.TextReader;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.junit.jupiter.api.Test;

/** Texts made of anything in any order, the same ones each time: no word is lost, and what is written can be read. */
class ImportedAtRandomTest {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<String> PIECES = List.of(
            "A title of some kind",
            "MECHANISMS",
            "1. Introduction",
            "2.1 Aims",
            "References",
            "Sources:",
            "Disclaimer",
            "Leave a Reply",
            "Share",
            "Share this:",
            "Home",
            "Contact",
            "======",
            "-----",
            "***",
            "# Hash",
            "#hash",
            "Hips hurt (Smith, 2010).",
            "As Smith and Jones (2011) say, it rains",
            "Wang et al. (2007, p. 3) did not",
            "See [1], [2–4] and [99].",
            "It was shown.¹,²",
            "m² and H₂O",
            "(see above; Smith, 2010)",
            "(in 2010)",
            "(((",
            "]](",
            "• first",
            "• second",
            "  - nested",
            "- dash",
            "* star *emph* _x_",
            "1) one",
            "2) two",
            "a) alpha",
            "b. beta",
            "[3] third",
            "Smith, A. (2010). Rain. Weather Letters, 10(1), 5-6.",
            "Jones B, Roe J. Falls. BMJ 2005;4:3-9.",
            "Roe, Jane. “Falls at Home.” In Safe Homes, edited by Anna Editor, 45–67. Bristol: Clearwater, 2012.",
            "Something odd, 1998, with pictures",
            "12. 13. 14.",
            "https://example.org/a_b*c",
            "mail@example.org",
            "@key and -@key",
            "Drug\tDose\tWhen",
            "Aspirin\t10 mg\tnow",
            "Week     Walk     Effort",
            "| a | b |",
            "|---|---|",
            "<br> <b>bold</b> & &amp; &#65;",
            "\\backslash \\* and `code` $x$ ^sup^ ~sub~",
            "This text is for informational purposes only and not medical advice.",
            "In conclusion, it helps.",
            "لا تقلق",
            "Größe und Übelkeit",
            "“quoted” 'single' \"double\" -- dash ...",
            ": colon first",
            "> quoted",
            "::: note",
            "+ plus",
            "Term",
            "    an explanation further in",
            "*[OA]: osteoarthritis",
            "[^1]: note",
            "[a]: http://x.org",
            "---",
            "--- title: x",
            "{#id .class}",
            "![alt](x.png)",
            "[link](http://x.org)",
            "☐ open",
            "- [ ] task",
            "- [x] done",
            "i. one",
            "ii. two");

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int lines = 3 + random.nextInt(25);
        for (int i = 0; i < lines; i++) {
            out.append(" ".repeat(random.nextInt(4) == 0 ? random.nextInt(6) : 0));
            int pieces = 1 + random.nextInt(3);
            for (int p = 0; p < pieces; p++) {
                out.append(p > 0 ? " " : "").append(PIECES.get(random.nextInt(PIECES.size())));
            }
            out.append("\n".repeat(1 + random.nextInt(3)));
        }
        return out.toString();
    }

    @Test
    void noWordIsLostAndWhatIsWrittenIsRead() {
        Random random = new Random(20260514);
        int texts = Integer.getInteger("import.texts", 400);
        for (int i = 0; i < texts; i++) {
            String text = text(random);
            Imported imported = Recognition.of(
                    TextReader.read(Source.of("random.txt", text)).value().orElseThrow(), "en", "line");
            String article = MarkdownWriter.write(imported.document());
            StringBuilder all = new StringBuilder(article)
                    .append(CslJsonWriter.write(imported.references()))
                    .append(ImportLog.write("random.txt", "Line", "random.md", imported.decisions()));
            List<String> lost = new ArrayList<>(words(text));
            lost.removeAll(words(all.toString()));
            assertEquals(List.of(), lost, () -> text + "\n=====\n" + all);
            List<Diagnostic> errors = MarkdownReader.read(Source.of("random.md", article)).findings().stream()
                    .filter(finding -> finding.isError() && finding.code() != Code.TITLE_MISSING)
                    .toList();
            assertEquals(List.of(), errors, () -> text + "\n=====\n" + article);
        }
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(
                List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT).replaceAll("\\\\(?=\\p{Punct})", ""), -1)));
    }
}
