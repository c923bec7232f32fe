package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Puts running text together: stretches with the same marks become one node, and spaces stand outside of marks. */
final class Running {

    /** A stretch or a node. @param text null for a node @param place the id of a place that begins here, or null */
    private record Bit(
            @Nullable String text,
            @Nullable Inline node,
            Marks marks,
            @Nullable String place) {

        boolean isSpace() {
            return text != null && !marks.code() && text.isBlank();
        }

        boolean isBreak() {
            return node instanceof Inline.LineBreak;
        }

        Bit with(Marks newMarks) {
            return new Bit(text, node, newMarks, place);
        }

        Bit at(@Nullable String newPlace) {
            return new Bit(text, node, marks, newPlace);
        }
    }

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");

    /** What may be put around text, from the outside in. */
    private static final List<Function<Marks, @Nullable Object>> LAYERS = List.of(
            Marks::link,
            marks -> marks.lang() == null && marks.dir() == null ? null : Objects.hash(marks.lang(), marks.dir()),
            marks -> marks.strong() ? Boolean.TRUE : null,
            marks -> marks.emphasis() ? Boolean.TRUE : null,
            marks -> marks.struck() ? Boolean.TRUE : null,
            marks -> marks.raised() == 0 ? null : marks.raised());

    private final Position position;
    private final BiFunction<Atom.Note, Position, Inline> notes;
    private final UnaryOperator<@Nullable String> foreign;
    private final Map<String, String> expansions;

    /**
     * @param notes makes a footnote, or what it stands for, of a note at a place
     * @param foreign the language to say of words in a language; null where that of their surroundings holds
     * @param expansions what the document's abbreviations stand for
     */
    Running(
            Position position,
            BiFunction<Atom.Note, Position, Inline> notes,
            UnaryOperator<@Nullable String> foreign,
            Map<String, String> expansions) {
        this.position = position;
        this.notes = notes;
        this.foreign = foreign;
        this.expansions = expansions;
    }

    /** The text, without spaces at its ends. */
    List<Inline> text(List<Atom> atoms) {
        return nest(marked(spaced(bits(atoms))), 0);
    }

    /** The lines of a code block, as typed. */
    static String code(List<Atom> atoms) {
        StringBuilder code = new StringBuilder();
        for (Atom atom : atoms) {
            switch (atom) {
                case Atom.Words words -> code.append(words.text().replace("\t", "    "));
                case Atom.Number number -> code.append(number.text());
                case Atom.Break lineBreak -> code.append('\n');
                case Atom.Picture picture -> {}
                case Atom.Note note -> {}
                case Atom.Place place -> {}
            }
        }
        return code.toString();
    }

    private List<Bit> bits(List<Atom> atoms) {
        List<Bit> bits = new ArrayList<>();
        String place = null;
        for (Atom atom : atoms) {
            Bit bit = switch (atom) {
                case Atom.Words words -> new Bit(words.text(), null, spoken(words.marks()), null);
                case Atom.Number number -> new Bit(number.text(), null, spoken(number.marks()), null);
                case Atom.Picture picture -> new Bit(null, picture.image(), picture.marks(), null);
                case Atom.Break lineBreak -> new Bit(null, new Inline.LineBreak(position), Marks.NONE, null);
                case Atom.Note note -> new Bit(null, notes.apply(note, position), Marks.NONE, null);
                case Atom.Place begins -> {
                    place = begins.id();
                    yield null;
                }
            };
            if (bit == null) {
                continue;
            }
            if (bit.text() == null || bit.marks().code()) {
                bits.add(bit.at(place));
            } else {
                divide(bit.at(place), bits);
            }
            place = null;
        }
        if (place != null && !bits.isEmpty()) {
            bits.set(bits.size() - 1, bits.getLast().at(place));
        }
        return bits;
    }

    private Marks spoken(Marks marks) {
        return marks.speaking(foreign.apply(marks.lang()), marks.dir());
    }

    /** Spaces at the ends of a stretch are stretches of their own. */
    private static void divide(Bit bit, List<Bit> bits) {
        String text = SPACES.matcher(String.valueOf(bit.text())).replaceAll(" ");
        if (text.isBlank() || text.length() < 2) {
            bits.add(new Bit(text, null, bit.marks(), bit.place()));
            return;
        }
        boolean before = text.startsWith(" ");
        boolean after = text.endsWith(" ");
        if (before) {
            bits.add(new Bit(" ", null, bit.marks(), null));
        }
        bits.add(new Bit(
                text.substring(before ? 1 : 0, text.length() - (after ? 1 : 0)), null, bit.marks(), bit.place()));
        if (after) {
            bits.add(new Bit(" ", null, bit.marks(), null));
        }
    }

