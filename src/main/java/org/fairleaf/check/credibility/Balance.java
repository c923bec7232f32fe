package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Phrases;
import org.fairleaf.check.Sentence;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/** An article that tells of a treatment's benefits tells also of its risks, and of what else may be done (DISCERN 10–15). */
public final class Balance implements Check {

    private static final String BENEFITS = "benefits";

    /** One sentence may speak of anything. */
    private static final int SOME = 2;

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        Optional<Phrases> benefits = Phrases.of(lang, BENEFITS);
        Optional<Phrases> risks = Phrases.of(lang, "risks");
        Optional<Phrases> alternatives = Phrases.of(lang, "alternatives");
        if (benefits.isEmpty() || risks.isEmpty() || alternatives.isEmpty()) {
            return List.of();
        }
        List<Position> promised = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Tree.walk(
                manuscript.document().blocks(),
                block -> {
                    if (block instanceof Block.Heading heading) {
                        all.append(PlainText.of(heading.content())).append('\n');
                    }
                },
                inline -> {});
        for (Passage passage : manuscript.prose()) {
            all.append(passage.text()).append('\n');
            if (passage.kind() != Passage.Kind.PARAGRAPH && passage.kind() != Passage.Kind.ITEM) {
                continue;
            }
            passage.sentences().stream()
                    .filter(sentence -> benefits.get().anyIn(sentence.text()))
                    .map(Sentence::position)
                    .forEach(promised::add);
        }
        List<String> missing = new ArrayList<>();
        if (!risks.get().anyIn(all.toString())) {
            missing.add("risks");
        }
        if (!alternatives.get().anyIn(all.toString())) {
            missing.add("alternatives");
        }
        return promised.size() < SOME || missing.isEmpty()
                ? List.of()
                : List.of(Diagnostic.of(
                        Code.BENEFITS_ALONE,
                        promised.getFirst(),
                        promised.size() + " sentences tell of benefits, and none of " + Alternatives.of(missing),
                        "say what may go wrong and how often, and what else can be done, doing nothing included"));
    }

    @Override
    public Map<Rule, String> unchecked(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        return Phrases.of(lang, BENEFITS).isPresent()
                ? Map.of()
                : Map.of(Rule.CR13, "there are no words of benefits and risks in \"" + lang + "\"");
    }
}
