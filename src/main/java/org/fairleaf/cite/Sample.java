package org.fairleaf.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Position;

/** A made-up article with most fields, to try a style of an author's before it is used. */
final class Sample {

    static final Reference REFERENCE = reference();

    private Sample() {}

    private static Reference reference() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (String field : CslFields.TEXTS) {
            texts.put(field, CslFields.isWords(field) ? "Sample" : "1");
        }
        SequencedMap<String, List<PersonName>> names = new LinkedHashMap<>();
        SequencedMap<String, PartialDate> dates = new LinkedHashMap<>();
        PartialDate date = new PartialDate(List.of(List.of(2000, 1, 1), List.of(2001, 2, 2)), 0, true, null);
        CslFields.NAMES.stream().sorted().forEach(role -> names.put(role, List.of(PersonName.of("Family", "Given"))));
        CslFields.DATES.stream().sorted().forEach(field -> dates.put(field, date));
        return new Reference("sample", Position.of("sample"), "article-journal", texts, names, dates);
    }
}
