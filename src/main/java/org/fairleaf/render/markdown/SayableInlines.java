package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.jspecify.annotations.Nullable;

/** The part of {@link Sayable} that is about running text. */
final class SayableInlines {

    /** What the text stands in, as far as it matters to what may stand in it. */
    private record Where(boolean link, boolean note, boolean bracket, boolean up, boolean down, boolean struck) {
        Where inLink() {
            return new Where(true, note, true, false, false, false);
        }

        Where inNote() {
            return new Where(false, true, false, false, false, false);
        }

        Where inBracket() {
            return new Where(link, note, true, false, false, false);
        }

        Where inRaised(boolean higher) {
            return new Where(link, note, bracket, up || higher, down || !higher, struck);
        }
    }

    private static final Where TEXT = new Where(false, false, false, false, false, false);

    private final Map<String, String> abbreviations;
    private final Function<List<Block>, List<Block>> notes;
    private Where where = TEXT;

    /**
     * @param abbreviations what each abbreviation stands for
     * @param notes makes the text of a note sayable
     */
    SayableInlines(Map<String, String> abbreviations, Function<List<Block>, List<Block>> notes) {
        this.abbreviations = abbreviations;
        this.notes = notes;
    }

    /** A paragraph's content: it does not end with a line break. */
    List<Inline> paragraph(List<Inline> content) {
        return trimmed(all(content));
    }

    private static List<Inline> trimmed(List<Inline> content) {
        List<Inline> out = new ArrayList<>(content);
        while (!out.isEmpty() && out.getLast() instanceof Inline.LineBreak) {
            out.removeLast();
        }
        return List.copyOf(out);
    }

    /** The content of a note that is one paragraph. */
    List<Inline> note(List<Inline> content) {
        return trimmed(within(TEXT.inNote(), content));
    }

