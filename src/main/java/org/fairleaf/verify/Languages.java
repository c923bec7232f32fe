package org.fairleaf.verify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Says of each part what language its words are in. */
public final class Languages {

    private Languages() {}

    /**
     * A part with its language as a fact, if it says something and that is not the article's. A stretch that is the
     * whole of its words gives them its language: it is the same to who hears it.
     *
     * @param lang the language of the part
     * @param article the language of the whole
     */
    public static Heard state(
            Kind kind,
            Map<Fact, String> facts,
            Words words,
            List<Heard> kids,
            Position position,
            @Nullable Object handle,
            String lang,
            String article) {
        Optional<Words.Stretch> whole = words.stretches().stream()
                .filter(stretch -> stretch.kind() == Kind.LANGUAGE
                        && stretch.end() - stretch.start() == words.text().length())
                .findFirst();
        List<Words.Stretch> others = words.stretches().stream()
                .filter(stretch -> stretch != whole.orElse(null))
                .toList();
        String spoken = whole.map(stretch -> stretch.fact(Fact.LANG)).orElse(lang);
        Map<Fact, String> all = new EnumMap<>(Fact.class);
        all.putAll(facts);
        boolean speaks = !words.text().isEmpty() || facts.containsKey(Fact.ALT);
        if (speaks && !spoken.equals(article)) {
            all.put(Fact.LANG, spoken);
        }
        return new Heard(kind, all, new Words(words.text(), others, words.origins()), kids, position, handle);
    }
}
