package org.fairleaf.cite;

import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.FS_ITALIC;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.FS_OBLIQUE;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.FW_BOLD;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.VA_SUB;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.VA_SUP;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.getFontStyle;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.getFontWeight;
import static de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.getVerticalAlign;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import de.undercouch.citeproc.output.Bibliography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as citeproc-java's tokens, after its punctuation rules, made into styled text. The number that a numeric
 * style puts before an entry is left out: the notes have the numbers.
 */
final class EntryTokens extends BaseFormat {

    private List<Token> tokens = List.of();

    private final Ordinals ordinals;

    private EntryTokens(Ordinals ordinals) {
        this.ordinals = ordinals;
    }

    /** @param context in which an entry has been evaluated */
    static StyledText styled(RenderContext context, Ordinals ordinals) {
        EntryTokens format = new EntryTokens(ordinals);
        format.setConvertLinks(true);
        format.formatBibliographyEntry(context, 0);
        Quotes quotes = Quotes.of(context);
        return quotes.set(format.styled());
    }

    private StyledText styled() {
        StyledText out = new StyledText();
        int toggled = 0;
        for (Token token : tokens.subList(afterNumber(), tokens.size())) {
            if (token instanceof DisplayGroupToken group) {
                // A block or an indented part, such as an annotation, stands on its own line.
                if (group.isOpen() && startsLine(group) && out.length() > 0) {
                    out.append('\n', 0);
                }
            } else if (token instanceof TextToken text) {
                int style = style(text);
                String target = target(text);
                toggled = append(text, style | (target == null ? 0 : out.link(target)), toggled, out);
            }
        }
        return out;
    }

    private static boolean startsLine(DisplayGroupToken group) {
        return group.getType() == DisplayGroupToken.Type.BLOCK || group.getType() == DisplayGroupToken.Type.INDENT;
    }

    /** The index behind the number and what belongs to it, or 0 where the entry has no number. */
    private int afterNumber() {
        int number = 0;
        while (number < tokens.size() && beforeNumber(tokens.get(number))) {
            number++;
        }
        if (number == tokens.size()
                || !(tokens.get(number) instanceof TextToken text)
                || text.getText().indexOf(Mark.NUMBER) < 0) {
            return 0;
        }
        int next = number + 1;
        boolean aligned = tokens.get(number).isFirstField();
        while (next < tokens.size()
                && (aligned && tokens.get(next).isFirstField() || belongsToNumber(tokens.get(next)))) {
            next++;
        }
        return next;
    }

    private static boolean beforeNumber(Token token) {
        return token instanceof DisplayGroupToken
                || token instanceof TextToken text && text.getType() == TextToken.Type.PREFIX;
    }

    private static boolean belongsToNumber(Token token) {
        return token instanceof DisplayGroupToken group && !group.isOpen()
                || token instanceof TextToken text
                        && (text.getType() == TextToken.Type.SUFFIX || text.getType() == TextToken.Type.DELIMITER);
    }

    private static int style(TextToken token) {
        int attributes = token.getFormattingAttributes();
        int fontStyle = getFontStyle(attributes);
        int align = getVerticalAlign(attributes);
        return (fontStyle == FS_ITALIC || fontStyle == FS_OBLIQUE ? StyledText.EMPHASIS : 0)
                | (getFontWeight(attributes) == FW_BOLD ? StyledText.STRONG : 0)
                | (align == VA_SUP ? StyledText.SUPERSCRIPT : 0)
                | (align == VA_SUB ? StyledText.SUBSCRIPT : 0);
    }

    private static @Nullable String target(TextToken token) {
        return switch (token.getType()) {
            case DOI -> Addresses.ofDoi(token.getText());
            case URL -> Addresses.ofUrl(token.getText());
            case TEXT, OPEN_QUOTE, CLOSE_QUOTE, PREFIX, SUFFIX, DELIMITER -> null;
        };
    }

    /** Appends a token's characters and returns the styles that its marks leave turned on. */
    private int append(TextToken token, int style, int toggled, StyledText out) {
        if (token.getType() == TextToken.Type.OPEN_QUOTE) {
            out.append(Mark.OPEN_DOUBLE, style);
            return toggled;
        }
        if (token.getType() == TextToken.Type.CLOSE_QUOTE) {
            out.append(Mark.CLOSE_DOUBLE, style);
            return toggled;
        }
        String text = token.getText();
        int now = toggled;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Mark.styleOf(c) != 0) {
                now ^= Mark.styleOf(c);
            } else if (c == Mark.ORDINAL || c == Mark.DAY) {
                out.append(suffix(out, c), style);
            } else if (c != Mark.NUMBER) {
                Character letter = Mark.letter(text.codePointAt(i));
                c = c == Mark.HYPHEN ? '-' : c;
                // The author's italics within the style's italics stand out by being upright.
                out.append(
                        letter == null ? c : letter,
                        (style | now) & ~StyledText.EMPHASIS | (style ^ now) & StyledText.EMPHASIS);
                i += letter == null ? 0 : 1;
            }
        }
        return now;
    }

    /** What makes the number at the end of the text an ordinal; nothing where there is no number. */
    private String suffix(StyledText text, char mark) {
        int from = text.length();
        while (from > 0 && text.length() - from < 5 && "0123456789".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        if (from == text.length()) {
            return "";
        }
        int number = Integer.parseInt(text.text().substring(from));
        return mark == Mark.DAY ? ordinals.daySuffix(number) : ordinals.suffix(number, "edition");
    }

    /** Names are set in order before full stops that follow one another become one. */
    @Override
    protected void postProcess(TokenBuffer buffer, RenderContext context) {
        List<Token> ordered = NameOrder.of(buffer.getTokens());
        buffer.getTokens().clear();
        buffer.getTokens().addAll(ordered);
        super.postProcess(buffer, context);
    }

    @Override
    public String getName() {
        return "tokens";
    }

    @Override
    protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext context, int index) {
        tokens = List.copyOf(buffer.getTokens());
        return "";
    }

    @Override
    protected String doFormatCitation(TokenBuffer buffer, RenderContext context) {
        throw new UnsupportedOperationException("notes are composed by the edition");
    }

    @Override
    protected String doFormatLink(String text, String uri) {
        throw new UnsupportedOperationException("links are made from tokens");
    }

    @Override
    public Bibliography makeBibliography(String[] entries, SBibliography bibliography) {
        throw new UnsupportedOperationException("entries are made one by one");
    }
}