    /** Without line breaks, which are spaces instead. */
    static List<Inline> unbroken(List<Inline> content) {
        if (!broken(content)) {
            return content;
        }
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            out.add(
                    switch (inline) {
                        case Inline.LineBreak lineBreak -> new Inline.Text(" ", lineBreak.position());
                        case Inline.Emphasis in -> new Inline.Emphasis(unbroken(in.content()), in.position());
                        case Inline.Strong in -> new Inline.Strong(unbroken(in.content()), in.position());
                        case Inline.Strikethrough in -> new Inline.Strikethrough(unbroken(in.content()), in.position());
                        case Inline.Superscript in -> new Inline.Superscript(unbroken(in.content()), in.position());
                        case Inline.Subscript in -> new Inline.Subscript(unbroken(in.content()), in.position());
                        case Inline.Link in ->
                            new Inline.Link(
                                    unbroken(in.content()), in.target(), in.title(), in.attributes(), in.position());
                        case Inline.Span in -> new Inline.Span(unbroken(in.content()), in.attributes(), in.position());
                        case Inline.Citation in ->
                            new Inline.Citation(
                                    in.cites().stream()
                                            .map(SayableInlines::unbroken)
                                            .toList(),
                                    in.inText(),
                                    in.position());
                        default -> inline;
                    });
        }
        return merged(out);
    }

    /** Whether running text has several lines. */
    static boolean broken(List<Inline> content) {
        return content.stream().anyMatch(SayableInlines::breaks);
    }

    private static boolean breaks(Inline inline) {
        return switch (inline) {
            case Inline.LineBreak lineBreak -> true;
            case Inline.Emphasis in -> broken(in.content());
            case Inline.Strong in -> broken(in.content());
            case Inline.Strikethrough in -> broken(in.content());
            case Inline.Superscript in -> broken(in.content());
            case Inline.Subscript in -> broken(in.content());
            case Inline.Link in -> broken(in.content());
            case Inline.Span in -> broken(in.content());
            case Inline.Citation in ->
                in.cites().stream().anyMatch(cite -> broken(cite.prefix()) || broken(cite.locator()));
            default -> false;
        };
    }

    private static Inline.Cite unbroken(Inline.Cite cite) {
        return new Inline.Cite(
                cite.key(), unbroken(cite.prefix()), unbroken(cite.locator()), cite.suppressAuthor(), cite.position());
    }

    private List<Inline> all(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        content.forEach(inline -> out.addAll(one(inline)));
        List<Inline> merged = merged(out);
        List<Inline> free = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            // Brackets behind those of a key would be taken for a link's.
            boolean bracket = i + 1 < merged.size() && startsWithBracket(merged.get(i + 1));
            if (bracket && merged.get(i) instanceof Inline.Citation citation && attached(citation)) {
                free.addAll(detached(citation));
            } else {
                free.add(merged.get(i));
            }
        }
        return merged(free);
    }

    private List<Inline> within(Where inner, List<Inline> content) {
        Where outer = where;
        where = inner;
        List<Inline> out = all(content);
        where = outer;
        return out;
    }

    /** Neighbouring texts as one, empty ones not at all. */
    private static List<Inline> merged(List<Inline> inlines) {
        List<Inline> merged = new ArrayList<>();
        for (Inline inline : inlines) {
            if (!(inline instanceof Inline.Text text)) {
                merged.add(inline);
            } else if (!merged.isEmpty() && merged.getLast() instanceof Inline.Text before) {
                merged.set(merged.size() - 1, new Inline.Text(before.text() + text.text(), before.position()));
            } else if (!text.text().isEmpty()) {
                merged.add(text);
            }
        }
        return List.copyOf(merged);
    }

    private List<Inline> one(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> List.of(new Inline.Text(spaced(text.text()), text.position()));
            case Inline.Emphasis in -> marked(in.content(), words -> new Inline.Emphasis(words, in.position()));
            case Inline.Strong in -> marked(in.content(), words -> new Inline.Strong(words, in.position()));
            case Inline.Strikethrough in -> struck(in);
            case Inline.Superscript in ->
                raised(in.content(), true, words -> new Inline.Superscript(words, in.position()));
            case Inline.Subscript in ->
                raised(in.content(), false, words -> new Inline.Subscript(words, in.position()));
            case Inline.Code code ->
                code.text().isEmpty() ? List.of() : List.of(new Inline.Code(spaced(code.text()), code.position()));
            case Inline.LineBreak lineBreak -> List.of(lineBreak);
            case Inline.Link link -> link(link);
            case Inline.Image image -> List.of(image(image));
            case Inline.Span span ->
                List.of(new Inline.Span(
                        within(where.inBracket(), span.content()), Sayable.clean(span.attributes()), span.position()));
            case Inline.Abbreviation abbreviation -> abbreviation(abbreviation);
            case Inline.Footnote footnote -> footnote(footnote);
            case Inline.Citation citation -> citation(citation);
            case Inline.Note note -> throw new IllegalArgumentException("a document has no set notes");
        };
    }

    /** Marked words; breaks at their end stand behind the mark. */
    private List<Inline> marked(List<Inline> content, Function<List<Inline>, Inline> mark) {
        List<Inline> words = new ArrayList<>(all(content));
        List<Inline> breaks = new ArrayList<>();
        while (!words.isEmpty() && words.getLast() instanceof Inline.LineBreak) {
            breaks.add(words.removeLast());
        }
        if (!words.isEmpty()) {
            breaks.addFirst(mark.apply(List.copyOf(words)));
        }
        return breaks;
    }

    private List<Inline> struck(Inline.Strikethrough in) {
        if (where.up() && where.struck()) {
            return all(in.content());
        }
        Where outer = where;
        where = new Where(outer.link(), outer.note(), outer.bracket(), outer.up(), outer.down(), true);
        List<Inline> out = marked(in.content(), words -> new Inline.Strikethrough(words, in.position()));
        where = outer;
        return out;
    }

    /** Superscript and subscript hold no space: what needs some is marked inside, or stands between two of them. */
    private List<Inline> raised(List<Inline> content, boolean up, Function<List<Inline>, Inline> mark) {
        if (up ? where.up() : where.down()) {
            return all(content);
        }
        List<Inline> out = new ArrayList<>();
        List<Inline> words = new ArrayList<>();
        for (Inline inline : within(where.inRaised(up), content)) {
            boolean bracket = up && words.isEmpty() && startsWithBracket(inline);
            if (!bracket && !spacious(inline)) {
                words.add(inline);
                continue;
            }
            if (!words.isEmpty()) {
                out.add(mark.apply(List.copyOf(words)));
                words.clear();
            }
            switch (inline) {
                case Inline.Link link ->
                    out.add(new Inline.Link(
                            raised(link.content(), up, mark),
                            link.target(),
                            link.title(),
                            link.attributes(),
                            link.position()));
                case Inline.Span span ->
                    out.add(new Inline.Span(raised(span.content(), up, mark), span.attributes(), span.position()));
                default -> out.add(inline);
            }
        }
        if (!words.isEmpty()) {
            out.add(mark.apply(List.copyOf(words)));
        }
        return out;
    }

    private static boolean startsWithBracket(Inline inline) {
        return switch (inline) {
            case Inline.Link link -> true;
            case Inline.Span span -> true;
            case Inline.Footnote footnote -> true;
            case Inline.Citation citation -> !citation.inText();
            default -> false;
        };
    }

    /** Whether what is written of it holds a space outside of words. */
    private static boolean spacious(Inline inline) {
        return switch (inline) {
            case Inline.Link link ->
                link.title() != null
                        || spacious(link.attributes())
                        || link.content().stream().anyMatch(SayableInlines::spacious);
            case Inline.Span span ->
                spacious(span.attributes()) || span.content().stream().anyMatch(SayableInlines::spacious);
            case Inline.Code code -> code.text().indexOf('`') >= 0 || spacious(code.text());
            case Inline.Image image ->
                image.title() != null
                        || spacious(image.source())
                        || spacious(image.attributes())
                        || image.alt() instanceof Alt.Decorative
                                && !image.attributes().equals(Attributes.NONE)
                        || (image.alt() instanceof Alt.Described described && spacious(described.text()));
            case Inline.LineBreak lineBreak -> true;
            case Inline.Citation citation -> true;
            case Inline.Emphasis in -> in.content().stream().anyMatch(SayableInlines::spacious);
            case Inline.Strong in -> in.content().stream().anyMatch(SayableInlines::spacious);
            case Inline.Strikethrough in -> in.content().stream().anyMatch(SayableInlines::spacious);
            case Inline.Superscript in -> false;
            case Inline.Subscript in -> false;
            case Inline.Text text -> false;
            case Inline.Abbreviation abbreviation -> false;
            // A note that is an image alone is written where its mark stands.
            case Inline.Footnote footnote ->
                footnote.content().size() == 1
                        && footnote.content().getFirst() instanceof Block.Paragraph paragraph
                        && paragraph.content().size() == 1
                        && paragraph.content().getFirst() instanceof Inline.Image image
                        && spacious(image);
            case Inline.Note note -> false;
        };
    }

    private static boolean spacious(Attributes attributes) {
        return spacious(AttributeText.of(attributes));
    }

    private static boolean spacious(String text) {
        return text.codePoints().anyMatch(Flanking::space);
    }

    private List<Inline> link(Inline.Link link) {
        if (where.link()) {
            return all(link.content());
        }
        List<Inline> behind = new ArrayList<>();
        List<Inline> words = within(where.inLink(), lifted(link.content(), behind));
        List<Inline> out = new ArrayList<>();
        out.add(new Inline.Link(
                words,
                encoded(link.target()),
                blankless(link.title()),
                Sayable.clean(link.attributes()),
                link.position()));
        out.addAll(all(behind));
        return out;
    }

    /** A link's words without the notes and citations in them, which go behind it. */
    private static List<Inline> lifted(List<Inline> content, List<Inline> behind) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Footnote footnote -> behind.add(footnote);
                case Inline.Citation citation -> behind.add(citation);
                case Inline.Link in -> out.addAll(lifted(in.content(), behind));
                case Inline.Emphasis in -> out.add(new Inline.Emphasis(lifted(in.content(), behind), in.position()));
                case Inline.Strong in -> out.add(new Inline.Strong(lifted(in.content(), behind), in.position()));
                case Inline.Strikethrough in ->
                    out.add(new Inline.Strikethrough(lifted(in.content(), behind), in.position()));
                case Inline.Superscript in ->
                    out.add(new Inline.Superscript(lifted(in.content(), behind), in.position()));
                case Inline.Subscript in -> out.add(new Inline.Subscript(lifted(in.content(), behind), in.position()));
                case Inline.Span in ->
                    out.add(new Inline.Span(lifted(in.content(), behind), in.attributes(), in.position()));
                default -> out.add(inline);
            }
        }
        return out;
    }

    Inline.Image image(Inline.Image image) {
        Attributes attributes = Sayable.clean(image.attributes());
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.removeIf("decorative"::equals);
        SequencedMap<String, String> pairs = new LinkedHashMap<>(attributes.pairs());
        pairs.remove("alt");
        Alt alt = image.alt();
        if (alt instanceof Alt.Described described) {
            String text = spaced(described.text()).strip();
            alt = text.isEmpty() ? new Alt.Missing() : new Alt.Described(text);
        }
        return new Inline.Image(
                image.source(),
                alt,
                blankless(image.title()),
                new Attributes(attributes.id(), classes, pairs),
                image.position());
    }

    private List<Inline> abbreviation(Inline.Abbreviation abbreviation) {
        String text = spaced(abbreviation.text()).strip();
        String expansion = spaced(abbreviation.expansion()).strip();
        if (expansion.equals(abbreviations.get(abbreviation.text())) && text.matches("[^\\[\\]]+")) {
            return List.of(new Inline.Abbreviation(text, expansion, abbreviation.position()));
        }
        String said = expansion.isEmpty() ? text : text + " (" + expansion + ")";
        return List.of(new Inline.Text(said, abbreviation.position()));
    }

    private List<Inline> footnote(Inline.Footnote footnote) {
        if (where.note()) {
            List<Inline> out = new ArrayList<>();
            out.add(new Inline.Text(" (", footnote.position()));
            out.add(new Inline.Text(words(footnote.content()), footnote.position()));
            out.add(new Inline.Text(")", footnote.position()));
            return out;
        }
        Where outer = where;
        where = TEXT.inNote();
        List<Block> content = notes.apply(footnote.content());
        where = outer;
        return List.of(new Inline.Footnote(content, footnote.position()));
    }

    /** The words of blocks alone. */
    static String words(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        Tree.walk(blocks, block -> out.append(out.isEmpty() ? "" : " "), inline -> {
            switch (inline) {
                case Inline.Text text -> out.append(text.text());
                case Inline.Code code -> out.append(code.text());
                case Inline.Abbreviation abbreviation -> out.append(abbreviation.text());
                case Inline.Citation citation ->
                    citation.cites().forEach(cite -> out.append('@').append(cite.key()));
                default -> {}
            }
        });
        return spaced(out.toString());
    }

    private List<Inline> citation(Inline.Citation citation) {
        List<Inline.Cite> cites = new ArrayList<>();
        for (Inline.Cite cite : citation.cites()) {
            if (!Citations.able(cite.key())) {
                return List.of(new Inline.Text(plain(citation), citation.position()));
            }
            boolean subject = citation.inText() && cites.isEmpty();
            cites.add(new Inline.Cite(
                    cite.key(),
                    subject ? List.of() : part(cite.prefix()),
                    part(cite.locator()),
                    cite.suppressAuthor(),
                    cite.position()));
        }
        if (cites.isEmpty()) {
            return List.of();
        }
        List<Inline> out = new ArrayList<>();
        if (citation.inText()) {
            out.addAll(part(citation.cites().getFirst().prefix()));
            if (!out.isEmpty()) {
                out.add(new Inline.Text(" ", citation.position()));
            }
        }
        Inline.Citation sayable = new Inline.Citation(List.copyOf(cites), citation.inText(), citation.position());
        if (where.bracket() && attached(sayable)) {
            out.addAll(detached(sayable));
        } else {
            out.add(sayable);
        }
        return out;
    }

    /** Whether brackets with more are attached to a key in the sentence. */
    static boolean attached(Inline.Citation citation) {
        return citation.inText()
                && (citation.cites().size() > 1
                        || !citation.cites().getFirst().locator().isEmpty());
    }

    /** Where nothing can be attached to a key in the sentence, it stands behind it. */
    static List<Inline> detached(Inline.Citation citation) {
        Position position = citation.position();
        Inline.Cite first = citation.cites().getFirst();
        List<Inline.Cite> others = citation.cites().subList(1, citation.cites().size());
        List<Inline> out = new ArrayList<>();
        out.add(new Inline.Citation(
                List.of(new Inline.Cite(first.key(), List.of(), List.of(), first.suppressAuthor(), first.position())),
                true,
                position));
        if (!first.locator().isEmpty()) {
            out.add(new Inline.Text(" (", position));
            out.addAll(first.locator());
            out.add(new Inline.Text(")", position));
        }
        if (!others.isEmpty()) {
            out.add(new Inline.Text(" ", position));
            out.add(new Inline.Citation(others, false, position));
        }
        return out;
    }

    /** Words beside a key: a citation among them stands in brackets of its own. */
    private List<Inline> part(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : within(where.inBracket(), content)) {
            out.add(
                    inline instanceof Inline.Citation inner
                            ? new Inline.Citation(inner.cites(), false, inner.position())
                            : inline);
        }
        return trimmed(out);
    }

    private static String plain(Inline.Citation citation) {
        StringBuilder out = new StringBuilder(citation.inText() ? "" : "[");
        for (Inline.Cite cite : citation.cites()) {
            out.append(out.length() > 1 ? "; " : "");
            String prefix = PlainText.of(cite.prefix());
            String locator = PlainText.of(cite.locator());
            out.append(prefix).append(prefix.isEmpty() ? "" : " ").append(cite.key());
            out.append(locator.isEmpty() ? "" : ", ").append(locator);
        }
        return out.append(citation.inText() ? "" : "]").toString();
    }

    private static @Nullable String blankless(@Nullable String title) {
        String text = title == null ? "" : spaced(title).strip();
        return text.isEmpty() ? null : text;
    }

    /** An address with the characters escaped that no address may hold. */
    static String encoded(String target) {
        StringBuilder out = new StringBuilder();
        for (char c : target.toCharArray()) {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text on one line. */
    static String spaced(String text) {
        return cleaned(text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' '));
    }

    /** A text without characters that no format can carry: each is the replacement character. */
    static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = Character.isSurrogate(c) && Character.charCount(text.codePointAt(i)) == 1;
            boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
            if (alone || control || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) {
                out.append('\uFFFD');
            } else if (Character.isHighSurrogate(c)) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
