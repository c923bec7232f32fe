package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what captions belong to: the table or the image before or after them. */
final class Captions {

    private static final Pattern TYPED =
            Pattern.compile("^\\s*(\\p{L}{2,15}\\.?)[\\s\\u00A0]*([0-9]{1,3}(?:[.-][0-9]{1,3})?)\\s*[.:–—-]?\\s*");
    /** A caption without a style is no longer, and its number stands no further in. */
    private static final int LONGEST = 300;

    private static final int LABEL = 20;
    private static final Pattern SEPARATOR = Pattern.compile("^\\s*[:.–—-]?\\s*");
    private static final Set<String> KINDS = Set.of(
            "figure",
            "fig",
            "fig.",
            "table",
            "tab.",
            "chart",
            "diagram",
            "image",
            "photo",
            "picture",
            "box",
            "abbildung",
            "abb.",
            "bild",
            "tabelle",
            "figura",
            "tabla",
            "tableau",
            "tabella",
            "figuur",
            "tabel",
            "afbeelding",
            "tabela",
            "rysunek",
            "рисунок",
            "рис.",
            "таблица",
            "图",
            "表");

    private final Manuscript manuscript;
    private final String everything;

    /** @param everything all words of the document, for whether they speak of a caption by its number */
    Captions(Manuscript manuscript, String everything) {
        this.manuscript = manuscript;
        this.everything = everything;
    }

    List<Part> joined(List<Part> parts) {
        List<Part> out = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        List<Part> shown = parts.stream()
                .filter(part -> !(part instanceof Part.Para para && isGap(para)))
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) instanceof Part.Para caption && isCaption(shown, i)) {
                Part before = out.isEmpty() ? null : out.getLast();
                Part after = i + 1 < shown.size() ? shown.get(i + 1) : null;
                String kind = kind(caption);
                boolean table = isTable(kind);
                if (after != null && isGrid(after) && (table || kind.isEmpty() || !isFigure(before))) {
                    out.add(new Part.Captioned(after, unlabelled(caption)));
                    taken.add(i + 1);
                } else if (before != null && (isFigure(before) || isGrid(before)) && !(table && isFigure(before))) {
                    out.set(out.size() - 1, new Part.Captioned(before, unlabelled(caption)));
                } else if (after != null && isFigure(after)) {
                    out.add(new Part.Captioned(after, unlabelled(caption)));
                    taken.add(i + 1);
                } else {
                    manuscript
                            .log()
                            .uncertain(
                                    caption.position(),
                                    "a caption stands beside neither a table nor an image; it is a paragraph now",
                                    caption.words());
                    out.add(caption);
                }
            } else if (!taken.contains(i)) {
                out.add(shown.get(i));
            }
        }
        return out;
    }

    /** By its style; or by a number that Word counts near its beginning, straight beside a table or an image. */
    private static boolean isCaption(List<Part> parts, int at) {
        if (!(parts.get(at) instanceof Part.Para para) || para.alone() != null) {
            return false;
        }
        if (para.role() == Role.CAPTION) {
            return true;
        }
        if (para.role() != Role.TEXT || para.mark() != null || para.words().length() > LONGEST) {
            return false;
        }
        Part before = at > 0 ? parts.get(at - 1) : null;
        Part after = at + 1 < parts.size() ? parts.get(at + 1) : null;
        boolean beside = isGrid(before) || isGrid(after) || isFigure(before) || isFigure(after);
        int letters = 0;
        for (Atom atom : para.atoms()) {
            if (atom instanceof Atom.Number) {
                return beside && letters <= LABEL;
            }
            letters += atom instanceof Atom.Words words ? words.text().length() : 0;
        }
        return false;
    }

    /** Nothing to see, and no place that links lead to. */
    private static boolean isGap(Part.Para para) {
        return para.isBlank()
                && !para.shape().ruled()
                && para.role() != Role.SEPARATOR
                && para.atoms().stream().noneMatch(Atom.Place.class::isInstance);
    }

    private static boolean isGrid(@Nullable Part part) {
        return part instanceof Part.Grid;
    }

    private static boolean isFigure(@Nullable Part part) {
        return part instanceof Part.Para para && para.alone() != null && para.mark() == null;
    }

    /** What Word counts the caption as, or the first word; empty where it has no number. */
    private static String kind(Part.Para caption) {
        for (Atom atom : caption.atoms()) {
            if (atom instanceof Atom.Number number) {
                return number.sequence().toLowerCase(Locale.ROOT);
            }
        }
        Matcher typed = TYPED.matcher(caption.words());
        return typed.find() ? typed.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isTable(String kind) {
        return kind.matches("tab.*|таб.*|表.*");
    }

    /**
     * The caption without "Figure 1:", which some formats add anew; with it where the text speaks of the figure by that
     * number.
     */
    private Part.Para unlabelled(Part.Para caption) {
        List<Atom> atoms = caption.atoms();
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i) instanceof Atom.Number number) {
                String label = caption.with(atoms.subList(0, i)).words() + number.text();
                if (isNamed(label, caption)) {
                    return caption;
                }
                List<Atom> rest = new ArrayList<>(atoms.subList(i + 1, atoms.size()));
                cut(rest, SEPARATOR);
                return told(caption, label, rest);
            }
        }
        Matcher typed = TYPED.matcher(caption.words());
        if (!typed.find()
                || !KINDS.contains(typed.group(1).toLowerCase(Locale.ROOT))
                || !(atoms.stream()
                                .filter(atom -> !(atom instanceof Atom.Place))
                                .findFirst()
                                .orElse(null)
                        instanceof Atom.Words first)
                || first.text().length() < typed.end()) {
            return caption;
        }
        if (isNamed(typed.group(1) + " " + typed.group(2), caption)) {
            return caption;
        }
        List<Atom> rest = new ArrayList<>(atoms);
        cut(rest, TYPED);
        return told(caption, typed.group().strip(), rest);
    }

    private Part.Para told(Part.Para caption, String label, List<Atom> rest) {
        manuscript
                .log()
                .removed(
                        caption.position(),
                        "the number of a caption, which nothing in the text names; Word copies are numbered anew",
                        label);
        List<Atom> kept = new ArrayList<>();
        caption.atoms().stream().filter(Atom.Place.class::isInstance).forEach(kept::add);
        rest.removeIf(Atom.Place.class::isInstance);
        kept.addAll(rest);
        return caption.with(kept);
    }

    private boolean isNamed(String label, Part.Para caption) {
        if (manuscript.own()) {
            return false;
        }
        String plain = label.replaceAll("[\\s\\u00A0]+", " ").strip();
        Pattern mention = Pattern.compile(
                Pattern.quote(plain).replace(" ", "\\E[\\s\\u00A0]+\\Q") + "(?![0-9])", Pattern.CASE_INSENSITIVE);
        Matcher found = mention.matcher(everything);
        int times = 0;
        while (found.find() && times < 2) {
            times++;
        }
        if (times > 1) {
            manuscript
                    .log()
                    .uncertain(
                            caption.position(),
                            "the number of a caption is kept, since the text names it; Word copies put one more before it",
                            plain);
        }
        return times > 1;
    }

    private static void cut(List<Atom> atoms, Pattern start) {
        for (int i = 0; i < atoms.size(); i++) {
            if (atoms.get(i) instanceof Atom.Words words) {
                Matcher matcher = start.matcher(words.text());
                if (matcher.find()) {
                    atoms.set(i, new Atom.Words(words.text().substring(matcher.end()), words.marks()));
                }
                return;
            }
        }
    }
}
