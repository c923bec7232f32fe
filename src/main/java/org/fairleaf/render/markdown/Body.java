package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;

/** A text with its own footnotes and abbreviations, which stand at its end: the article, its abstract, its disclaimer. */
final class Body {

    private Body() {}

    /** The text, with a line end at its end; empty where there are no blocks. */
    static String write(List<Block> blocks) {
        Notes notes = new Notes();
        Blocks writer = new Blocks(notes);
        List<String> lines = new ArrayList<>(writer.all(blocks, false));
        for (String note : notes.definitions(writer)) {
            lines.add("");
            lines.addAll(List.of(note.split("\n", -1)));
        }
        Map<String, String> abbreviations = new LinkedHashMap<>();
        Tree.walk(blocks, block -> {}, inline -> {
            if (inline instanceof Inline.Abbreviation abbreviation) {
                abbreviations.putIfAbsent(abbreviation.text(), abbreviation.expansion());
            }
        });
        if (!abbreviations.isEmpty()) {
            lines.add("");
            abbreviations.forEach((text, expansion) -> lines.add("*[" + text + "]: " + expansion));
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
