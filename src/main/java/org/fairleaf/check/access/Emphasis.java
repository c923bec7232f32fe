package org.fairleaf.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * No words in capitals and no long passages in italics: both are slow to read, and some voices spell capitals (RNIB's and
 * the British Dyslexia Association's guides to clear print). Abbreviations are capitals by right.
 */
public final class Emphasis implements Check {

    /** Two words or more, next to each other, all in capitals. */
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{2,}+(?:['’]\\p{Lu}++)?+"
            // Words of one letter only on the way to longer ones; nothing is taken back, however long the text.
            + "(?:(?:[ ,]++\\p{Lu}(?:['’]\\p{Lu}++)?+(?=[ ,]))*+"
            + "[ ,]++\\p{Lu}{2,}+(?:['’]\\p{Lu}++)?+(?![\\p{L}\\p{N}-]))++");

    /** Fewer words may be abbreviations beside each other, such as "NHS UK". */
    private static final int WORDS = 3;

    /** A long word is none. */
    private static final int LONG_WORD = 7;

    /** As long as most abbreviations. */
    private static final int WORD = 4;

    private static final int ITALIC_WORDS = 15;

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            Matcher matcher = CAPITALS.matcher(passage.text());
            while (matcher.find()) {
                if (shouts(matcher.group())) {
                    findings.add(capitals(matcher.group(), passage.at(matcher.start())));
                }
            }
        }
        List<Block> written = new ArrayList<>(manuscript.metadata().summary());
        written.addAll(manuscript.document().blocks());
        Tree.walk(
                written,
                block -> {
                    if (block instanceof Block.Heading heading) {
                        String words = PlainText.of(heading.content());
                        Matcher matcher = CAPITALS.matcher(words);
                        if (matcher.find() && shouts(matcher.group())) {
                            findings.add(capitals(matcher.group(), heading.position()));
                        }
                    }
                },
                inline -> {
                    if (inline instanceof Inline.Emphasis emphasis) {
                        int words = PlainText.of(emphasis.content()).strip().split("\\s+").length;
                        if (words >= ITALIC_WORDS) {
                            findings.add(Diagnostic.of(
                                    Code.ITALICS_LONG,
                                    emphasis.position(),
                                    words + " words are emphasised in one stretch",
                                    "emphasise a few words, or put the passage into a box: ::: {.important}"));
                        }
                    }
                });
        return findings;
    }

    private static Diagnostic capitals(String words, Position position) {
        return Diagnostic.of(
                Code.CAPITALS,
                position,
                "\"" + words + "\" is written in capitals",
                "write it in small letters, and **strongly** where it must not be missed");
    }

    private static boolean shouts(String run) {
        String[] words = run.split("[ ,]+");
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        return words.length >= WORDS ? longest >= WORD : longest >= LONG_WORD;
    }
}
