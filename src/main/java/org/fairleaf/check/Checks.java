package org.fairleaf.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.check.access.Emphasis;
import org.fairleaf.check.access.ForeignScripts;
import org.fairleaf.check.access.HeadingLevels;
import org.fairleaf.check.access.LinkTexts;
import org.fairleaf.check.access.SeenOnly;
import org.fairleaf.check.access.TableHeaders;
import org.fairleaf.check.citation.JournalsInText;
import org.fairleaf.check.citation.NamesInText;
import org.fairleaf.check.citation.NearMisses;
import org.fairleaf.check.citation.ReferenceIdentifiers;
import org.fairleaf.check.citation.RetractedWorks;
import org.fairleaf.check.citation.SameWorks;
import org.fairleaf.check.citation.UnlinkedCitations;
import org.fairleaf.check.credibility.Authors;
import org.fairleaf.check.credibility.Balance;
import org.fairleaf.check.credibility.Claims;
import org.fairleaf.check.credibility.Imprint;
import org.fairleaf.check.credibility.Leftovers;
import org.fairleaf.check.credibility.ReviewDates;
import org.fairleaf.check.credibility.Reviewers;
import org.fairleaf.check.credibility.Shape;
import org.fairleaf.check.readability.GradeLevel;
import org.fairleaf.check.readability.LongSentences;
import org.fairleaf.check.readability.MedicalTerms;
import org.fairleaf.check.readability.Orientation;
import org.fairleaf.check.readability.Voice;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/** Every rule, in the order in which they are listed for people. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new HeadingLevels(),
            new TableHeaders(),
            new LinkTexts(),
            new ForeignScripts(),
            new SeenOnly(),
            new Emphasis(),
            new Authors(),
            new Reviewers(),
            new ReviewDates(),
            new Imprint(),
            new NearMisses(),
            new NamesInText(),
            new UnlinkedCitations(),
            new SameWorks(),
            new JournalsInText(),
            new ReferenceIdentifiers(),
            new RetractedWorks(),
            new Claims(),
            new Balance(),
            new Leftovers(),
            new Shape(),
            new GradeLevel(),
            new LongSentences(),
            new Voice(),
            new MedicalTerms(),
            new Orientation());

    /** Codes that tell of what the day decides: what is published says so only where a person has stated the day. */
    public static final Set<Code> DATED =
            EnumSet.of(Code.REVIEWED_LATER, Code.REVIEW_OVERDUE, Code.REVIEW_DUE, Code.WAIVER_EXPIRED);

    private Checks() {}

    /** What the manuscript breaks of all rules. */
    public static List<Diagnostic> findings(Manuscript manuscript) {
        return ALL.stream()
                .flatMap(check -> check.findings(manuscript).stream())
                .toList();
    }

    /** The rules that could not be looked at in the manuscript, each with the reason; none of the others is left out. */
    public static Map<Rule, String> unchecked(Manuscript manuscript) {
        Map<Rule, String> unchecked = new EnumMap<>(Rule.class);
        ALL.forEach(check -> unchecked.putAll(check.unchecked(manuscript)));
        Set<Rule> told = EnumSet.noneOf(Rule.class);
        for (Code code : Code.values()) {
            if (code.rule() != null) {
                told.add(code.rule());
            }
        }
        for (Rule rule : Rule.values()) {
            if (!told.contains(rule) && !rule.human()) {
                unchecked.putIfAbsent(rule, "Fairleaf does not look at this yet");
            }
        }
        return unchecked;
    }
}
