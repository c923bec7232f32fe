package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Makes blocks of paragraphs and tables: what follows each other in one style, list or language becomes one block. */
final class Composition {

    private static final Pattern RULE = Pattern.compile("\\s*(?:[*_~=–—―•·#-]\\s*){3,}");

    private static final int LONGEST_RULE = 200;

    /** A language and a direction. */
    private record Speech(@Nullable String lang, @Nullable String dir) {}

    private final Manuscript manuscript;
    private final Captions captions;
    private final Map<String, String> expansions = new HashMap<>();
    private final Speech around;
    private final UnaryOperator<Inline> cited;

    /** @param everything all that will be composed @param lang the article's language @param dir its direction */
    Composition(Manuscript manuscript, List<Part> everything, String lang, String dir) {
        this(manuscript, new Captions(manuscript, words(everything)), new Speech(lang, dir), note -> note);
        expansions(everything);
    }

    /** The same, with something else in the place of footnotes that are not what they look like. */
    Composition citing(Function<Inline.Footnote, Inline> citations) {
        Composition other = new Composition(
                manuscript,
                captions,
                around,
                note -> note instanceof Inline.Footnote footnote ? citations.apply(footnote) : note);
        other.expansions.putAll(expansions);
        return other;
    }

    private Composition(Manuscript manuscript, Captions captions, Speech around, UnaryOperator<Inline> cited) {
        this.manuscript = manuscript;
        this.captions = captions;
        this.around = around;
        this.cited = cited;
    }

    private Composition speaking(Speech speech) {
        Composition inside = new Composition(
                manuscript,
                captions,
                new Speech(
                        speech.lang() == null ? around.lang() : speech.lang(),
                        speech.dir() == null ? around.dir() : speech.dir()),
                cited);
        inside.expansions.putAll(expansions);
        return inside;
    }

    private void expansions(List<Part> parts) {
        atoms(parts).forEach(atom -> {
            if (atom instanceof Atom.Words words && words.marks().expansion() != null) {
                String expansion = String.valueOf(words.marks().expansion());
                if (!expansion.isEmpty()) {
                    expansions.putIfAbsent(words.text().strip(), expansion);
                }
            }
        });
    }

    /** All pieces of running text, those of notes where their marks stand. */
    static List<Atom> atoms(List<Part> parts) {
        List<Atom> all = new ArrayList<>();
        parts.forEach(part -> collect(part, all));
        return all;
    }

    private static void collect(Part part, List<Atom> all) {
        switch (part) {
            case Part.Para para -> collect(para.atoms(), all);
            case Part.Grid grid -> grid.rows().forEach(row -> row.forEach(cell -> collect(cell, all)));
            case Part.Captioned captioned -> {
                collect(captioned.caption().atoms(), all);
                collect(captioned.shown(), all);
            }
            case Part.Made made -> {}
        }
    }

    private static void collect(List<Atom> atoms, List<Atom> all) {
        for (Atom atom : atoms) {
            all.add(atom);
            if (atom instanceof Atom.Note note) {
                note.content().forEach(part -> collect(part, all));
            }
        }
    }

