package org.fairleaf.read.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings. For each line that may be one, flexmark puts all lines of the paragraph above it together, only to
 * know whether there is a paragraph; so the rows of a table would cost the square of their number.
 */
final class Headings implements CustomBlockParserFactory {

    private final CustomBlockParserFactory flexmark = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return flexmark.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return flexmark.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return flexmark.affectsGlobalScope();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory starts = flexmark.apply(options);
        return (state, above) -> starts.tryStart(state, new Above(above));
    }

    /** What stands above a line: the first line of a paragraph does for all. */
    private record Above(MatchedBlockParser whole) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return whole.getBlockParser();
        }

        @Override
        public @Nullable BasedSequence getParagraphContent() {
            List<BasedSequence> lines = whole.getParagraphLines();
            return lines == null ? null : lines.isEmpty() ? BasedSequence.EMPTY : lines.getFirst();
        }

        @Override
        public @Nullable List<BasedSequence> getParagraphLines() {
            return whole.getParagraphLines();
        }

        @Override
        public @Nullable List<Integer> getParagraphEolLengths() {
            return whole.getParagraphEolLengths();
        }

        @Override
        public @Nullable MutableDataHolder getParagraphDataHolder() {
            return whole.getParagraphDataHolder();
        }
    }
}
