package org.fairleaf.read.prose;

import static java.util.regex.Pattern.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Turns citations in running text into keys: "(Huang et al., 2005)" into {@code [@huang2005]}, "Xu et al. (2011)" into
 * {@code @xu2011}, "[1–3]" into the keys of three entries. What is printed of a sentence stays what its author wrote: where
 * Fairleaf would word a name otherwise, the author's words stay and only the mark is put behind them.
 */
final class Citations {

    private static final int LONGEST = 400;
    private static final Pattern NAMES_BEFORE = compile(
            "(?<![\\p{L}\\p{M}’'])((?:(?:van|von|de|der|den|del|della|di|da|la|le|du|ten|ter)\\s){0,3}\\p{Lu}[\\p{L}\\p{M}'’‐-]{1,40}"
                    + "(?:(?:,\\s|,?\\s(?:and|&|und|et|y|e|en)\\s)(?:(?:van|von|de|der)\\s){0,2}\\p{Lu}[\\p{L}\\p{M}'’‐-]{1,40}){0,5}"
                    + "(?:,?\\set\\.?\\sal\\.?|\\sand\\s(?:colleagues|co-?workers|others)|\\sund\\s(?:Kolleg\\p{L}+|Mitarbeiter\\p{L}*|andere))?)(?:['’]s?)?\\s$");
    private static final Pattern NUMBERS =
            compile("^\\d{1,3}(?:\\s?[-–—]\\s?\\d{1,3})?(?:\\s?[,;]\\s?\\d{1,3}(?:\\s?[-–—]\\s?\\d{1,3})?){0,30}$");
    private static final Pattern RAISED =
            compile("(?<=\\p{L}{3}|[.,;:)”’])[¹²³⁰⁴-⁹]{1,3}(?:[,˒–⁻-][¹²³⁰⁴-⁹]{1,3}){0,20}");
    private static final int WIDEST_RANGE = 50;

    private final Works works;
    private final String lang;
    private final boolean numeric;
    private final List<Decision> decisions;

    /** @param numeric whether the reference list's entries have numbers */
    Citations(Works works, String lang, boolean numeric, List<Decision> decisions) {
        this.works = works;
        this.lang = lang;
        this.numeric = numeric;
        this.decisions = decisions;
    }

    /** One citation found in a stretch: its keys, and what of the words stays before it. */
    private record Found(int from, int to, List<Inline.Cite> cites, boolean inText, String kept) {}

    List<Inline> in(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        List<Inline> texts = new ArrayList<>();
        for (Inline inline : inlines) {
            if (Stretch.isText(inline)) {
                texts.add(inline);
                continue;
            }
            flush(texts, out);
            out.add(inside(inline));
        }
        flush(texts, out);
        return List.copyOf(out);
    }

