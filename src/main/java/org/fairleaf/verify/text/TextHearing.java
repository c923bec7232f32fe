package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;

/** What is heard of a plain text by its lines alone. The handle of each part is its line, from 0. */
final class TextHearing {

    private static final Pattern NOTE = Pattern.compile("\\[(\\d{1,4})](?: +|$)");

    private final List<Line> lines;
    private final Looks looks;
    private final Labels labels;
    private final NavigableSet<String> known;
    private final Position whole;
    private final Map<Integer, String> addresses = new HashMap<>();

    private TextHearing(TextFile file, Looks looks, Labels labels, NavigableSet<String> known, Position whole) {
        this.lines = Line.of(file.lines());
        this.looks = looks;
        this.labels = labels;
        this.known = known;
        this.whole = whole;
    }

    /**
     * Reads the text.
     *
     * @param labels the words by which the program tells what brackets and headings of its own are
     * @param known paragraphs that may end with a line, though the next one follows at once
     */
    static Account of(TextFile file, Looks looks, Labels labels, NavigableSet<String> known, Position whole) {
        return new TextHearing(file, looks, labels, known, whole).account();
    }

    private Account account() {
        int links = links();
        int notes = notes(links);
        int rest = notes;
        while (rest < links && isOfNotes(rest)) {
            rest++;
        }
        Paragraphs paragraphs = new Paragraphs(looks, labels, addresses, known, whole);
        List<Line> others = new ArrayList<>(lines.subList(0, notes));
        others.addAll(lines.subList(rest, links));
        List<Heard> parts = paragraphs.read(others);
        String title = parts.stream()
                .filter(part -> part.fact(Fact.LEVEL).equals("1"))
                .map(part -> part.words().text())
                .findFirst()
                .orElse("");
        List<Heard> heard = notes(paragraphs, lines.subList(notes, rest));
        return new Account(title, "", List.of(), Told.article(parts, whole), heard, Map.of(), "");
    }

    /** Where the list of addresses begins, with which the text ends; takes the addresses. */
    private int links() {
        int heading = heading(labels.get("links"), lines.size());
        String pattern = "[" + labels.get("link-number") + "]";
        int at = Math.max(0, pattern.indexOf("{0}"));
        Pattern mark = Pattern.compile(Pattern.quote(pattern.substring(0, at)) + "(\\d{1,4})"
                + Pattern.quote(pattern.substring(at).replace("{0}", "")) + " *");
        int number = 0;
        for (int i = heading + 2; heading >= 0 && i < lines.size(); i++) {
            String line = lines.get(i).text();
            Matcher found = mark.matcher(line);
            if (found.lookingAt()) {
                number = Integer.parseInt(found.group(1));
                addresses.put(number, line.substring(found.end()));
            } else if (number > 0 && addresses.getOrDefault(number, "").isEmpty()) {
                addresses.put(number, line);
            }
        }
        return addresses.isEmpty() ? lines.size() : heading;
    }

    /** The last heading with these words, below which something stands; -1 where there is none. */
    private int heading(String words, int end) {
        for (int i = end - 2; i >= 0; i--) {
            if (lines.get(i).text().equals(words)
                    && looks.underlined(lines.get(i + 1).text()) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the notes begin, behind their heading. */
    private int notes(int end) {
        for (int heading = heading(labels.get("notes"), end);
                heading >= 0;
                heading = heading(labels.get("notes"), heading)) {
            int first = heading + 2;
            while (first < end && lines.get(first).isBlank()) {
                first++;
            }
            if (first < end && NOTE.matcher(lines.get(first).text()).lookingAt()) {
                return first;
            }
        }
        return end;
    }

    private boolean isOfNotes(int at) {
        Line line = lines.get(at);
        return line.isBlank() || line.indent() > 0 || NOTE.matcher(line.text()).lookingAt();
    }

    private List<Heard> notes(Paragraphs paragraphs, List<Line> all) {
        Region region = new Region(all, 0, false);
        List<Heard> out = new ArrayList<>();
        for (int i = 0; i < region.size(); i++) {
            Matcher mark = NOTE.matcher(region.line(i).text());
            if (mark.lookingAt()) {
                int end = region.end(i + 1, 1);
                List<Heard> parts = paragraphs.read(region.inner(i, end, mark.end(), false));
                Map<Fact, String> number = Map.of(Fact.NUMBER, mark.group(1));
                out.add(new Heard(
                        Kind.NOTE,
                        number,
                        Words.NONE,
                        parts,
                        whole,
                        region.line(i).number()));
            }
        }
        return out;
    }
}
