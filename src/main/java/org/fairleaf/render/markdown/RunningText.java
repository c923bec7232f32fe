package org.fairleaf.render.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Writes running text, from the first character to the last: each mark depends on what stands before and behind it. */
final class RunningText {

    /** What the text is part of, which decides what else has a meaning there. */
    enum Place {
        PARAGRAPH,
        HEADING,
        CAPTION,
        CELL,
        TERM,
        /** A title: a text of its own, without footnotes of its own. */
        LINE
    }

    private final Notes notes;
    private final Place place;
    private final StringBuilder out = new StringBuilder();
    /** The marks that are open, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private Characters characters;
    private int codeEnd = -1;

    /** How many brackets are open in which nothing can be attached to a key. */
    private int squares;

    RunningText(Notes notes, Place place) {
        this.notes = notes;
        this.place = place;
        this.characters = new Characters(out, place, List.of());
    }

    /** The text; a hard line break is a backslash and a line end. */
    String write(List<Inline> content) {
        characters = new Characters(out, place, content);
        all(content, "", true);
        return out.toString();
    }

    /** The text as it stands between square brackets. */
    String writeInBrackets(List<Inline> content) {
        characters = new Characters(out, place, content);
        characters.enter();
        all(content, "]", false);
        return out.toString();
    }

    /**
     * @param follow the characters that follow the last of these
     * @param edges whether space at both ends would be lost
     */
    private void all(List<Inline> content, String follow, boolean edges) {
        for (int at = 0; at < content.size(); ) {
            int end = at;
            StringBuilder run = new StringBuilder();
            while (end < content.size() && words(content.get(end)) != null) {
                run.append(words(content.get(end++)));
            }
            if (end > at) {
                String next = end < content.size() ? start(content.get(end)) : follow;
                boolean breaks = at == 0 || content.get(at - 1) instanceof Inline.LineBreak;
                boolean cited = at > 0 && content.get(at - 1) instanceof Inline.Citation;
                characters.write(
                        run.toString(),
                        next,
                        new Characters.Surroundings(
                                breaks && (edges || at > 0), edges && end == content.size(), cited));
                at = end;
                continue;
            }
            String next = at + 1 < content.size() ? beginning(content, at + 1, follow) : follow;
            inline(content.get(at), next, at == 0 || at + 1 == content.size());
            at++;
        }
    }

