package org.fairleaf.read.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * flexmark as Fairleaf uses it: it finds the blocks of CommonMark, of fenced divs, explanations, footnotes and
 * abbreviations. Their running text is left to {@link InlineParser}, which is linear where flexmark's is not and knows
 * pandoc's marks.
 */
final class BlockStructure {

    private static final Parser PARSER = Parser.builder(new MutableDataSet().set(Parser.HEADING_PARSER, false))
            .customBlockParserFactory(new Headings())
            .customBlockParserFactory(new FencedDivs.Factory())
            .customBlockParserFactory(new DefinitionLists.Factory())
            .customBlockParserFactory(new FootnoteDefinitions.Factory())
            .customBlockParserFactory(new AbbreviationDefinitions.Factory())
            .customInlineParserFactory((options, special, delimiters, processors, references, extensions) ->
                    new CommonmarkInlineParser(options, special, delimiters, processors, references, extensions) {
                        @Override
                        public void parse(BasedSequence content, Node block) {
                            // Left as it is.
                        }
                    })
            .build();

    private BlockStructure() {}

    static Document parse(String text) {
        return PARSER.parse(text);
    }
}
