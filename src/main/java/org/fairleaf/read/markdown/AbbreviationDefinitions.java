package org.fairleaf.read.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code *[OA]: osteoarthritis}, a line of its own. */
final class AbbreviationDefinitions {

    private static final Pattern LINE = Pattern.compile("\\*\\[([^\\[\\]]+)]:[ \\t]*(.*)");

    /** An abbreviation and what it stands for. */
    static final class Definition extends Block {
        String text = "";
        String expansion = "";
        int start;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private AbbreviationDefinitions() {}

    private static final class DefinitionParser extends AbstractBlockParser {
        private final Definition definition = new Definition();

        @Override
        public Block getBlock() {
            return definition;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
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
            if (state.getIndent() >= 4) {
                return BlockStart.none();
            }
            BasedSequence line = state.getLine();
            BasedSequence rest = line.subSequence(state.getNextNonSpaceIndex());
            if (!rest.startsWith("*[")) {
                return BlockStart.none();
            }
            Matcher matcher = LINE.matcher(rest);
            if (!matcher.matches() || matcher.group(1).isBlank()) {
                return BlockStart.none();
            }
            DefinitionParser parser = new DefinitionParser();
            parser.definition.setChars(rest);
            parser.definition.text = matcher.group(1).strip();
            parser.definition.expansion = matcher.group(2).strip();
            parser.definition.start = rest.getStartOffset();
            return BlockStart.of(parser).atIndex(line.length());
        }
    }
}
