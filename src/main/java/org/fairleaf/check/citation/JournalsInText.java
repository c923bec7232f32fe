package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.ast.Inline;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Sentence;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** A journal that a sentence names for what it cites is that of the reference. */
public final class JournalsInText implements Check {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*+";

    /** "in the Journal of Traditional Chinese Medicine": capitalised words with the small ones between them. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{M}])(?:in|by)\\s+(?:[Tt]he\\s+)?(" + WORD
            + "(?:\\s+(?:(?:of|for|and|in|on|the|&)\\s+){0,2}+" + WORD + "){0,10})");

    /** Without such a word a phrase in capitals may be a country, a hospital or a month. */
    private static final Pattern JOURNAL = Pattern.compile(
            "\\b(?:J|Journal|Annals|Archives|Lancet|BMJ|JAMA|NEJM|Review|Reviews|Bulletin|Acta|Proceedings|Transactions"
                    + "|Gazette|Quarterly|Letters|Cochrane|PLOS|PLoS)\\b");

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Set<String> titles = new HashSet<>();
        manuscript.bibliography().all().forEach(reference -> titles.addAll(names(reference)));
        Set<String> journals =
                titles.stream().map(title -> JournalName.of(title).folded()).collect(Collectors.toSet());
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            if (!passage.marks().isEmpty()) {
                passage.sentences().forEach(sentence -> sentence(sentence, manuscript, journals, findings));
            }
        }
        return findings;
    }

    private static void sentence(
            Sentence sentence, Manuscript manuscript, Set<String> journals, List<Diagnostic> findings) {
        List<Reference> cited = new ArrayList<>();
        for (Inline.Citation citation : sentence.citations()) {
            for (Inline.Cite cite : citation.cites()) {
                Reference reference = manuscript.bibliography().get(cite.key());
                if (reference == null) {
                    // The journal may be that of the work that is missing.
                    return;
                }
                cited.add(reference);
            }
        }
        cited.removeIf(reference -> names(reference).isEmpty());
        if (cited.isEmpty()) {
            return;
        }
        Matcher named = NAMED.matcher(sentence.text());
        while (named.find()) {
            String words = named.group(1).replaceFirst("[.,]$", "");
            JournalName name = JournalName.of(words);
            boolean journal = JOURNAL.matcher(words).find() || journals.contains(name.folded());
            if (journal
                    && cited.stream()
                            .flatMap(reference -> names(reference).stream())
                            .noneMatch(title -> name.isSame(JournalName.of(title)))) {
                Reference reference = cited.getFirst();
                findings.add(Diagnostic.of(
                        Code.CITE_JOURNAL,
                        sentence.at(named.start(1)),
                        "the sentence names \"" + words + "\", but the reference " + Works.placed(reference)
                                + " is in \"" + names(reference).getFirst() + "\"",
                        "correct the journal where it is wrong, or cite the work that is meant"));
            }
        }
    }

    private static List<String> names(Reference reference) {
        return Stream.of("container-title", "container-title-short", "journalAbbreviation")
                .map(reference::text)
                .filter(Objects::nonNull)
                .map(title -> Objects.requireNonNull(title))
                .map(title -> title.indexOf('<') < 0 ? title : title.replaceAll("<[^>]*>", ""))
                .toList();
    }
}