    /** The characters of a text or an abbreviation; null for anything else. */
    private static @Nullable String words(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Abbreviation abbreviation -> abbreviation.text();
            default -> null;
        };
    }

    /** The first characters that follow. */
    private static String beginning(List<Inline> content, int at, String follow) {
        StringBuilder text = new StringBuilder();
        int next = at;
        while (next < content.size() && words(content.get(next)) != null) {
            text.append(words(content.get(next++)));
        }
        return text.append(next < content.size() ? start(content.get(next)) : follow)
                .toString();
    }

    /** The character that a node begins with. */
    private static String start(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Abbreviation abbreviation -> abbreviation.text();
            case Inline.Emphasis emphasis -> "*";
            case Inline.Strong strong -> "*";
            case Inline.Strikethrough strikethrough -> "~";
            case Inline.Superscript superscript -> "^";
            case Inline.Subscript subscript -> "~";
            case Inline.Code code -> "`";
            case Inline.LineBreak lineBreak -> "\\\n";
            case Inline.Link link -> Targets.autolink(link) ? "<" : "[";
            case Inline.Image image -> "!";
            case Inline.Span span -> "[";
            case Inline.Footnote footnote -> "[";
            case Inline.Citation citation -> citation.inText() ? "@" : "[";
            case Inline.Note note -> "[";
        };
    }

    /** @param edge whether nothing stands between this and one of the marks around it */
    private void inline(Inline inline, String follow, boolean edge) {
        switch (inline) {
            case Inline.Text text -> throw new IllegalStateException();
            case Inline.Abbreviation abbreviation -> throw new IllegalStateException();
            case Inline.Emphasis emphasis -> emphasis(emphasis.content(), 1, edge);
            case Inline.Strong strong -> emphasis(strong.content(), 2, edge);
            case Inline.Strikethrough strikethrough -> marked("~~", strikethrough.content(), edge);
            case Inline.Superscript superscript -> marked("^", superscript.content(), edge);
            case Inline.Subscript subscript -> marked("~", subscript.content(), edge);
            case Inline.Code code -> {
                characters.object();
                // Attributes that say nothing keep the marks of two pieces of code apart.
                out.append(out.length() == codeEnd ? "{}" : "").append(code(code.text()));
                codeEnd = out.length();
            }
            case Inline.LineBreak lineBreak -> {
                characters.object();
                out.append("\\\n");
            }
            case Inline.Link link -> link(link);
            case Inline.Image image -> {
                characters.object();
                String alt = image.alt() instanceof Alt.Described described ? described.text() : "";
                Attributes attributes = image.attributes();
                out.append(image(
                        alt,
                        image.source(),
                        image.title() == null ? null : Targets.escapedTitle(image.title()),
                        image.alt() instanceof Alt.Decorative ? attributes.withClass("decorative") : attributes));
            }
            case Inline.Span span ->
                bracketed(() -> all(span.content(), "]", false), "]" + AttributeText.braces(span.attributes()));
            case Inline.Footnote footnote -> footnote(footnote);
            case Inline.Citation citation -> citation(citation, follow);
            case Inline.Note note -> throw new IllegalArgumentException("a document has no set notes");
        }
    }

    /** Emphasis takes whichever of its two marks does not touch or match another. */
    private void emphasis(List<Inline> content, int length, boolean edge) {
        for (String mark : List.of("*", "_")) {
            if (!open.contains(mark.repeat(length)) && free(mark, edge)) {
                between(mark.repeat(length), content);
                return;
            }
        }
        marked("*".repeat(length), content, edge);
    }

    private void marked(String mark, List<Inline> content, boolean edge) {
        if (free(mark, edge) && (!open.contains(mark) || onlyOpens(mark, content))) {
            between(mark, content);
        } else {
            apart(mark, content);
        }
    }

    /** Whether a mark can open here without touching or closing another. */
    private boolean free(String mark, boolean edge) {
        if (edge && !open.isEmpty() && open.peek().charAt(0) == mark.charAt(0)) {
            return false;
        }
        return !characters.endsWith(mark.charAt(0));
    }

    /** Whether a mark here could not close the one of its kind that is open. */
    private boolean onlyOpens(String mark, List<Inline> content) {
        return !raised(mark) && characters.onlyOpens(beginning(content, 0, mark));
    }

    /** A span without attributes keeps the marks in it from those outside. */
    private void apart(String mark, List<Inline> content) {
        bracketed(() -> between(mark, content), "]{}");
    }

    private static boolean raised(String mark) {
        return mark.equals("^") || mark.equals("~");
    }

    private void between(String mark, List<Inline> content) {
        boolean raised = raised(mark);
        if (raised) {
            characters.raise();
        } else {
            characters.beforeOpening(mark.charAt(0), beginning(content, 0, mark));
        }
        out.append(mark);
        open.push(mark);
        all(content, mark, true);
        open.pop();
        if (raised) {
            characters.lower();
        } else {
            characters.beforeClosing(mark.charAt(0));
        }
        out.append(mark);
    }

    private void bracketed(Runnable content, String end) {
        out.append('[');
        Deque<String> outer = new ArrayDeque<>(open);
        open.clear();
        characters.enter();
        squares++;
        content.run();
        squares--;
        characters.leave();
        open.addAll(outer);
        out.append(end);
    }

    /** Code between as few backticks as stand together nowhere in it. */
    private static String code(String text) {
        Set<Integer> runs = new HashSet<>();
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) == '`') {
                run++;
            } else {
                runs.add(run);
                run = 0;
            }
        }
        int free = 1;
        while (runs.contains(free)) {
            free++;
        }
        String ticks = "`".repeat(free);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        return padded ? ticks + " " + text + " " + ticks : ticks + text + ticks;
    }

    private void link(Inline.Link link) {
        String attributes = AttributeText.of(link.attributes());
        if (Targets.autolink(link)) {
            characters.object();
            String text = link.content().getFirst() instanceof Inline.Text words ? words.text() : "";
            out.append('<').append(text).append('>').append(attributes);
            return;
        }
        String title = link.title();
        bracketed(
                () -> all(link.content(), "]", false),
                "](" + Targets.address(link.target()) + (title == null ? "" : " " + Targets.title(title)) + ")"
                        + attributes);
    }

    /** An image. @param title as it stands between its quotation marks, or null */
    String image(String alt, String source, @Nullable String title, Attributes attributes) {
        Inline words = new Inline.Text(alt, Position.of(""));
        return "![" + new RunningText(notes, place).writeInBrackets(List.of(words)) + "](" + Targets.file(source)
                + (title == null ? "" : " \"" + title + "\"") + ")" + AttributeText.of(attributes);
    }

    private void footnote(Inline.Footnote footnote) {
        characters.object();
        List<Block> content = footnote.content();
        boolean onlyImage = content.size() == 1
                && content.getFirst() instanceof Block.Paragraph paragraph
                && (paragraph.content().isEmpty()
                        || paragraph.content().size() == 1
                                && paragraph.content().getFirst() instanceof Inline.Image);
        if (content.size() == 1
                && content.getFirst() instanceof Block.Paragraph paragraph
                && (place == Place.LINE || onlyImage)) {
            int around = squares;
            squares = -1;
            out.append("^");
            bracketed(() -> all(paragraph.content(), "]", true), "]");
            squares = around;
            characters.object();
            return;
        }
        out.append(notes.mark(content));
    }

    private void citation(Inline.Citation citation, String follow) {
        characters.object();
        if (squares > 0 && SayableInlines.attached(citation)) {
            all(SayableInlines.detached(citation), follow, false);
            return;
        }
        List<Inline.Cite> cites = citation.cites();
        Inline.Cite first = cites.getFirst();
        int from = 0;
        if (citation.inText()) {
            boolean alone = cites.size() == 1 && first.locator().isEmpty();
            characters.beforeKey();
            out.append(first.suppressAuthor() ? "-" : "")
                    .append(Citations.key(first.key(), alone && !Citations.endsBefore(follow)));
            if (alone) {
                return;
            }
            out.append(' ');
            from = 1;
        }
        out.append('[');
        characters.enterCite();
        squares++;
        if (from == 1) {
            // A comma behind a key divides it from what follows.
            boolean comma = !first.locator().isEmpty()
                    && first.locator().getFirst() instanceof Inline.Text text
                    && text.text().startsWith(",");
            out.append(comma ? ", " : "");
            part(first.locator());
        }
        for (int i = from; i < cites.size(); i++) {
            if (i > 0) {
                out.append("; ");
            }
            cite(cites.get(i));
        }
        squares--;
        characters.leaveCite();
        out.append(']');
    }

    private void cite(Inline.Cite cite) {
        part(cite.prefix());
        if (!cite.prefix().isEmpty()) {
            out.append(' ');
        }
        out.append(cite.suppressAuthor() ? "-" : "").append(Citations.key(cite.key(), false));
        if (!cite.locator().isEmpty()) {
            out.append(", ");
            part(cite.locator());
        }
    }

    private void part(List<Inline> content) {
        Deque<String> outer = new ArrayDeque<>(open);
        open.clear();
        characters.object();
        all(content, ";", true);
        characters.object();
        open.addAll(outer);
    }
}