    /** One space between words, none at the ends nor beside line breaks; no line breaks at the ends. */
    private static List<Bit> spaced(List<Bit> bits) {
        List<Bit> out = new ArrayList<>();
        for (Bit bit : bits) {
            boolean free = out.isEmpty() || out.getLast().isBreak() || isOrdinarySpace(out.getLast());
            if (isOrdinarySpace(bit) && free) {
                continue;
            }
            if (bit.isBreak()) {
                while (!out.isEmpty() && isOrdinarySpace(out.getLast())) {
                    out.removeLast();
                }
                if (out.isEmpty()) {
                    continue;
                }
            }
            if (bit.text() == null || !bit.text().isEmpty()) {
                out.add(bit);
            }
        }
        while (!out.isEmpty()
                && (isOrdinarySpace(out.getLast()) || out.getLast().isBreak())) {
            out.removeLast();
        }
        return out;
    }

    private static boolean isOrdinarySpace(Bit bit) {
        return bit.text() != null && !bit.marks().code() && bit.text().equals(" ");
    }

    /** A space is marked as both its neighbours are, and signs between words in one language are in that, too. */
    private static List<Bit> marked(List<Bit> bits) {
        List<Bit> out = new ArrayList<>(bits);
        for (int i = 0; i < out.size(); i++) {
            Bit bit = out.get(i);
            boolean inside = i > 0 && i < out.size() - 1;
            if (bit.isSpace()) {
                int next = i + 1;
                while (next < out.size() - 1 && out.get(next).isSpace()) {
                    next++;
                }
                Marks shared = inside && !out.get(next).isSpace()
                        ? out.get(i - 1).marks().shared(out.get(next).marks())
                        : Marks.NONE;
                out.set(i, bit.with(shared));
            } else if (inside
                    && bit.text() != null
                    && bit.marks().lang() == null
                    && LanguageTags.letters(bit.text()) == 0) {
                String before = out.get(i - 1).marks().lang();
                int next = i + 1;
                while (next < out.size() - 1 && out.get(next).isSpace()) {
                    next++;
                }
                if (before != null && before.equals(out.get(next).marks().lang())) {
                    out.set(i, bit.with(bit.marks().speaking(before, bit.marks().dir())));
                }
            }
        }
        return out;
    }

    private List<Inline> nest(List<Bit> bits, int layer) {
        if (layer == LAYERS.size()) {
            return leaves(bits);
        }
        List<Inline> out = new ArrayList<>();
        Function<Marks, @Nullable Object> mark = LAYERS.get(layer);
        int from = 0;
        while (from < bits.size()) {
            Object value = mark.apply(bits.get(from).marks());
            int to = from + 1;
            while (to < bits.size() && Objects.equals(mark.apply(bits.get(to).marks()), value)) {
                to++;
            }
            List<Bit> group = bits.subList(from, to);
            List<Inline> content = nest(group, layer + 1);
            if (value == null) {
                out.addAll(content);
            } else {
                out.add(around(layer, group.getFirst().marks(), content));
            }
            from = to;
        }
        return List.copyOf(out);
    }

    private Inline around(int layer, Marks marks, List<Inline> content) {
        return switch (layer) {
            case 0 -> {
                Marks.Target link = Objects.requireNonNull(marks.link());
                yield new Inline.Link(content, link.address(), link.title(), Attributes.NONE, position);
            }
            case 1 -> {
                Map<String, String> pairs = new LinkedHashMap<>();
                if (marks.lang() != null) {
                    pairs.put("lang", marks.lang());
                }
                if (marks.dir() != null) {
                    pairs.put("dir", marks.dir());
                }
                yield new Inline.Span(content, Attributes.of(pairs), position);
            }
            case 2 -> new Inline.Strong(content, position);
            case 3 -> new Inline.Emphasis(content, position);
            case 4 -> new Inline.Strikethrough(content, position);
            default ->
                marks.raised() > 0
                        ? new Inline.Superscript(content, position)
                        : new Inline.Subscript(content, position);
        };
    }

    private List<Inline> leaves(List<Bit> bits) {
        List<Inline> out = new ArrayList<>();
        int from = 0;
        while (from < bits.size()) {
            Bit first = bits.get(from);
            int to = from + 1;
            Inline node = first.node();
            if (node == null) {
                StringBuilder text = new StringBuilder(String.valueOf(first.text()));
                // A place is around its own words alone.
                while (to < bits.size() && first.place() == null && joins(first, bits.get(to))) {
                    text.append(bits.get(to).text());
                    to++;
                }
                node = words(text.toString(), first.marks());
            }
            String place = first.place();
            out.add(place == null ? node : new Inline.Span(List.of(node), Attributes.id(place), position));
            from = to;
        }
        return out;
    }

    private static boolean joins(Bit first, Bit next) {
        return next.text() != null
                && next.place() == null
                && next.marks().code() == first.marks().code()
                && Objects.equals(next.marks().expansion(), first.marks().expansion());
    }

    private Inline words(String text, Marks marks) {
        if (marks.code()) {
            return new Inline.Code(text, position);
        }
        String expansion = marks.expansion();
        if (expansion == null) {
            return new Inline.Text(text, position);
        }
        String known = expansion.isEmpty() ? expansions.getOrDefault(text.strip(), "") : expansion;
        return known.isEmpty() ? new Inline.Text(text, position) : new Inline.Abbreviation(text, known, position);
    }
}
