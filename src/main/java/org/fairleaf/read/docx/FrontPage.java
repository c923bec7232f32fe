package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Writing;
import org.jspecify.annotations.Nullable;

/** What a document says of itself before its text begins, and in its properties: the article's front matter. */
final class FrontPage {

    /** What is above the text stands among its first paragraphs. */
    private static final int FIRST = 12;

    private static final int LONGEST_TITLE = 200;
    private static final int DEEPEST = 6;

    private final Manuscript manuscript;
    private final Log log;
    private final CoreProperties properties;
    private final List<Part> body;
    private final List<Part.Para> title = new ArrayList<>();
    private final List<Part.Para> subtitle = new ArrayList<>();
    private final List<Part.Para> authors = new ArrayList<>();
    private final List<Part> summary = new ArrayList<>();
    private final List<Part> disclaimer = new ArrayList<>();
    private final List<Part> publication = new ArrayList<>();
    private Part.@Nullable Para publisher;
    private Part.@Nullable Para date;
    private @Nullable String contact;

    /** @param parts the whole body, in order */
    FrontPage(Manuscript manuscript, CoreProperties properties, List<Part> parts) {
        this.manuscript = manuscript;
        this.log = manuscript.log();
        this.properties = properties;
        this.body = new ArrayList<>(parts);
        contents();
        sections();
        above();
        if (!manuscript.own()) {
            headings();
        }
    }

    /** The parts that are the article's text. */
    List<Part> body() {
        return body;
    }

    /** Takes parts out of the body. */
    private List<Part> taken(Predicate<Part> wanted) {
        List<Part> parts = body.stream().filter(wanted).toList();
        body.removeIf(wanted);
        return parts;
    }

    private static boolean isContents(Part part) {
        return part instanceof Part.Para para && (para.role() == Role.CONTENTS || para.role() == Role.CONTENTS_HEADING);
    }

    /** Contents lists are made anew. */
    private void contents() {
        StringBuilder dropped = new StringBuilder();
        Position at = null;
        for (Part part : taken(FrontPage::isContents)) {
            if (part instanceof Part.Para para) {
                dropped.append(para.words()).append(' ');
                at = at == null ? para.position() : at;
            }
        }
        if (at != null && !dropped.toString().isBlank()) {
            log.removed(at, "a list of contents, which is made anew", dropped.toString());
        }
    }

    /** What a copy of ours has around its text. */
    private void sections() {
        disclaimer.addAll(taken(part -> part.setting().section().equals(OwnCopy.DISCLAIMER)));
        publication.addAll(taken(part -> part.setting().section().equals(OwnCopy.PUBLICATION)));
        headed("abstract", summary);
        List<Part> contacts = new ArrayList<>();
        headed("contact", contacts);
        if (!contacts.isEmpty()) {
            contact = Composition.words(contacts).strip().replaceAll("\\s+", " ");
        }
    }

    /** Takes out the paragraphs in a box, and in a copy of ours the heading above them, which is a label. */
    private void headed(String box, List<Part> taken) {
        for (int i = 0; i < body.size(); i++) {
            if (isIn(body.get(i), box)) {
                boolean heading = manuscript.own() && i > 0 && isHeading(body.get(i - 1));
                int end = i;
                while (end < body.size() && isIn(body.get(end), box)) {
                    taken.add(body.get(end));
                    end++;
                }
                int begin = heading ? i - 1 : i;
                log.moved(
                        body.get(begin).position(),
                        box.equals("abstract")
                                ? "the summary is in the front matter"
                                : "whom to ask is in the front matter",
                        Composition.words(body.subList(begin, end)));
                body.subList(begin, end).clear();
                return;
            }
        }
    }

    private static boolean isIn(Part part, String box) {
        return !part.setting().boxes().isEmpty()
                && part.setting().boxes().getFirst().kind().equals(box);
    }

    private static boolean isHeading(Part part) {
        return part instanceof Part.Para para && para.role() == Role.HEADING;
    }

    /** Title, subtitle, authors and date, where their styles say so. */
    private void above() {
        int seen = 0;
        for (Part part : List.copyOf(body)) {
            if (!(part instanceof Part.Para para) || para.isBlank()) {
                continue;
            }
            if (seen++ > FIRST) {
                break;
            }
            boolean first = manuscript.own() && title.isEmpty() && para.role() == Role.HEADING && para.level() == 1;
            if (para.role() == Role.HEADING && !first) {
                break;
            }
            switch (para.role()) {
                case TITLE -> take(para, title);
                case SUBTITLE -> take(para, subtitle);
                case AUTHOR -> take(para, authors);
                case DATE -> {
                    if (date == null) {
                        date = para;
                        body.remove(part);
                    }
                }
                case PUBLISHER -> {
                    if (manuscript.own()) {
                        publisher = para;
                        body.remove(part);
                    }
                }
                case STANDING -> {
                    if (manuscript.own()) {
                        log.removed(para.position(), "the mark below the title, which is set anew", para.words());
                        body.remove(part);
                    }
                }
                case HEADING -> take(para, title);
                case TEXT, CAPTION, CODE, TERM, CALLOUT_TITLE, SEPARATOR, CONTENTS, CONTENTS_HEADING -> {}
            }
        }
        // A second title is a heading of the text.
        body.replaceAll(part -> part instanceof Part.Para para && para.role() == Role.TITLE ? heading(para) : part);
        if (manuscript.own()) {
            logo();
        }
    }

