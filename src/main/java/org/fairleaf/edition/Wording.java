package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.InTextName;
import org.fairleaf.cite.Reference;
import org.fairleaf.theme.Labels;

/** The words that an edition adds, in the article's language, or marked with theirs where there are none in it. */
final class Wording {

    private final Labels labels;
    private final boolean foreign;

    /** @param lang the article's language */
    Wording(Labels labels, String lang) {
        this.labels = labels;
        this.foreign = !primary(lang).equals(primary(labels.lang()));
    }

    private static String primary(String lang) {
        int cut = lang.indexOf('-');
        return (cut < 0 ? lang : lang.substring(0, cut)).toLowerCase(Locale.ROOT);
    }

    /** Whether the labels are in another language than the article. */
    boolean foreign() {
        return foreign;
    }

    Labels labels() {
        return labels;
    }

    List<Inline> label(String key, Position position) {
        return added(labels.get(key), position);
    }

    List<Inline> added(String words, Position position) {
        Inline text = new Inline.Text(words, position);
        return foreign
                ? List.of(new Inline.Span(List.of(text), Attributes.NONE.with("lang", labels.lang()), position))
                : List.of(text);
    }

    /** Whether this language sets a note's mark behind the punctuation. */
    boolean notesAfterPunctuation() {
        return labels.get("notes-after-punctuation").equals("true");
    }

    /** Such as "Xu et al. (2011)". */
    List<Inline> inText(Reference reference, Position position) {
        InTextName name = reference.inText();
        List<String> names = name.names();
        String authors = names.getFirst();
        if (name.etAl()) {
            authors = labels.get("cite-et-al", authors);
        } else if (names.size() == 2) {
            authors = labels.get("cite-and", authors, names.get(1));
        }
        return List.of(new Inline.Text(labels.get("cite-in-text", authors, issued(reference)), position));
    }

    /** Such as "(2011)". */
    List<Inline> year(Reference reference, Position position) {
        return List.of(new Inline.Text("(" + issued(reference) + ")", position));
    }

    private String issued(Reference reference) {
        Integer year = reference.issuedYear();
        return year == null ? labels.get("no-date") : year.toString();
    }

    /** What a note says of a citation that has no reference. */
    List<Inline> unresolved(Metadata.Reason reason, Position position) {
        String[] around = labels.get("cite-unresolved").split("\\{0}", -1);
        List<Inline> out = new ArrayList<>();
        if (!foreign) {
            out.add(new Inline.Text(String.join(reason.text(), around), position));
            return out;
        }
        for (int i = 0; i < around.length; i++) {
            if (i > 0) {
                out.add(new Inline.Text(reason.text(), reason.position()));
            }
            if (!around[i].isEmpty()) {
                out.addAll(added(around[i], position));
            }
        }
        return out;
    }
}
