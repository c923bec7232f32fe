package org.fairleaf.check.access;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Writing;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * Words in a script that their language is not written in should name their own (WCAG 2.2 success criterion 3.1.2): a
 * voice that does not know the letters spells them, or says nothing. Latin letters are everyone's, in units, names and
 * addresses; so is a single letter, as in "α blocker". Works and people are cited as they write themselves.
 */
public final class ForeignScripts implements Check {

    private static final Set<UnicodeScript> SHARED =
            Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN, UnicodeScript.LATIN);

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Walk walk = new Walk();
        walk.blocks(manuscript.edition().blocks(), manuscript.metadata().lang());
        return walk.findings();
    }

    private static final class Walk {

        private record First(String lang, Position position, String words) {}

        private final Map<UnicodeScript, First> first = new EnumMap<>(UnicodeScript.class);
        private final Map<UnicodeScript, Integer> times = new EnumMap<>(UnicodeScript.class);

        List<Diagnostic> findings() {
            List<Diagnostic> findings = new ArrayList<>();
            first.forEach((script, found) -> {
                int more = times.getOrDefault(script, 1) - 1;
                findings.add(Diagnostic.of(
                        Code.LANG_UNMARKED,
                        found.position(),
                        "\"" + found.words() + "\" is in " + name(script) + " script, but its language is said to be \""
                                + found.lang() + "\"" + (more == 0 ? "" : "; so in " + more + " more places"),
                        "say what language it is in: [" + found.words() + "]{lang=…}"));
            });
            return findings;
        }

        private static String name(UnicodeScript script) {
            String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        void blocks(List<Block> blocks, String lang) {
            blocks.forEach(block -> block(block, lang));
        }

        private void block(Block block, String outer) {
            String lang = inner(block.attributes(), outer);
            switch (block) {
                case Block.Heading heading -> inlines(heading.content(), lang);
                case Block.Paragraph paragraph -> {
                    if (!paragraph.attributes().has("author")) {
                        inlines(paragraph.content(), lang);
                    }
                }
                case Block.BulletList list -> list.items().forEach(item -> item(item, lang));
                case Block.OrderedList list -> list.items().forEach(item -> item(item, lang));
                case Block.DefinitionList list ->
                    list.definitions().forEach(definition -> {
                        definition.terms().forEach(term -> inlines(term, lang));
                        definition.explanations().forEach(explanation -> blocks(explanation, lang));
                    });
                case Block.Quote quote -> blocks(quote.content(), lang);
                case Block.CodeBlock code -> {}
                case Block.ThematicBreak rule -> {}
                case Block.Table table -> {
                    inlines(table.caption(), lang);
                    table.head().forEach(row -> row(row, lang));
                    table.body().forEach(row -> row(row, lang));
                }
                case Block.Figure figure -> inlines(figure.caption(), lang);
                case Block.Callout callout -> {
                    inlines(callout.title(), lang);
                    blocks(callout.content(), lang);
                }
                case Block.Division division -> blocks(division.content(), lang);
                case Block.Section section -> {
                    if (section.kind() != Block.Section.Kind.REFERENCES
                            && section.kind() != Block.Section.Kind.PUBLICATION) {
                        blocks(section.content(), lang);
                    }
                }
            }
        }

        private void item(Block.Item item, String lang) {
            blocks(item.content(), inner(item.attributes(), lang));
        }

        private void row(Block.Row row, String lang) {
            row.cells().forEach(cell -> inlines(cell.content(), lang));
        }

        private static String inner(Attributes attributes, String outer) {
            String lang = attributes.lang();
            return lang == null ? outer : lang;
        }

        private void inlines(List<Inline> inlines, String lang) {
            inlines.forEach(inline -> inline(inline, lang));
        }

        private void inline(Inline inline, String lang) {
            switch (inline) {
                case Inline.Text text -> text(text.text(), text.position(), lang);
                case Inline.Emphasis emphasis -> inlines(emphasis.content(), lang);
                case Inline.Strong strong -> inlines(strong.content(), lang);
                case Inline.Strikethrough struck -> inlines(struck.content(), lang);
                case Inline.Superscript raised -> inlines(raised.content(), lang);
                case Inline.Subscript lowered -> inlines(lowered.content(), lang);
                case Inline.Code code -> {}
                case Inline.LineBreak lineBreak -> {}
                case Inline.Link link -> inlines(link.content(), inner(link.attributes(), lang));
                case Inline.Image image -> {}
                case Inline.Span span -> inlines(span.content(), inner(span.attributes(), lang));
                case Inline.Abbreviation abbreviation -> text(abbreviation.text(), abbreviation.position(), lang);
                case Inline.Note note -> {
                    if (note.kind() != Inline.Note.Kind.CITATION) {
                        blocks(note.content(), lang);
                    }
                }
                case Inline.Unset unset -> {}
            }
        }

        private void text(String text, Position position, String lang) {
            List<UnicodeScript> own = Writing.scripts(lang);
            int i = 0;
            while (i < text.length()) {
                UnicodeScript script = UnicodeScript.of(text.codePointAt(i));
                int end = end(text, i, script);
                if (!SHARED.contains(script) && !own.contains(script) && text.codePointCount(i, end) > 1) {
                    first.putIfAbsent(script, new First(lang, position, text.substring(i, end)));
                    times.merge(script, 1, Integer::sum);
                    return;
                }
                i = end;
            }
        }

        /** The end of the word of that script: marks belong to it. */
        private static int end(String text, int start, UnicodeScript script) {
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length()) {
                int c = text.codePointAt(end);
                UnicodeScript next = UnicodeScript.of(c);
                if (next != script && next != UnicodeScript.INHERITED) {
                    break;
                }
                end += Character.charCount(c);
            }
            return end;
        }
    }
}
