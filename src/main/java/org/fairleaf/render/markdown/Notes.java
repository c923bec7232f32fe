package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;

/** The footnotes of a text, each written once, however often it is mentioned. */
final class Notes {

    private final Map<List<Block>, Integer> numbers = new LinkedHashMap<>();

    /** The mark of a note. */
    String mark(List<Block> content) {
        return "[^" + numbers.computeIfAbsent(content, key -> numbers.size() + 1) + "]";
    }

    /** The texts, in the order of their first marks. */
    List<String> definitions(Blocks writer) {
        List<String> texts = new ArrayList<>();
        numbers.forEach((content, number) ->
                texts.add(String.join("\n", Blocks.indented("[^" + number + "]: ", 4, writer.all(content, false)))));
        return texts;
    }
}
