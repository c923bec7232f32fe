package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Block;
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
        Set<Terms.Term> elsewhere = new HashSet<>();
        explained(manuscript)
                .forEach(text -> lexicon.terms()
                        .in(text, Word.of(text, lexicon.elisions()))
                        .forEach(found -> elsewhere.add(found.term())));
        for (Passage passage : manuscript.prose()) {
            if (!Prose.language(passage.lang()).equals(lexicon.language())) {
                continue;
            }
            for (Sentence sentence : passage.sentences()) {
                String text = sentence.text();
                for (Terms.Found found : lexicon.terms().in(text, Word.of(text, lexicon.elisions()))) {
                    first.computeIfAbsent(
                            found.term(),
                            term -> new Use(
                                    term,
                                    text.substring(found.start(), found.end()),
                                    sentence.at(found.start()),
                                    elsewhere.contains(term)
                                            || lexicon.terms().explains(text, found.start(), found.end())));
                }
            }
        }
        return first;
    }

    /** What the glossary, a definition list or an abbreviation explains, wherever that stands. */
    private static List<String> explained(Manuscript manuscript) {
        List<String> explained = new ArrayList<>();
        manuscript.metadata().glossary().forEach(term -> {
            explained.add(term.name());
            explained.addAll(term.also());
        });
        Tree.walk(
                manuscript.edition().blocks(),
                block -> {
                    if (block instanceof Block.DefinitionList list) {
                        list.definitions()
                                .forEach(definition ->
                                        definition.terms().forEach(term -> explained.add(PlainText.of(term))));
                    }
                },
                inline -> {
                    if (inline instanceof Inline.Abbreviation abbreviation) {
                        explained.add(abbreviation.text());
                    }
                });
        return explained;
    }
}