    private Inline inside(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis in -> new Inline.Emphasis(in(in.content()), in.position());
            case Inline.Strong in -> new Inline.Strong(in(in.content()), in.position());
            case Inline.Span in -> new Inline.Span(in(in.content()), in.attributes(), in.position());
            case Inline.Superscript in -> raised(in);
            case Inline.Text in -> in;
            case Inline.Strikethrough in -> in;
            case Inline.Subscript in -> in;
            case Inline.Code in -> in;
            case Inline.LineBreak in -> in;
            case Inline.Link in -> in;
            case Inline.Image in -> in;
            case Inline.Abbreviation in -> in;
            case Inline.Footnote in -> in;
            case Inline.Citation in -> in;
            case Inline.Note in -> in;
        };
    }

    private Inline raised(Inline.Superscript raised) {
        if (numeric && raised.content().size() == 1 && raised.content().getFirst() instanceof Inline.Text text) {
            Found found = numbers(
                    new Stretch(List.of(text)),
                    0,
                    text.text().length(),
                    text.text().strip());
            if (found != null) {
                return new Inline.Citation(found.cites(), false, raised.position());
            }
        }
        return raised;
    }

    private void flush(List<Inline> texts, List<Inline> out) {
        if (texts.isEmpty()) {
            return;
        }
        Stretch stretch = new Stretch(texts);
        texts.clear();
        String text = stretch.text();
        int done = 0;
        for (Found found : all(stretch)) {
            out.addAll(stretch.slice(done, found.from()));
            if (!found.kept().isEmpty()) {
                out.add(new Inline.Text(found.kept(), stretch.position(found.from())));
            }
            out.add(new Inline.Citation(found.cites(), found.inText(), stretch.position(found.from())));
            done = found.to();
        }
        if (done < text.length()) {
            out.addAll(stretch.slice(done, text.length()));
        }
    }

    private List<Found> all(Stretch stretch) {
        String text = stretch.text();
        List<Found> all = new ArrayList<>();
        Matcher raised = RAISED.matcher(text);
        int nextRaised = numeric && raised.find() ? raised.start() : text.length();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            Found found = null;
            char c = text.charAt(i);
            if (i == nextRaised) {
                found = numbers(stretch, i, raised.end(), plain(raised.group()));
                nextRaised = raised.find() ? raised.start() : text.length();
            } else if (c == '(' || c == '[') {
                int end = closing(text, i);
                found = end < 0 ? null : bracket(stretch, i, end, done);
            }
            if (found != null) {
                all.add(found);
                done = found.to();
                i = done - 1;
            }
        }
        return all;
    }

    /** Where the bracket closes, or -1 where that is too far or another one opens first. */
    private static int closing(String text, int open) {
        char closes = text.charAt(open) == '(' ? ')' : ']';
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST); i++) {
            if (text.charAt(i) == text.charAt(open)) {
                return -1;
            }
            if (text.charAt(i) == closes) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Found bracket(Stretch stretch, int open, int close, int done) {
        String content = stretch.text().substring(open + 1, close);
        if (stretch.text().charAt(open) == '['
                && NUMBERS.matcher(content.strip()).matches()) {
            return works.isEmpty() ? null : numbers(stretch, open, close + 1, content.strip());
        }
        if (CitedPart.yearAt(content) != null) {
            return narrative(stretch, open, close, content, done);
        }
        return group(stretch, open, close, content);
    }

    // (Huang et al., 2005; see Lee, 2011, p. 3)

    private @Nullable Found group(Stretch stretch, int open, int close, String content) {
        List<CitedPart> parts = new ArrayList<>();
        int offset = open + 1;
        boolean strange = false;
        for (String piece : content.split(";", -1)) {
            List<CitedPart> read = CitedPart.parts(piece, offset, parts.isEmpty() ? null : parts.getLast());
            strange |= read.isEmpty();
            parts.addAll(read);
            offset += piece.length() + 1;
        }
        if (parts.isEmpty()) {
            return null;
        }
        boolean doubtful = parts.size() == 1
                && parts.getFirst().names().lone()
                && !parts.getFirst().comma()
                && works.by(parts.getFirst().names().names().getFirst()).isEmpty();
        if (strange || doubtful) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    stretch.position(open),
                    strange
                            ? "a part of this bracket looks like a citation, another does not; kept as words"
                            : "this may be a citation, but the reference list names nobody so; kept as words",
                    stretch.text().substring(open, close + 1));
            return null;
        }
        List<Inline.Cite> cites = new ArrayList<>();
        for (CitedPart part : parts) {
            for (int i = 0; i < part.years().size(); i++) {
                boolean last = i == part.years().size() - 1;
                cites.add(cite(
                        works.ask(part.names(), part.years().get(i)),
                        i == 0 ? part.prefix() : "",
                        last ? part.locator() : "",
                        stretch.position(part.offset()),
                        stretch.text().substring(open, close + 1)));
            }
        }
        return new Found(open, close + 1, cites, false, "");
    }

    // Wang et al. (2007)

    private @Nullable Found narrative(Stretch stretch, int open, int close, String content, int done) {
        String text = stretch.text();
        String year = CitedPart.yearAt(content);
        if (year == null) {
            return null;
        }
        int from = Math.max(done, open - 160);
        String before = text.substring(from, open);
        Named named = named(before, year);
        if (named == null) {
            return null;
        }
        List<CitedPart> parts =
                CitedPart.rest("", named.names(), year, content.substring(year.length()), true, from + named.start());
        if (parts.size() != 1) {
            return null;
        }
        CitedPart part = parts.getFirst();
        String shown = text.substring(from + named.start(), close + 1);
        if (named.names().lone() && !isKnown(named.names().names().getFirst())) {
            if (!CitedNames.isNoName(named.names().names().getFirst())) {
                decide(
                        Decision.Kind.UNCERTAIN,
                        stretch.position(from + named.start()),
                        "this may be a citation, but the reference list names nobody so; kept as words",
                        shown);
            }
            return null;
        }
        Position at = stretch.position(from + named.start());
        List<Works.Answer> answers =
                part.years().stream().map(one -> works.ask(part.names(), one)).toList();
        Work work = answers.getFirst().work();
        boolean plain = answers.size() == 1 && year.matches("\\d{4}");
        // Where the bracket stays in the sentence, so does the place that it names.
        boolean printed = work != null && plain && work.written().reference().issuedYear() != null;
        List<Inline.Cite> cites = answers.stream()
                .map(answer -> cite(answer, "", printed ? part.locator() : "", at, shown))
                .toList();
        if (work != null && printed) {
            String name = before.substring(named.start()).stripTrailing();
            if (name.equals(work.inText(lang))) {
                return new Found(from + named.start(), close + 1, cites, true, "");
            }
            Inline.Cite only = cites.getFirst();
            Inline.Cite bare = new Inline.Cite(only.key(), only.prefix(), only.locator(), true, stretch.position(open));
            return new Found(open, close + 1, List.of(bare), true, "");
        }
        String kept = text.substring(open, close + 1) + " ";
        return new Found(open, close + 1, cites, false, kept);
    }

    private record Named(CitedNames names, int start) {}

    /**
     * The names right before a bracket. In "In Paris, Smith and Jones (2007)" a name more may seem to belong to them:
     * what the reference list knows decides, else the shortest reading.
     */
    private @Nullable Named named(String before, String year) {
        Named body = body(before);
        if (body != null) {
            return body;
        }
        List<Named> readings = new ArrayList<>();
        Matcher names = NAMES_BEFORE.matcher(before);
        int start = 0;
        while (start < before.length() && names.find(start)) {
            CitedNames read = CitedNames.of(names.group(1).replaceFirst("[’']s$", ""));
            if (read != null && read.names().stream().noneMatch(CitedNames::isNoName)) {
                readings.add(new Named(read, names.start()));
            }
            int space = before.indexOf(' ', names.start());
            start = space < 0 ? before.length() : space + 1;
        }
        for (Named reading : readings) {
            if (works.by(reading.names().names().getFirst()).stream().anyMatch(work -> work.isOf(year))) {
                return reading;
            }
        }
        // The comma of "However, Wang et al." divides no names: with one, "and" has to follow.
        List<Named> likely = readings.stream()
                .filter(reading -> reading.names().names().size() < 3
                        && !before.substring(reading.start()).contains(", "))
                .toList();
        return !likely.isEmpty() ? likely.getFirst() : readings.isEmpty() ? null : readings.getLast();
    }

    /** The name of an organisation that the reference list knows. */
    private @Nullable Named body(String before) {
        String text = before.stripTrailing();
        for (Work work : works.all()) {
            for (var maker : work.written().reference().authors()) {
                String literal = maker.literal();
                if (literal != null && text.endsWith(literal) && literal.indexOf(' ') > 0) {
                    return new Named(new CitedNames(List.of(literal), false), text.length() - literal.length());
                }
            }
        }
        return null;
    }

    private boolean isKnown(String name) {
        return !works.by(name).isEmpty() || works.all().stream().anyMatch(work -> work.isCoBy(name));
    }

    // [1–3]

    private @Nullable Found numbers(Stretch stretch, int from, int to, String written) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String part : written.split("[,;˒]", -1)) {
            String[] ends = part.strip().split("\\s?[-–—⁻]\\s?", -1);
            try {
                int first = Integer.parseInt(ends[0]);
                int last = Integer.parseInt(ends[ends.length - 1]);
                if (ends.length > 2 || last < first || last - first > WIDEST_RANGE) {
                    return null;
                }
                for (int number = first; number <= last; number++) {
                    numbers.add(number);
                }
            } catch (NumberFormatException e) {
                return null;
            }
        }
        if (!numeric && numbers.stream().allMatch(number -> works.number(number) == null)) {
            return null;
        }
        Position at = stretch.position(from);
        String shown = stretch.text().substring(from, to);
        List<Inline.Cite> cites = new ArrayList<>();
        for (int number : numbers) {
            Work work = works.number(number);
            if (work != null) {
                works.cite(work);
            }
            Works.Answer answer = work == null
                    ? new Works.Answer(
                            "reference" + number, null, "has no entry: the reference list ends before number " + number)
                    : new Works.Answer(work.key(), work, "cites " + work.shown());
            cites.add(cite(answer, "", "", at, shown));
        }
        return new Found(from, to, cites, false, "");
    }

    private static String plain(String raised) {
        StringBuilder out = new StringBuilder();
        for (char c : raised.toCharArray()) {
            out.append(
                    switch (c) {
                        case '¹' -> '1';
                        case '²' -> '2';
                        case '³' -> '3';
                        case '⁰' -> '0';
                        case '⁻' -> '-';
                        default -> c >= '⁴' && c <= '⁹' ? (char) ('0' + c - '⁰') : c;
                    });
        }
        return out.toString();
    }

    private Inline.Cite cite(Works.Answer answer, String prefix, String locator, Position at, String shown) {
        if (answer.work() == null) {
            decisions.add(new Decision(
                    Decision.Kind.UNCERTAIN,
                    at,
                    "this citation " + answer.message() + "; its key is @" + answer.key(),
                    shown,
                    "add the reference, correct the citation, or declare " + answer.key()
                            + " under citations-unresolved with the reason"));
        } else {
            decisions.add(new Decision(
                    Decision.Kind.RECOGNISED,
                    at,
                    "this " + answer.message() + "; its key is @" + answer.key(),
                    shown,
                    "write these words in place of the key"));
        }
        return new Inline.Cite(answer.key(), text(prefix, at), text(locator, at), false, at);
    }

    private static List<Inline> text(String words, Position at) {
        return words.isEmpty() ? List.of() : List.of(new Inline.Text(words, at));
    }

    private void decide(Decision.Kind kind, Position at, String message, String text) {
        decisions.add(new Decision(kind, at, message, text));
    }
}
