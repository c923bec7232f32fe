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
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Fenced divs: {@code ::: {.note title="…"}} or {@code ::: note} to {@code :::}. As in pandoc, any fence without
 * attributes closes the innermost open div, however many colons either has.
 */
final class FencedDivs {

    /** A div. */
    static final class Div extends Block {
        Attributes attributes = Attributes.NONE;
        /** Where the fence starts and ends in the source. */
        int fenceStart;

        int fenceEnd;
        boolean closed;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** A line that looks like a fence: the end of the div before it, or one that cannot be understood. */
    static final class Fence extends Block {
        int start;
        int end;

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Thrown at the div that stands in more blocks than anybody nests: each line would be held to all of them. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int offset;

        TooDeepException(int offset) {
            super("blocks are nested more than " + Guards.MARKS + " deep at " + offset);
            this.offset = offset;
        }

        /** Where the div begins in the source. */
        int offset() {
            return offset;
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

    private FencedDivs() {}

    /** The colons that a line starts with, if they make a fence; else 0. */
    private static int colons(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ':') {
            at++;
        }
        return at - from >= 3 ? at - from : 0;
    }

    private static boolean closes(ParserState state) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        int colons = state.getIndent() >= 4 ? 0 : colons(line, from);
        return colons > 0 && line.subSequence(from + colons).isBlank();
    }

    private static final class DivParser extends AbstractBlockParser {
        private final Div div = new Div();

        @Override
        public Block getBlock() {
            return div;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (closes(state) && innermost(state)) {
                div.closed = true;
                return BlockContinue.none();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        /** Whether no div and no code inside this one is open, which the fence would rather belong to. */
        private boolean innermost(ParserState state) {
            List<BlockParser> active = state.getActiveBlockParsers();
            for (int i = active.size() - 1; i >= 0 && active.get(i) != this; i--) {
                if (active.get(i) instanceof DivParser || active.get(i) instanceof FencedCodeBlockParser) {
                    return false;
                }
            }
            return true;
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
            div.setCharsFromContent();
        }
    }

    private static final class FenceParser extends AbstractBlockParser {
        private final Fence fence = new Fence();

        @Override
        public Block getBlock() {
            return fence;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            fence.setCharsFromContent();
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
            BasedSequence line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            int colons = state.getIndent() >= 4 ? 0 : colons(line, from);
            if (colons == 0) {
                return BlockStart.none();
            }
            BasedSequence fence = line.subSequence(from);
            Attributes attributes = attributes(fence.toString().substring(colons));
            if (attributes == null) {
                FenceParser parser = new FenceParser();
                parser.fence.setChars(fence);
                parser.fence.start = fence.getStartOffset();
                parser.fence.end = fence.getEndOffset();
                return BlockStart.of(parser).atIndex(line.length());
            }
            if (state.getActiveBlockParsers().size() > Guards.MARKS) {
                throw new TooDeepException(fence.getStartOffset());
            }
            DivParser parser = new DivParser();
            parser.div.setChars(fence);
            parser.div.attributes = attributes;
            parser.div.fenceStart = fence.getStartOffset();
            parser.div.fenceEnd = fence.getEndOffset();
            return BlockStart.of(parser).atIndex(line.length());
        }
    }

    /** What stands behind the colons: attributes, or one word, which is a class; null for neither. */
    private static @Nullable Attributes attributes(String behind) {
        String words = behind.strip();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == ':') {
            end--;
        }
        words = words.substring(0, end).strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.startsWith("{")) {
            AttributeSyntax syntax = AttributeSyntax.at(words, 0);
            return syntax == null || syntax.end() != words.length() ? null : syntax.attributes();
        }
        // "::: note {.wide}" is pandoc's other way to write it.
        int brace = words.indexOf('{');
        String word = brace < 0 ? words : words.substring(0, brace).strip();
        if (!WORD.matcher(word).matches()) {
            return null;
        }
        if (brace < 0) {
            return Attributes.NONE.withClass(word);
        }
        AttributeSyntax syntax = AttributeSyntax.at(words, brace);
        if (syntax == null || syntax.end() != words.length()) {
            return null;
        }
        Attributes attributes = syntax.attributes();
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.addFirst(word);
        return new Attributes(attributes.id(), classes, attributes.pairs());
    }
}
