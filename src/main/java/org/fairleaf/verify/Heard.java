package org.fairleaf.verify;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article as it is heard by who has its structure alone. The same model is made from an edition and from
 * the bytes of each format, so that they can be compared.
 *
 * @param facts what the part says of itself
 * @param words its running text; empty where it holds only parts
 * @param position where the author wrote it; the file as a whole where that is not known
 * @param handle what the reader of a format knows of the part besides; never compared
 */
public record Heard(
        Kind kind,
        Map<Fact, String> facts,
        Words words,
        List<Heard> kids,
        Position position,
        @Nullable Object handle) {

    public Heard {
        facts = Map.copyOf(facts);
        kids = List.copyOf(kids);
    }

    /** A fact; empty where the part does not state it. */
    public String fact(Fact fact) {
        return facts.getOrDefault(fact, "");
    }

    /** Visits the part and all below it, in reading order. */
    public void each(Consumer<Heard> visitor) {
        visitor.accept(this);
        kids.forEach(kid -> kid.each(visitor));
    }

    /** All words of the part and below it, in reading order. */
    public String text() {
        StringBuilder out = new StringBuilder();
        each(part -> out.append(out.isEmpty() || part.words.text().isEmpty() ? "" : " ")
                .append(part.words.text()));
        return out.toString();
    }
}