    /** The words of parts in one line. */
    static String words(List<Part> parts) {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            List<Atom> atoms = new ArrayList<>();
            collect(part, atoms);
            for (Atom atom : atoms) {
                switch (atom) {
                    case Atom.Words text -> words.append(text.text());
                    case Atom.Number number -> words.append(number.text());
                    case Atom.Break lineBreak -> words.append(' ');
                    case Atom.Picture picture -> {}
                    case Atom.Note note -> words.append(' ');
                    case Atom.Place place -> {}
                }
            }
            words.append('\n');
        }
        return words.toString();
    }

    List<Block> blocks(List<Part> parts) {
        return grouped(captions.joined(carried(parts)));
    }

    /** Places in paragraphs that show nothing are places of what follows. */
    private static List<Part> carried(List<Part> parts) {
        List<Part> out = new ArrayList<>();
        List<Atom> places = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Para para && !places.isEmpty()) {
                List<Atom> atoms = new ArrayList<>(places);
                atoms.addAll(para.atoms());
                part = para.with(atoms);
                places.clear();
            }
            if (part instanceof Part.Para para
                    && para.isBlank()
                    && !para.shape().ruled()
                    && para.role() != Role.SEPARATOR) {
                para.atoms().stream().filter(Atom.Place.class::isInstance).forEach(places::add);
            } else {
                out.add(part);
            }
        }
        return out;
    }

    private List<Block> grouped(List<Part> parts) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int to = foreign(parts, from);
            if (to > from) {
                Speech speech = Objects.requireNonNull(speech(parts.get(from)));
                Map<String, String> pairs = new LinkedHashMap<>();
                if (speech.lang() != null) {
                    pairs.put("lang", speech.lang());
                }
                if (speech.dir() != null) {
                    pairs.put("dir", speech.dir());
                }
                List<Block> content = speaking(speech).composed(parts.subList(from, to));
                blocks.add(new Block.Division(
                        content, Attributes.of(pairs), parts.get(from).position()));
            } else {
                to = from + 1;
                while (to < parts.size() && foreign(parts, to) == to) {
                    to++;
                }
                blocks.addAll(composed(parts.subList(from, to)));
            }
            from = to;
        }
        return List.copyOf(blocks);
    }

    /** Where a stretch ends that is in another language as a whole; where it begins, if there is none. */
    private int foreign(List<Part> parts, int from) {
        Speech speech = speech(parts.get(from));
        if (speech == null || (isItem(parts, from) && isItem(parts, from - 1))) {
            return from;
        }
        int to = from + 1;
        while (to < parts.size() && speech.equals(speech(parts.get(to)))) {
            to++;
        }
        return isItem(parts, to) && isItem(parts, to - 1) ? from : to;
    }

    private static boolean isItem(List<Part> parts, int at) {
        return at >= 0
                && at < parts.size()
                && ((parts.get(at) instanceof Part.Para para && para.mark() != null)
                        || parts.get(at).setting().depth() > 0
                        || !parts.get(at).setting().boxes().isEmpty());
    }

    /** The language and direction that all of a part is in; null where that around it holds. */
    private @Nullable Speech speech(Part part) {
        if (part instanceof Part.Para para && (para.role() == Role.HEADING || para.role() == Role.CODE)) {
            return null;
        }
        List<Atom> atoms = new ArrayList<>();
        collect(part, atoms);
        String lang = null;
        boolean domestic = false;
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Words words && LanguageTags.letters(words.text()) > 0) {
                String own = foreign(words.marks().lang());
                domestic |= own == null || (lang != null && !own.equals(lang));
                lang = own;
            }
        }
        String dir = part.setting().rtl() ? "rtl" : "ltr";
        boolean turned = part instanceof Part.Para && !words(List.of(part)).isBlank() && !dir.equals(around.dir());
        if (domestic || lang == null) {
            return turned ? new Speech(null, dir) : null;
        }
        return new Speech(lang, turned ? dir : null);
    }

    /** The language to say of words; null where they are in that around them, as far as an article tells. */
    private @Nullable String foreign(@Nullable String lang) {
        if (lang == null || lang.equals(around.lang())) {
            return null;
        }
        return around.lang() != null && LanguageTags.same(lang, around.lang()) ? null : lang;
    }

    private List<Block> composed(List<Part> parts) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            List<Part> rest = parts.subList(from, parts.size());
            Part part = rest.getFirst();
            int length;
            if (!part.setting().boxes().isEmpty()) {
                length = boxed(rest);
                box(rest.subList(0, length), blocks);
            } else if (part instanceof Part.Para para && para.mark() != null) {
                length = Lists.length(rest);
                blocks.addAll(new Lists(this::blocks).read(rest.subList(0, length)));
            } else if (part instanceof Part.Para para && para.role() == Role.CODE) {
                length = code(rest, blocks);
            } else if (part instanceof Part.Para para && para.role() == Role.TERM) {
                length = definitions(rest, blocks);
            } else {
                length = 1;
                single(part, blocks);
            }
            from += length;
        }
        return blocks;
    }

    /** How many parts from the first on stand in its outermost box. A table does not say so: it is in by its indent. */
    private static int boxed(List<Part> parts) {
        Part.Box box = parts.getFirst().setting().boxes().getFirst();
        int end = 1;
        for (int i = 1; i < parts.size(); i++) {
            List<Part.Box> boxes = parts.get(i).setting().boxes();
            if (!boxes.isEmpty() && boxes.getFirst().equals(box)) {
                if (box.kind().startsWith("callout") && isCalloutTitle(parts.get(i)) && boxes.size() == 1) {
                    break;
                }
                end = i + 1;
            } else if (!(isTable(parts.get(i)) && parts.get(i).setting().indent() > 0)) {
                break;
            }
        }
        return end;
    }

    private static boolean isTable(Part part) {
        return part instanceof Part.Grid
                || (part instanceof Part.Captioned captioned && captioned.shown() instanceof Part.Grid);
    }

    private static boolean isCalloutTitle(Part part) {
        return part instanceof Part.Para para && para.role() == Role.CALLOUT_TITLE;
    }

    private void box(List<Part> parts, List<Block> blocks) {
        Part first = parts.getFirst();
        String kind = first.setting().boxes().getFirst().kind();
        List<Part> inside = parts.stream().map(Composition::unboxed).toList();
        if (kind.equals("quote")) {
            blocks.add(new Block.Quote(blocks(inside), Attributes.NONE, first.position()));
        } else if (kind.startsWith("callout ")) {
            callout(kind.substring("callout ".length()), inside, blocks);
        } else {
            blocks.addAll(blocks(inside));
        }
    }

    private static Part unboxed(Part part) {
        if (part.setting().boxes().isEmpty()) {
            return part;
        }
        Part.Setting setting = part.setting().unboxed();
        return switch (part) {
            case Part.Para para ->
                new Part.Para(
                        para.position(), setting, para.role(), para.level(), para.atoms(), para.mark(), para.shape());
            case Part.Grid grid ->
                new Part.Grid(
                        grid.position(),
                        setting,
                        grid.columns(),
                        grid.rows(),
                        grid.head(),
                        grid.rowHeaders(),
                        grid.title(),
                        grid.places());
            case Part.Captioned captioned -> new Part.Captioned(unboxed(captioned.shown()), captioned.caption());
            case Part.Made made -> made;
        };
    }

    private void callout(String name, List<Part> inside, List<Block> blocks) {
        Block.Callout.Kind kind = Block.Callout.Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        List<Inline> title = List.of();
        List<Part> content = inside;
        String id = null;
        Position position = inside.getFirst().position();
        if (inside.getFirst() instanceof Part.Para head && head.role() == Role.CALLOUT_TITLE) {
            content = inside.subList(1, inside.size());
            id = firstPlace(head.atoms());
            title = titled(head);
        }
        blocks.add(new Block.Callout(kind, title, blocks(content), Attributes.NONE.withId(id), position));
    }

    /** What follows the kind's label and a colon. */
    private List<Inline> titled(Part.Para head) {
        List<Atom> atoms = new ArrayList<>();
        boolean found = false;
        for (Atom atom : withoutPlaces(head.atoms())) {
            if (found) {
                atoms.add(atom);
            } else if (atom instanceof Atom.Words words && words.text().contains(":")) {
                found = true;
                atoms.add(new Atom.Words(words.text().substring(words.text().indexOf(':') + 1), words.marks()));
            }
        }
        return running(head.position()).text(atoms);
    }

    private int code(List<Part> parts, List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        while (length < parts.size()
                && parts.get(length) instanceof Part.Para para
                && para.role() == Role.CODE
                && para.setting().boxes().isEmpty()
                && (length == 0 || !para.shape().own())) {
            text.append(length == 0 ? "" : "\n").append(Running.code(para.atoms()));
            length++;
        }
        blocks.add(new Block.CodeBlock(
                text.toString(), null, Attributes.NONE, parts.getFirst().position()));
        return length;
    }

    private int definitions(List<Part> parts, List<Block> blocks) {
        List<Block.Definition> definitions = new ArrayList<>();
        int at = 0;
        while (at < parts.size() && isTerm(parts.get(at))) {
            Position position = parts.get(at).position();
            List<List<Inline>> terms = new ArrayList<>();
            while (at < parts.size() && isTerm(parts.get(at)) && parts.get(at) instanceof Part.Para term) {
                terms.add(running(term.position()).text(term.atoms()));
                at++;
            }
            int from = at;
            while (at < parts.size() && isExplanation(parts.get(at))) {
                at++;
            }
            List<Part> explanation =
                    parts.subList(from, at).stream().map(Composition::unboxed).toList();
            definitions.add(new Block.Definition(
                    List.copyOf(terms), explanation.isEmpty() ? List.of() : List.of(blocks(explanation)), position));
        }
        blocks.add(new Block.DefinitionList(
                List.copyOf(definitions), Attributes.NONE, parts.getFirst().position()));
        return at;
    }

    private static boolean isTerm(Part part) {
        return part instanceof Part.Para para
                && para.role() == Role.TERM
                && para.setting().boxes().isEmpty();
    }

    private static boolean isExplanation(Part part) {
        List<Part.Box> boxes = part.setting().boxes();
        return !boxes.isEmpty() && boxes.getFirst().kind().equals("definition");
    }

    private void single(Part part, List<Block> blocks) {
        switch (part) {
            case Part.Para para -> paragraph(para, blocks);
            case Part.Grid grid -> blocks.add(table(grid, null));
            case Part.Captioned captioned -> captioned(captioned, blocks);
            case Part.Made made -> blocks.add(made.block());
        }
    }

    private void captioned(Part.Captioned captioned, List<Block> blocks) {
        if (captioned.shown() instanceof Part.Grid grid) {
            blocks.add(table(grid, captioned.caption()));
        } else if (captioned.shown() instanceof Part.Para para && para.alone() != null) {
            blocks.add(figure(para, captioned.caption()));
        }
    }

    private void paragraph(Part.Para para, List<Block> blocks) {
        Position position = para.position();
        boolean silent = para.words().codePoints().noneMatch(Character::isLetterOrDigit);
        if ((para.role() == Role.SEPARATOR && silent)
                || (para.isBlank() && para.shape().ruled())) {
            blocks.add(new Block.ThematicBreak(Attributes.NONE, position));
            return;
        }
        if (para.role() == Role.HEADING) {
            List<Inline> content = running(position).text(plainer(withoutPlaces(para.atoms())));
            if (content.isEmpty()) {
                return;
            }
            Attributes attributes = Attributes.NONE.withId(firstPlace(para.atoms()));
            blocks.add(new Block.Heading(para.level(), content, attributes, position));
            return;
        }
        if (para.alone() != null) {
            blocks.add(figure(para, null));
            return;
        }
        if (isRule(para.words()) && para.atoms().stream().noneMatch(Atom.Note.class::isInstance)) {
            manuscript.log().recognised(position, "a row of signs is a break between parts", para.words());
            blocks.add(new Block.ThematicBreak(Attributes.NONE, position));
            return;
        }
        if (para.words().strip().contains("\t") && !manuscript.own()) {
            manuscript
                    .log()
                    .lostOften(position, "a tab is a space now; columns made by tabs are no table", para.words());
        }
        List<List<Atom>> texts = divided(para.atoms());
        if (texts.size() > 1) {
            manuscript
                    .log()
                    .recognised(position, "an empty line within a paragraph divides it", Log.shortened(para.words()));
        }
        for (List<Atom> text : texts) {
            List<Inline> content = running(position).text(text);
            if (!content.isEmpty()) {
                blocks.add(new Block.Paragraph(content, Attributes.NONE, position));
            }
        }
    }

    private static boolean isRule(String words) {
        return words.length() <= LONGEST_RULE && RULE.matcher(words).matches();
    }

    /** Headings are set off by themselves. */
    private static List<Atom> plainer(List<Atom> atoms) {
        return atoms.stream()
                .map(atom -> atom instanceof Atom.Words words
                        ? new Atom.Words(words.text(), words.marks().withoutStrong())
                        : atom)
                .map(atom -> atom instanceof Atom.Break ? (Atom) new Atom.Words(" ", Marks.NONE) : atom)
                .toList();
    }

    /** Two line breaks in a row are what people type for a new paragraph. */
    private static List<List<Atom>> divided(List<Atom> atoms) {
        List<List<Atom>> texts = new ArrayList<>();
        List<Atom> text = new ArrayList<>();
        boolean broken = false;
        for (Atom atom : atoms) {
            boolean blank = atom instanceof Atom.Words words && words.text().isBlank();
            if (atom instanceof Atom.Break && broken) {
                if (text.stream().anyMatch(one -> !(one instanceof Atom.Break) && !isBlank(one))) {
                    texts.add(List.copyOf(text));
                    text.clear();
                }
                continue;
            }
            text.add(atom);
            broken = atom instanceof Atom.Break || (broken && blank);
        }
        if (text.stream().anyMatch(one -> !(one instanceof Atom.Break) && !isBlank(one)) || texts.isEmpty()) {
            texts.add(text);
        }
        return texts;
    }

    private static boolean isBlank(Atom atom) {
        return atom instanceof Atom.Words words && words.text().isBlank();
    }

    private Block figure(Part.Para para, Part.@Nullable Para caption) {
        Atom.Picture picture = Objects.requireNonNull(para.alone());
        List<Atom> places = new ArrayList<>(para.atoms());
        if (caption != null) {
            places.addAll(caption.atoms());
        }
        List<Inline> words =
                caption == null ? List.of() : running(caption.position()).text(withoutPlaces(caption.atoms()));
        Attributes attributes = picture.image().attributes().withId(firstPlace(places));
        Inline.Image image = new Inline.Image(
                picture.image().source(), picture.image().alt(), null, Attributes.NONE, para.position());
        return new Block.Figure(image, words, attributes, para.position());
    }

    private Block table(Part.Grid grid, Part.@Nullable Para caption) {
        List<Atom> places = new ArrayList<>();
        grid.places().forEach(place -> places.add(new Atom.Place(place)));
        List<List<List<Atom>>> rows = new ArrayList<>(grid.rows());
        List<Atom> corner = rows.getFirst().getFirst();
        places.addAll(corner);
        String id = firstPlace(places);
        List<List<Atom>> first = new ArrayList<>(rows.getFirst());
        first.set(0, without(corner, id));
        rows.set(0, first);
        List<Inline> words;
        if (caption != null) {
            if (id == null) {
                id = firstPlace(caption.atoms());
            }
            words = running(caption.position()).text(withoutPlaces(caption.atoms()));
        } else if (grid.title().isEmpty()) {
            words = List.of();
        } else {
            manuscript.log().recognised(grid.position(), "the title of a table is its caption", grid.title());
            words = List.of(new Inline.Text(grid.title(), grid.position()));
        }
        List<Block.Row> made = rows.stream()
                .map(row -> new Block.Row(
                        row.stream()
                                .map(cell ->
                                        new Block.Cell(running(grid.position()).text(cell), grid.position()))
                                .toList(),
                        grid.position()))
                .toList();
        return new Block.Table(
                words,
                grid.columns(),
                made.subList(0, grid.head()),
                made.subList(grid.head(), made.size()),
                grid.rowHeaders(),
                Attributes.NONE.withId(id),
                grid.position());
    }

    private static @Nullable String firstPlace(List<Atom> atoms) {
        return atoms.stream()
                .filter(Atom.Place.class::isInstance)
                .map(atom -> ((Atom.Place) atom).id())
                .findFirst()
                .orElse(null);
    }

    /** Without the first place, which the block itself is. */
    private static List<Atom> withoutPlaces(List<Atom> atoms) {
        return without(atoms, firstPlace(atoms));
    }

    private static List<Atom> without(List<Atom> atoms, @Nullable String id) {
        return atoms.stream()
                .filter(atom -> !(atom instanceof Atom.Place place && place.id().equals(id)))
                .toList();
    }

    Running running(Position position) {
        return new Running(
                position,
                (note, at) -> cited.apply(new Inline.Footnote(blocks(note.content()), at)),
                this::foreign,
                expansions);
    }
}