    /** The theme's sign above our title is not the article's. */
    private void logo() {
        if (title.isEmpty() || body.isEmpty()) {
            return;
        }
        Part first = body.getFirst();
        if (first instanceof Part.Para para
                && para.alone() != null
                && para.position().compareTo(title.getFirst().position()) < 0) {
            log.removed(para.position(), "the logo, which comes from the theme", "");
            body.removeFirst();
        }
    }

    private void take(Part.Para para, List<Part.Para> into) {
        into.add(para);
        body.remove(para);
    }

    private Part heading(Part.Para para) {
        log.uncertain(para.position(), "a second title is a heading now", para.words());
        return para.as(Role.HEADING, 1);
    }

    /** Finds the title where no style says so, and sets the levels of headings under it. */
    private void headings() {
        List<Part.Para> headings = body.stream()
                .filter(FrontPage::isHeading)
                .map(Part.Para.class::cast)
                .filter(para -> !para.words().isBlank())
                .toList();
        if (title.isEmpty()) {
            long tops = headings.stream().filter(para -> para.level() == 1).count();
            if (tops == 1 && headings.getFirst().level() == 1) {
                Part.Para top = headings.getFirst();
                log.recognised(top.position(), "the one heading of the first level is the title", top.words());
                take(top, title);
                headings = headings.subList(1, headings.size());
            } else {
                looksLikeTitle();
            }
        }
        if (headings.isEmpty()) {
            new FakeHeadings(log).recognise(body);
            return;
        }
        FakeHeadings.suspect(body, log);
        int top = headings.stream().mapToInt(Part.Para::level).min().orElse(1);
        if (top > 1 && !title.isEmpty() && top != 2) {
            log.recognised(
                    headings.getFirst().position(), "the headings begin at level " + top + "; they are moved up", "");
        }
        int shift = 2 - top;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Part.Para para && para.role() == Role.HEADING) {
                int level = para.level() + shift;
                if (level > DEEPEST) {
                    log.lost(para.position(), "a heading is deeper than an article has levels", para.words());
                }
                body.set(i, para.as(Role.HEADING, Math.min(level, DEEPEST)));
            }
        }
    }

    /** A first line that is short and larger than the text. */
    private void looksLikeTitle() {
        Part.Para first = null;
        for (Part part : body) {
            if (part instanceof Part.Para para && !para.isBlank()) {
                first = para;
                break;
            }
            if (!(part instanceof Part.Para)) {
                return;
            }
        }
        if (first == null || first.role() != Role.TEXT || first.mark() != null) {
            return;
        }
        String words = first.words().strip();
        int usual = FakeHeadings.usualSize(body);
        boolean large = first.shape().size() > usual;
        boolean set = large || (first.shape().bold() && first.shape().centred());
        boolean larger = first.shape().size() * 4 >= usual * 5;
        if (words.length() <= LONGEST_TITLE
                && !words.matches(".*[.;:,]")
                && ((larger && usual > 0) || (set && first.shape().bold()))) {
            log.recognised(first.position(), "the first line is the title, by its looks", words);
            take(first, title);
        }
    }

    /** The front matter, with the title as last resort from the file's properties. */
    Metadata metadata(Composition composition, String lang, String dir) {
        List<Inline> words = joined(title, composition);
        String said = properties.title();
        Position whole = Position.of(manuscript.path());
        if (words.isEmpty() && !said.isEmpty()) {
            log.recognised(whole, "the title is that of the file's properties; check it", said);
            words = List.of(new Inline.Text(said, whole));
        } else if (words.isEmpty()) {
            log.uncertain(whole, "the document has no title; write one", "");
        }
        Facts facts = new Facts(manuscript, publication);
        List<Block> held = disclaimer(composition);
        String day = date(facts);
        return new Metadata(
                words,
                joined(subtitle, composition),
                authors(facts),
                day,
                lang,
                dir,
                description(),
                composition.blocks(summary),
                keywords(facts),
                List.of(),
                null,
                List.of(),
                null,
                facts.get("rights"),
                facts.get("id"),
                facts.get("version"),
                publisher == null ? facts.get("publisher") : publisher.words().strip(),
                contact == null ? facts.get("contact") : contact,
                facts.get("audience"),
                facts.people("reviewer"),
                facts.get("reviewed"),
                facts.get("next-review"),
                facts.get("funding"),
                facts.get("conflicts"),
                null,
                List.of(),
                held.isEmpty() ? null : held,
                null,
                new LinkedHashMap<>(),
                List.of(),
                positions());
    }

    private Map<String, Position> positions() {
        Map<String, Position> positions = new TreeMap<>();
        if (!title.isEmpty()) {
            positions.put("title", title.getFirst().position());
        }
        return positions;
    }

    private List<Inline> joined(List<Part.Para> paragraphs, Composition composition) {
        List<Atom> atoms = new ArrayList<>();
        for (Part.Para para : paragraphs) {
            if (!atoms.isEmpty()) {
                atoms.add(new Atom.Words(" ", Marks.NONE));
            }
            para.atoms().stream()
                    .filter(atom -> !(atom instanceof Atom.Place) && !(atom instanceof Atom.Picture))
                    .map(atom -> atom instanceof Atom.Break
                            ? (Atom) new Atom.Words(" ", Marks.NONE)
                            : atom instanceof Atom.Words text
                                    ? new Atom.Words(text.text(), text.marks().withoutStrong())
                                    : atom)
                    .forEach(atoms::add);
        }
        return paragraphs.isEmpty()
                ? List.of()
                : composition.running(paragraphs.getFirst().position()).text(atoms);
    }

    private List<Person> authors(Facts facts) {
        List<Person> known = facts.people("author");
        if (!known.isEmpty() || (manuscript.own() && authors.isEmpty())) {
            return known;
        }
        if (!authors.isEmpty()) {
            List<Person> people = new ArrayList<>();
            for (Part.Para para : authors) {
                log.moved(para.position(), "an author is in the front matter", para.words());
                String name = para.words().strip().replaceAll("\\s+", " ");
                people.add(new Person(name, null, null, null, para.position()));
            }
            return List.copyOf(people);
        }
        Position whole = Position.of(manuscript.path());
        List<Person> people = new ArrayList<>();
        for (String name : properties.authors()) {
            log.recognised(whole, "the author is who the file's properties name; check who wrote the article", name);
            people.add(new Person(name, null, null, null, whole));
        }
        return List.copyOf(people);
    }

    private @Nullable String date(Facts facts) {
        String known = facts.get("date");
        if (known != null) {
            return known;
        }
        if (date != null) {
            log.moved(date.position(), "the date is in the front matter; write it as year-month-day", date.words());
            return date.words().strip();
        }
        if (manuscript.own()) {
            return null;
        }
        if (!properties.created().isEmpty() || !properties.modified().isEmpty()) {
            log.uncertain(
                    Position.of(manuscript.path()),
                    "the document states no date; its file was made on " + orUnknown(properties.created())
                            + " and last saved on " + orUnknown(properties.modified())
                            + ", which need not be the article's: write date: where it is",
                    "");
        }
        return null;
    }

    private static String orUnknown(String day) {
        return day.isEmpty() ? "a day not recorded" : day;
    }

    private @Nullable String description() {
        String description = properties.description();
        if (description != null && !manuscript.own()) {
            log.recognised(
                    Position.of(manuscript.path()), "the description is that of the file's properties", description);
        }
        return description;
    }

    private List<String> keywords(Facts facts) {
        if (manuscript.own()) {
            return facts.keywords();
        }
        List<String> keywords = properties.keywords();
        if (!keywords.isEmpty()) {
            log.recognised(
                    Position.of(manuscript.path()),
                    "the keywords are those of the file's properties",
                    String.join(", ", keywords));
        }
        return keywords;
    }

    /** Without its heading, which every format adds. */
    private List<Block> disclaimer(Composition composition) {
        List<Part> content = new ArrayList<>(disclaimer);
        if (!content.isEmpty() && isHeading(content.getFirst())) {
            content.removeFirst();
        }
        if (content.isEmpty()) {
            return List.of();
        }
        log.moved(content.getFirst().position(), "the disclaimer is in the front matter", Composition.words(content));
        return composition.blocks(content);
    }

    /** The language that most letters are in, as far as the file says. */
    static @Nullable String language(List<Part> parts) {
        Map<String, Long> letters = new TreeMap<>();
        for (Atom atom : Composition.atoms(parts)) {
            if (atom instanceof Atom.Words words && words.marks().lang() != null) {
                letters.merge(
                        Objects.requireNonNull(words.marks().lang()), LanguageTags.letters(words.text()), Long::sum);
            }
        }
        // Regions of one language count together before they count apart.
        Map<String, Long> languages = new TreeMap<>();
        letters.forEach((tag, number) -> languages.merge(tag.split("-", 2)[0], number, Long::sum));
        String language = most(languages);
        letters.keySet().removeIf(tag -> !tag.split("-", 2)[0].equals(language));
        return most(letters);
    }

    private static @Nullable String most(Map<String, Long> counts) {
        String most = null;
        long best = 0;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    /** The direction that most letters run in by their paragraphs; that of the language's script where it is a tie. */
    static String direction(List<Part> parts, String lang) {
        long rtl = 0;
        long ltr = 0;
        for (Part part : parts) {
            if (part instanceof Part.Para para) {
                long letters = LanguageTags.letters(para.words());
                rtl += para.setting().rtl() ? letters : 0;
                ltr += para.setting().rtl() ? 0 : letters;
            }
        }
        return rtl == ltr ? Writing.direction(lang) : rtl > ltr ? "rtl" : "ltr";
    }
}
