package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Prose;
import org.fairleaf.check.Sentence;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * Medical words that patients may not know are explained where they first stand, in the glossary, or in a definition list;
 * else they are told, in one finding, with plain words for each.
 */
public final class MedicalTerms implements Check {

    /** More are not listed one by one. */
    private static final int LISTED = 10;

    private record Use(Terms.Term term, String written, Position position, boolean explained) {}

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Optional<Lexicon> lexicon = Lexicon.of(manuscript.metadata().lang());
        if (lexicon.isEmpty() || Audience.of(manuscript) == Audience.PROFESSIONALS) {
            return List.of();
        }
        List<Use> unexplained = uses(manuscript, lexicon.get()).values().stream()
                .filter(use -> !use.explained())
                .toList();
        if (unexplained.isEmpty()) {
            return List.of();
        }
        List<String> hints = new ArrayList<>();
        unexplained.stream()
                .limit(LISTED)
                .forEach(use ->
                        hints.add(use.position().line() + ":" + use.position().column() + " \"" + use.written() + "\": "
                                + use.term().plain()));
        if (unexplained.size() > LISTED) {
            hints.add("and "
                    + String.join(
                            ", ",
                            unexplained.stream()
                                    .skip(LISTED)
                                    .map(use -> "\"" + use.written() + "\"")
                                    .toList()));
        }
        hints.add("use plain words, explain it in brackets behind it, or add it to the glossary");
        int count = unexplained.size();
        return List.of(Diagnostic.of(
                Code.TERM_UNEXPLAINED,
                unexplained.getFirst().position(),
                count == 1
                        ? "the word \"" + unexplained.getFirst().written() + "\" is not explained"
                        : count + " medical words are not explained; \""
                                + unexplained.getFirst().written() + "\" is the first",
                hints.toArray(String[]::new)));
    }

    /** The first use of each medical word, in reading order. */
    private static Map<Terms.Term, Use> uses(Manuscript manuscript, Lexicon lexicon) {
        Map<Terms.Term, Use> first = new LinkedHashMap<>();
        List<String> defined = defined(manuscript);
        for (Passage passage : manuscript.prose()) {
            if (!Prose.language(passage.lang()).equals(lexicon.language())) {
                continue;
            }
            for (Sentence sentence : passage.sentences()) {
                String text = sentence.text();
                for (Terms.Found found : lexicon.terms().in(text, Word.of(text, lexicon.elisions()))) {
                    String written = text.substring(found.start(), found.end());
                    first.computeIfAbsent(
                            found.term(),
                            term -> new Use(
                                    term,
                                    written,
                                    sentence.at(found.start()),
                                    passage.kind() == Passage.Kind.TERM
                                            || lexicon.terms().explains(text, found.start(), found.end())
                                            || isDefined(defined, written, term)));
                }
            }
        }
        return first;
    }

    private static boolean isDefined(List<String> defined, String written, Terms.Term term) {
        String folded = written.toLowerCase(Locale.ROOT);
        return defined.stream()
                .anyMatch(entry -> entry.contains(term.name()) || (!entry.isEmpty() && folded.startsWith(entry)));
    }

    /** What definition lists and abbreviations explain anywhere, in small letters. */
    private static List<String> defined(Manuscript manuscript) {
        List<String> defined = new ArrayList<>();
        manuscript.prose().stream()
                .filter(passage -> passage.kind() == Passage.Kind.TERM)
                .forEach(passage -> defined.add(passage.text().toLowerCase(Locale.ROOT)));
        Tree.walk(manuscript.document().blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Abbreviation abbreviation) {
                defined.add(PlainText.of(List.of(abbreviation)).toLowerCase(Locale.ROOT));
            }
        });
        return defined;
    }
}
