package org.fairleaf.render.fo;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;

/**
 * What is laid out in one go: the whole of a short work, or of a long one the front matter, each section of the first
 * level, and the end matter. Each begins a page, and only so can FOP forget what it has laid out.
 *
 * @param title the section's heading; empty for the front and the end matter and for a short work
 */
record Chapter(String title, List<Block> blocks) {

    /** @param longFrom how many words make a work long */
    static List<Chapter> of(Edition edition, int longFrom) {
        List<Block> blocks = edition.blocks();
        if (words(blocks) < longFrom) {
            return List.of(new Chapter("", blocks));
        }
        List<Chapter> chapters = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i == blocks.size() || begins(blocks.get(i), blocks.get(i - 1))) {
                chapters.add(new Chapter(title(blocks.get(start)), blocks.subList(start, i)));
                start = i;
            }
        }
        return List.copyOf(chapters);
    }

    private static boolean begins(Block block, Block before) {
        return block instanceof Block.Heading heading && heading.level() == 2
                || block instanceof Block.Section && !(before instanceof Block.Section);
    }

    private static String title(Block first) {
        return first instanceof Block.Heading heading && heading.level() == 2
                ? PlainText.of(heading.content()).strip()
                : "";
    }

    private static int words(List<Block> blocks) {
        int[] words = {0};
        new Walk() {
            @Override
            void inline(Inline inline) {
                if (inline instanceof Inline.Text text) {
                    words[0] += (int) text.text().chars().filter(c -> c == ' ').count();
                }
                super.inline(inline);
            }
        }.blocks(blocks);
        return words[0];
    }
}
