package org.fairleaf.cite.written;

import static java.util.regex.Pattern.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.PartialDate;
import org.fairleaf.cite.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Takes one entry of a reference list apart: first the {@link Identifiers}, then the makers
 * with the year, then the end that tells the kind of work, and what is left is title and container. All patterns run on
 * at most {@link #LONGEST} characters, and none can backtrack further than its own piece.
 */
final class EntryParser {

    /** A reference is shorter; what is longer is prose. */
    private static final int LONGEST = 1500;

    /** Where the makers end at the latest. */
    private static final int FARTHEST = 700;

    private static final String YEAR = WrittenDate.YEAR;
    private static final String DATE = WrittenDate.DATE;
    private static final String PAGE = "[A-Za-z]{0,3}\\d{1,6}";
    private static final String PAGES =
            "(?<page>" + PAGE + "(?:\\s?[-–—]\\s?" + PAGE + ")?(?:,\\s?\\d{1,5}[-–—]\\d{1,5})?)";
    private static final String VOLUME =
            "(?<volume>[A-Z]?\\d{1,4}(?:[-–/]\\d{1,4})?(?:\\s?[Ss]uppl(?:ement|\\.)?(?:\\s\\d{1,3})?)?)";
    private static final String ISSUE = "(?<issue>[^()]{1,30})";
    private static final String END = "[\\s.,;)\\]]*$";

    /** The ends of articles in journals. What stands before is title and journal. */
    private static final List<Pattern> JOURNALS = List.of(
            // 2005 Mar 3;48(2):107-17
            compile("[.,]?\\s(?<date>" + DATE + ")\\s?;\\s?" + VOLUME + "?(?:\\s?\\(" + ISSUE
                    + "\\))?(?:\\s?:\\s?(?:S\\.\\s)?" + PAGES + ")?" + END),
            // 12, no. 3 (2005): 45-67, and 12 (3): 45-67
            compile("(?<=[\\p{L}.”’)])\\s" + VOLUME + ",\\s(?:no|Nr)\\.\\s?(?<issue>[\\w/–-]{1,15})(?:\\s\\((?<date>"
                    + DATE + ")\\))?(?::\\s?" + PAGES + ")?" + END),
            compile("(?<=[\\p{L}.”’)])\\s" + VOLUME + "\\s?\\((?<date>" + YEAR + ")\\):\\s?" + PAGES + END),
            compile("(?<=[\\p{L}.”’)]),?\\s" + VOLUME + "\\s?\\(" + ISSUE + "\\):\\s?" + PAGES + END),
            // , 48(2), 107-117
            compile(",\\s" + VOLUME + "\\s?\\(" + ISSUE + "\\)(?:,\\s(?:pp?\\.\\s?|S\\.\\s?|Article\\s)?" + PAGES + ")?"
                    + END),
            compile(",\\s" + VOLUME + ",\\s(?:pp?\\.\\s?|S\\.\\s?|Article\\s)?" + PAGES + END),
            compile(",\\svol\\.\\s?" + VOLUME + "(?:,\\sno\\.\\s?(?<issue>[\\w/–-]{1,15}))?(?:,\\s(?<date>" + DATE
                    + "))?,\\spp?\\.\\s?" + PAGES + END),
            compile("(?<=[\\p{L}.”’)])\\s" + VOLUME + ":\\s?" + PAGES + END));

    private static final Pattern BRACKETED_YEAR = compile(
            "\\((?:c(?:a|irca)?\\.\\s?)?(?:(?<year>" + YEAR + ")(?<letter>[a-z])?(?:,\\s(?<rest>[^()]{3,25}))?"
                    + "|(?<words>n\\.\\s?d\\.|in press|forthcoming|no date|o\\.\\s?J\\.|im Druck|sous presse|s\\.\\s?f\\.|en prensa))\\)[.,:]?");
    private static final Pattern PLAIN_YEAR =
            compile("(?<=[.”’\\p{L}])\\s(?<year>" + YEAR + ")(?<letter>[a-z])?\\.\\s");
    private static final Pattern QUOTED = compile(
            "^[\\s.,]*(?:[“\"„«](?<double>[^“”\"„«»]{3,600})[”\"“»]|[‘'](?<single>[^‘]{3,600}?)[’'](?=[,.\\s]))");
    private static final Pattern SENTENCE =
            compile("[.?!][”’\"')\\]]?\\s{1,60}(?=[\\p{Lu}\\p{Lt}\\p{Lo}\\d“\"‘'(\\[])");

    private static final Pattern EDITION = compile(
            "(?i)[(,]?\\s?\\b(?<edition>\\d{1,3}|first|second|third|fourth|fifth|rev(?:ised)?\\.?)(?:st|nd|rd|th|\\.)?\\s(?:edn?\\b\\.?|edition|auflage|aufl\\.)\\)?");
    private static final Pattern PAGE_MARK = compile("[(,:]?\\s?\\b(?:pp?\\.|S\\.)\\s?" + PAGES + "\\)?");
    private static final Pattern BOOK_VOLUME = compile("[(,]?\\s?\\b[Vv]ol\\.\\s?(?<volume>\\d{1,3})\\)?");
    private static final Pattern REPORT = compile(
            "\\((?<genre>(?:(?:Technical|Research|Final|Annual)\\s)?[Rr]eport|Publication|Guideline|Working [Pp]aper|Bulletin|Leaflet)(?:\\s[Nn]o\\.)?\\s?(?<number>[\\w./–-]{1,25})?\\)");
    private static final Pattern THESIS = compile(
            "[\\[(](?<genre>(?:Unpublished\\s)?(?:[Dd]octoral|[Mm]aster[’']?s?|PhD|MSc|Bachelor[’']?s?)\\s(?:[Dd]issertation|[Tt]hesis))(?:,\\s(?<publisher>[^\\])]{3,100}))?[\\])]");
    private static final Pattern IN = compile("(?<=[.,”’\"'?!])\\s[Ii]n:?\\s(?=[\\p{Lu}\\p{Lo}]|van\\s|von\\s|de\\s)");
    private static final Pattern EDITORS =
            compile(",?\\s?(?:\\((?:[Ee]ds?|[Hh]rsg)\\.?\\)|\\b(?:eds?\\.|editors?|[Hh]rsg\\.))[.,:]?");
    private static final Pattern EDITED_BY = compile(
            ",\\sedited by\\s(?<editors>[^,]{3,100}?(?:,[^,:]{3,80}){0,4}?)(?=,\\s\\d|\\.\\s|,\\s(?:pp?\\.)|$)");
    private static final Pattern END_YEAR = compile("[;,]?\\s?(?<date>" + YEAR + ")(?::\\s?" + PAGES + ")?" + END);
    private static final Pattern END_PAGES = compile(",\\s(?<page>\\d{1,5}[-–—]\\d{1,5})(?=[\\s.]*(?:$|[\\p{Lu}]))");

    private final Entry entry;

    private EntryParser(Entry entry) {
        this.entry = entry;
    }

    static WrittenReference parse(String written, Position position) {
        if (written.length() > LONGEST) {
            return Entry.verbatim(written, position);
        }
        WrittenReference parsed = new EntryParser(new Entry(written, position)).parse();
        return parsed == null ? Entry.verbatim(written, position) : parsed;
    }

    /** The reference, or null where not every word has found a place. */
    private @Nullable WrittenReference parse() {
        Identifiers.take(entry);
        int start = makers();
        if (start < 0) {
            return null;
        }
        String type = article(start);
        if (type == null) {
            type = thesis();
            String other = work(start);
            type = type == null ? other : type;
        }
        boolean whole = entry.understood() && entry.has("title") && (entry.dated() || entry.has("URL"));
        return whole ? entry.as(type) : null;
    }

    // Makers and year

    /** Puts the makers, and the year if it stands with them. @return where the title begins, or -1 */
    private int makers() {
        String open = entry.open();
        Matcher bracketed = BRACKETED_YEAR.matcher(open);
        while (bracketed.find() && bracketed.start() < FARTHEST) {
            if (names(0, bracketed.start())) {
                year(bracketed);
                return bracketed.end();
            }
        }
        Matcher plain = PLAIN_YEAR.matcher(open);
        while (plain.find() && plain.start() < FARTHEST) {
            if (names(0, plain.start())) {
                entry.date("issued", PartialDate.of(List.of(Integer.parseInt(plain.group("year")))));
                letter(plain.group("letter"));
                entry.strike(plain);
                return plain.end();
            }
        }
        return leading();
    }

    private void year(Matcher year) {
        String words = year.group("words");
        if (words != null) {
            entry.date("issued", PartialDate.literal(words));
        } else {
            String rest = year.group("rest");
            entry.date(
                    "issued",
                    rest == null
                            ? PartialDate.of(List.of(Integer.parseInt(year.group("year"))))
                            : WrittenDate.parse(year.group("year") + ", " + rest));
            letter(year.group("letter"));
        }
        entry.strike(year);
    }

    private void letter(@Nullable String letter) {
        if (letter != null) {
            entry.yearLetter(letter);
        }
    }

    /** Names that end in a full stop or a colon, or before an opening quotation mark; the year stands at the end. */
    private int leading() {
        String open = entry.open();
        for (int i = 1; i < Math.min(open.length() - 2, FARTHEST); i++) {
            char c = open.charAt(i);
            boolean quoted = isOpening(open.charAt(i + 2));
            boolean stop = c == '.' || c == ':' || c == ',' && quoted;
            // The full stop of "Huang, D." may be the initial's own.
            boolean ends = stop && open.charAt(i + 1) == ' ' && (quoted || !isDottedInitial(open, i));
            if (ends && names(0, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether the stop is that of the initial in "Huang, D."; "Huang D" has none. */
    private static boolean isDottedInitial(String open, int stop) {
        return open.charAt(stop) == '.'
                && stop > 3
                && Character.isUpperCase(open.charAt(stop - 1))
                && open.charAt(stop - 2) == ' '
                && open.charAt(stop - 3) == ',';
    }

    private static boolean isOpening(char c) {
        return c == '“' || c == '"' || c == '‘' || c == '„' || c == '«';
    }

    private boolean names(int from, int to) {
        String written = entry.open(from, to);
        Matcher editors = EDITORS.matcher(written);
        String role = "author";
        String people = written;
        if (editors.find() && written.substring(editors.end()).isBlank()) {
            role = "editor";
            people = written.substring(0, editors.start());
        }
        List<PersonName> names = WrittenNames.parse(people);
        if (names == null) {
            return false;
        }
        entry.names(role, names);
        entry.strike(from, to);
        return true;
    }

    // What kind of work it is

    private @Nullable String article(int start) {
        String open = entry.open();
        for (Pattern journal : JOURNALS) {
            Matcher tail = journal.matcher(open).region(start, open.length());
            tail.useTransparentBounds(true);
            if (!tail.find() || tail.group("volume") == null && tail.group("page") == null) {
                continue;
            }
            int[] split = split(start, tail.start(), true);
            if (split == null) {
                return null;
            }
            String date = group(tail, "date");
            if (date == null && !entry.dated()) {
                return null;
            }
            entry.put("title", split[0], split[1]);
            entry.put("container-title", split[1], tail.start());
            if (!entry.has("container-title")) {
                return null;
            }
            if (date != null) {
                entry.date("issued", WrittenDate.parse(date));
            }
            for (String field : List.of("volume", "issue", "page")) {
                String value = group(tail, field);
                if (value != null) {
                    entry.text(field, value.strip());
                }
            }
            entry.strike(tail);
            return "article-journal";
        }
        return null;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    /** Where the title begins and ends; what follows is its container. Null where there is no border. */
    private int @Nullable [] split(int from, int to, boolean journal) {
        String open = entry.open(from, to);
        Matcher quoted = QUOTED.matcher(open);
        if (quoted.find()) {
            String name = quoted.group("double") != null ? "double" : "single";
            return quote(from, quoted.start(name), quoted.end(name), quoted.end());
        }
        int last = -1;
        int count = 0;
        Matcher sentence = SENTENCE.matcher(open);
        int previous = -1;
        while (sentence.find()) {
            String between = open.substring(previous < 0 ? 0 : previous, sentence.start());
            boolean abbreviation = journal && previous >= 0 && isAbbreviation(between);
            if (!abbreviation && !isInitial(open, sentence.start())) {
                last = sentence.end();
                count++;
            }
            previous = sentence.end();
        }
        if (last < 0) {
            return null;
        }
        if (count > 1) {
            entry.guess();
        }
        // The mark of a question belongs to the title, a full stop does not.
        return new int[] {from, from + last};
    }

    private int[] quote(int from, int start, int end, int after) {
        entry.strike(from, from + start);
        entry.strike(from + end, from + after);
        return new int[] {from + start, from + end};
    }

    /** A word of a journal's abbreviated name: "J.", "Tradit.". */
    private static boolean isAbbreviation(String words) {
        return words.length() <= 8 && words.indexOf(' ') < 0;
    }

    /** "A." or "U.S." */
    private static boolean isInitial(String text, int stop) {
        return text.charAt(stop) == '.'
                && stop > 0
                && Character.isUpperCase(text.charAt(stop - 1))
                && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
    }

    private @Nullable String thesis() {
        Matcher thesis = THESIS.matcher(entry.open());
        if (!thesis.find()) {
            return null;
        }
        String genre = thesis.group("genre");
        entry.text("genre", genre);
        if (thesis.group("publisher") != null) {
            entry.text("publisher", thesis.group("publisher"));
        }
        entry.strike(thesis);
        return "thesis";
    }

    /** A book, a chapter, a report or a web page. */
    private String work(int start) {
        Matcher report = REPORT.matcher(entry.open());
        boolean reported = report.find();
        if (reported) {
            entry.text("genre", report.group("genre"));
            if (report.group("number") != null) {
                entry.text("number", report.group("number"));
            }
            entry.strike(report);
        }
        String open = entry.open();
        Matcher in = IN.matcher(open).region(start, open.length());
        in.useTransparentBounds(true);
        boolean chapter = in.find() && host(in.start(), in.end());
        marks(start);
        Matcher endYear = END_YEAR.matcher(entry.open());
        if (endYear.find() && endYear.start() > start && !entry.dated()) {
            entry.date("issued", WrittenDate.parse(endYear.group("date")));
            page(endYear);
            entry.strike(endYear);
        }
        if (chapter) {
            int[] title = title(start, in.start());
            entry.put("title", title[0], title[1]);
            entry.strike(in);
            published("container-title", in.end(), entry.end());
            return "chapter";
        }
        boolean placed = published("title", start, entry.end());
        if (reported) {
            return "report";
        }
        if (placed || entry.has("publisher") && entry.has("ISBN")) {
            return "book";
        }
        if (entry.has("URL")) {
            entry.move("publisher", "container-title");
            return "webpage";
        }
        if (entry.inWords()) {
            entry.move("publisher", "container-title");
            return "article-journal";
        }
        entry.guess();
        return entry.has("publisher") ? "book" : "document";
    }

    private void page(Matcher matcher) {
        String page = group(matcher, "page");
        if (page != null) {
            entry.text("page", page);
        }
    }

    /** Edition, volume and pages, wherever they stand. */
    private void marks(int start) {
        for (Pattern pattern : List.of(PAGE_MARK, EDITION, BOOK_VOLUME, END_PAGES)) {
            String open = entry.open();
            Matcher mark = pattern.matcher(open).region(start, open.length());
            mark.useTransparentBounds(true);
            if (mark.find()) {
                for (String field : List.of("edition", "volume", "page")) {
                    String value = group(mark, field);
                    if (value != null && !entry.has(field)) {
                        entry.text(field, value);
                        entry.strike(mark);
                    }
                }
            }
        }
    }

    /** The editors of a chapter's book. @return whether what follows "In" is a book */
    private boolean host(int in, int from) {
        String open = entry.open();
        Matcher by = EDITED_BY.matcher(open).region(from, open.length());
        if (by.find()) {
            List<PersonName> names = WrittenNames.parse(turned(by.group("editors")));
            if (names == null) {
                return false;
            }
            entry.names("editor", names);
            entry.strike(by.start(), by.end());
            return true;
        }
        Matcher editors = EDITORS.matcher(open).region(from, open.length());
        if (!editors.find()) {
            return false;
        }
        List<PersonName> names = WrittenNames.parse(open.substring(from, editors.start()));
        if (names == null) {
            return false;
        }
        entry.names("editor", names);
        entry.strike(from, editors.end());
        return true;
    }

    /** "Jane Roe and John Doe" as "Roe, Jane, John Doe": the first given name is put behind, as in a list of authors. */
    private static String turned(String names) {
        int and = names.indexOf(" and ");
        String first = and < 0 ? names : names.substring(0, and);
        int comma = first.indexOf(',');
        first = comma < 0 ? first : first.substring(0, comma);
        int space = first.lastIndexOf(' ');
        if (space < 0) {
            return names;
        }
        String rest = names.substring(first.length());
        return first.substring(space + 1) + ", " + first.substring(0, space) + rest;
    }

    private int[] title(int from, int to) {
        Matcher quoted = QUOTED.matcher(entry.open(from, to));
        if (quoted.find()) {
            String name = quoted.group("double") != null ? "double" : "single";
            return quote(from, quoted.start(name), quoted.end(name), quoted.end());
        }
        return new int[] {from, to};
    }

    /**
     * A title and who published it: "Title. Place: Publisher", "Title. Publisher", "Title".
     *
     * @return whether a place was named
     */
    private boolean published(String field, int from, int to) {
        if (from >= to) {
            return false;
        }
        int[] split = split(from, to, false);
        int border = split == null ? to : split[1];
        int start = split == null ? title(from, to)[0] : split[0];
        int end = split == null ? to : split[1];
        String after = entry.open(border, to);
        int colon = after.indexOf(": ");
        entry.put(field, start, end);
        if (after.isBlank()) {
            return false;
        }
        if (colon > 0) {
            entry.put("publisher-place", border, border + colon);
            entry.put("publisher", border + colon, to);
            return true;
        }
        entry.put("publisher", border, to);
        entry.guess();
        return false;
    }
}
