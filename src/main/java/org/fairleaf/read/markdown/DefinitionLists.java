package org.fairleaf.read.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code :} (or {@code ~}) at the start of a line: an explanation of the term above, or the caption
 * of the table beside it. Which of the two, its neighbours decide.
 */
final class DefinitionLists {

    /** An explanation or a caption. */
    static final class Explanation extends Block {
        /** Where the mark stands in the source. */
        int mark;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private DefinitionLists() {}

    private static final class ExplanationParser extends AbstractBlockParser {
        private final Explanation explanation = new Explanation();
        private final int contentIndent;

        ExplanationParser(int contentIndent) {
            this.contentIndent = contentIndent;
        }

        @Override
        public Block getBlock() {
            return explanation;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return explanation.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            // Pandoc asks for four columns; what is aligned with the words above belongs to them as well.
            if (state.getIndent() >= Math.min(contentIndent, 4)) {
                return BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), contentIndent));
            }
            return BlockContinue.none();
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
            return true;
        }

        @Override
        public void closeBlock(ParserState state) {
            explanation.setCharsFromContent();
        }
    }

    /** Registers the parser with flexmark. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Starts(options);
        }
    }

    private static final class Starts extends AbstractBlockParserFactory {
        Starts(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getActiveBlockParsers().size() > Guards.MARKS) {
                return BlockStart.none();
            }
            BasedSequence line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || from + 1 >= line.length()) {
                return BlockStart.none();
            }
            char mark = line.charAt(from);
            char behind = line.charAt(from + 1);
            if ((mark != ':' && mark != '~') || (behind != ' ' && behind != '\t')) {
                return BlockStart.none();
            }
            int content = from + 1;
            int width = 1;
            while (content < line.length() && (line.charAt(content) == ' ' || line.charAt(content) == '\t')) {
                int column = state.getColumn() + state.getIndent() + width;
                width += line.charAt(content) == '\t' ? 4 - column % 4 : 1;
                content++;
            }
            if (content >= line.length()) {
                return BlockStart.none();
            }
            // More than four columns away it is indented code, as in a list.
            boolean code = width > 5;
            ExplanationParser parser = new ExplanationParser(state.getIndent() + (code ? 2 : width));
            parser.explanation.mark = line.subSequence(from).getStartOffset();
            parser.explanation.setChars(line.subSequence(from));
            int column = state.getColumn() + state.getIndent() + (code ? 2 : width);
            return BlockStart.of(parser).atColumn(column);
        }
    }
}
