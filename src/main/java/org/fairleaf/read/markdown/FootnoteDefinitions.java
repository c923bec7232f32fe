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

/** {@code [^label]: text}, continued by lines that are indented four columns. */
final class FootnoteDefinitions {

    /** A footnote's text. */
    static final class Definition extends Block {
        String label = "";
        /** Where the label's bracket stands in the source. */
        int start;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private FootnoteDefinitions() {}

    /** Where {@code [^label]} at an index ends; -1 where there is none. A label holds no space and no bracket. */
    static int label(CharSequence text, int from) {
        if (from + 3 >= text.length() + 0 || text.charAt(from) != '[' || text.charAt(from + 1) != '^') {
            return -1;
        }
        for (int at = from + 2; at < text.length() && at < from + 1000; at++) {
            char c = text.charAt(at);
            if (c == ']') {
                return at == from + 2 ? -1 : at + 1;
            }
            if (Ascii.space(c) || c == '[' || c == '^') {
                return -1;
            }
        }
        return -1;
    }

    private static final class DefinitionParser extends AbstractBlockParser {
        private final Definition definition = new Definition();

        @Override
        public Block getBlock() {
            return definition;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= 4 ? BlockContinue.atColumn(state.getColumn() + 4) : BlockContinue.none();
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
            definition.setCharsFromContent();
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
            int end = state.getIndent() >= 4 ? -1 : label(line, from);
            if (end < 0 || end >= line.length() || line.charAt(end) != ':') {
                return BlockStart.none();
            }
            DefinitionParser parser = new DefinitionParser();
            parser.definition.label = line.subSequence(from + 2, end - 1).toString();
            parser.definition.start = line.subSequence(from).getStartOffset();
            parser.definition.setChars(line.subSequence(from));
            // The space behind the colon is no indentation of what follows it.
            boolean space = end + 2 < line.length() && line.charAt(end + 1) == ' ' && line.charAt(end + 2) != ' ';
            return BlockStart.of(parser).atIndex(space ? end + 2 : end + 1);
        }
    }
}
