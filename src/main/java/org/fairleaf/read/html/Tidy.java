package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Inline;

/** Running text as a browser shows it: one space where the file has several, none at the ends, none inside of marks. */
final class Tidy {

    private boolean space = true;

    private Tidy() {}

    /** A paragraph's content. */
    static List<Inline> paragraph(List<Inline> content) {
        List<Inline> out = new ArrayList<>(merged(hoisted(new Tidy().collapsed(content))));
        while (!out.isEmpty()) {
            if (out.getLast() instanceof Inline.LineBreak) {
                out.removeLast();
            } else if (out.getLast() instanceof Inline.Text text && text.text().endsWith(" ")) {
                String left = text.text().stripTrailing();
                out.removeLast();
                if (!left.isEmpty()) {
                    out.add(new Inline.Text(left, text.position()));
                }
            } else {
                break;
            }
        }
        while (!out.isEmpty() && out.getFirst() instanceof Inline.LineBreak) {
            out.removeFirst();
        }
        return List.copyOf(out);
    }

    /** White space as one space each, none after a space or a line's start, through all marks. */
    private List<Inline> collapsed(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text -> {
                    String words = text.text().replaceAll("[ \\t\\n\\r\\f]+", " ");
                    if (space && words.startsWith(" ")) {
                        words = words.substring(1);
                    }
                    if (!words.isEmpty()) {
                        space = words.endsWith(" ");
                        out.add(new Inline.Text(words, text.position()));
                    }
                }
                case Inline.LineBreak lineBreak -> {
                    space = true;
                    if (!out.isEmpty()
                            && out.getLast() instanceof Inline.Text text
                            && text.text().endsWith(" ")) {
                        replace(out, out.size() - 1, text.text().stripTrailing(), text);
                    }
                    out.add(lineBreak);
                }
                case Inline.Emphasis in -> out.add(new Inline.Emphasis(collapsed(in.content()), in.position()));
                case Inline.Strong in -> out.add(new Inline.Strong(collapsed(in.content()), in.position()));
                case Inline.Strikethrough in ->
                    out.add(new Inline.Strikethrough(collapsed(in.content()), in.position()));
                case Inline.Superscript in -> out.add(new Inline.Superscript(collapsed(in.content()), in.position()));
                case Inline.Subscript in -> out.add(new Inline.Subscript(collapsed(in.content()), in.position()));
                case Inline.Link in ->
                    out.add(new Inline.Link(
                            collapsed(in.content()), in.target(), in.title(), in.attributes(), in.position()));
                case Inline.Span in ->
                    out.add(new Inline.Span(collapsed(in.content()), in.attributes(), in.position()));
                case Inline.Footnote footnote -> out.add(footnote);
                case Inline.Citation citation -> out.add(citation);
                default -> {
                    space = false;
                    out.add(inline);
                }
            }
        }
        return out;
    }

    /** Space at the ends of marked words stands outside of them; marks without words go. */
    private static List<Inline> hoisted(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Emphasis in -> out.addAll(hoisted(in.content(), in, Inline.Emphasis::new));
                case Inline.Strong in -> out.addAll(hoisted(in.content(), in, Inline.Strong::new));
                case Inline.Strikethrough in -> out.addAll(hoisted(in.content(), in, Inline.Strikethrough::new));
                case Inline.Superscript in -> out.addAll(hoisted(in.content(), in, Inline.Superscript::new));
                case Inline.Subscript in -> out.addAll(hoisted(in.content(), in, Inline.Subscript::new));
                case Inline.Link in ->
                    out.addAll(hoisted(
                            in.content(),
                            in,
                            (words, at) -> new Inline.Link(words, in.target(), in.title(), in.attributes(), at)));
                case Inline.Span in -> {
                    if (in.content().isEmpty()) {
                        out.add(in);
                    } else {
                        out.addAll(
                                hoisted(in.content(), in, (words, at) -> new Inline.Span(words, in.attributes(), at)));
                    }
                }
                default -> out.add(inline);
            }
        }
        return merged(out);
    }

    /** Makes a mark around words. */
    private interface Mark {
        Inline around(List<Inline> words, org.fairleaf.ast.Position position);
    }

    private static List<Inline> hoisted(List<Inline> content, Inline marked, Mark mark) {
        List<Inline> words = new ArrayList<>(merged(hoisted(content)));
        List<Inline> before = new ArrayList<>();
        List<Inline> behind = new ArrayList<>();
        while (!words.isEmpty() && words.getFirst() instanceof Inline.LineBreak first) {
            before.add(first);
            words.removeFirst();
        }
        if (!words.isEmpty()
                && words.getFirst() instanceof Inline.Text text
                && text.text().startsWith(" ")) {
            before.add(new Inline.Text(" ", text.position()));
            replace(words, 0, text.text().stripLeading(), text);
        }
        while (!words.isEmpty() && words.getLast() instanceof Inline.LineBreak last) {
            behind.addFirst(last);
            words.removeLast();
        }
        if (!words.isEmpty()
                && words.getLast() instanceof Inline.Text text
                && text.text().endsWith(" ")) {
            behind.addFirst(new Inline.Text(" ", text.position()));
            replace(words, words.size() - 1, text.text().stripTrailing(), text);
        }
        List<Inline> out = new ArrayList<>(before);
        if (!words.isEmpty()) {
            out.add(mark.around(List.copyOf(words), marked.position()));
        }
        out.addAll(behind);
        return out;
    }

    private static void replace(List<Inline> words, int at, String text, Inline.Text old) {
        if (text.isEmpty()) {
            words.remove(at);
        } else {
            words.set(at, new Inline.Text(text, old.position()));
        }
    }

    /** Neighbouring texts as one, and neighbouring marks of one kind. */
    static List<Inline> merged(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            Inline last = out.isEmpty() ? null : out.getLast();
            Inline both = null;
            if (inline instanceof Inline.Text text && last instanceof Inline.Text before) {
                String joined = before.text().endsWith(" ") && text.text().startsWith(" ")
                        ? before.text() + text.text().substring(1)
                        : before.text() + text.text();
                both = new Inline.Text(joined, before.position());
            } else if (inline instanceof Inline.Emphasis in && last instanceof Inline.Emphasis before) {
                both = new Inline.Emphasis(joined(before.content(), in.content()), before.position());
            } else if (inline instanceof Inline.Strong in && last instanceof Inline.Strong before) {
                both = new Inline.Strong(joined(before.content(), in.content()), before.position());
            }
            if (both == null) {
                out.add(inline);
            } else {
                out.set(out.size() - 1, both);
            }
        }
        return List.copyOf(out);
    }

    private static List<Inline> joined(List<Inline> one, List<Inline> other) {
        List<Inline> both = new ArrayList<>(one);
        both.addAll(other);
        return merged(both);
    }
}
