package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;

/**
 * Every {@code [3]} in the text has one note, every {@code [link 3]} one address, and the other way round; both count
 * from one.
 */
final class Marks implements Rule {

    private static final Pattern NOTE_START = Pattern.compile("^\\[(\\d{1,4})](?:\\s|$)");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(\\d{1,4})]");
    private static final Pattern LINK_START = Pattern.compile("^\\[(\\p{L}[\\p{L}\\p{M} ]*) (\\d{1,4})](?:\\s|$)");

    /** Bracketed numbers that the author wrote, with how often. */
    private final Map<Integer, Integer> typed;

    /** How many notes there must be; -1 where that is not known. */
    private final int notes;

    /** @param words all that the author wrote, or nothing where that is not known */
    Marks(List<String> words, int notes) {
        this.notes = notes;
        this.typed = new HashMap<>();
        for (String word : words) {
            Matcher mark = NOTE_MARK.matcher(word);
            while (mark.find()) {
                typed.merge(Integer.parseInt(mark.group(1)), 1, Integer::sum);
            }
        }
    }

    @Override
    public void check(TextFile file, Findings findings) {
        List<Integer> starts = new ArrayList<>();
        Map<Integer, Integer> marks = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            Matcher start = NOTE_START.matcher(line);
            // A mark may itself begin a line, but not behind a blank one, where a note does.
            boolean note = start.find() && (i == 0 || file.lines().get(i - 1).isEmpty());
            if (note) {
                starts.add(Integer.parseInt(start.group(1)));
                places.putIfAbsent(Integer.parseInt(start.group(1)), i);
            }
            Matcher mark = NOTE_MARK.matcher(line);
            while (mark.find()) {
                if (!note || mark.start() > 0) {
                    marks.merge(Integer.parseInt(mark.group(1)), 1, Integer::sum);
                    places.putIfAbsent(Integer.parseInt(mark.group(1)), i);
                }
            }
        }
        notes(starts, marks, places, findings);
        links(file, findings);
    }

    private void notes(
            List<Integer> starts, Map<Integer, Integer> marks, Map<Integer, Integer> places, Findings findings) {
        if (notes >= 0 && starts.size() != notes) {
            findings.add(Code.TEXT_NOTE, "the plain text has " + starts.size() + " notes, the article " + notes);
        }
        for (int i = 0; i < starts.size(); i++) {
            int number = starts.get(i);
            int line = places.getOrDefault(number, 0);
            if (number != i + 1) {
                findings.add(Code.TEXT_NOTE, line, "begins note " + number + " where note " + (i + 1) + " is due");
            }
            if (marks.getOrDefault(number, 0) - typed.getOrDefault(number, 0) < 1) {
                findings.add(Code.TEXT_NOTE, line, "begins note " + number + ", which has no mark");
            }
        }
        marks.forEach((number, count) -> {
            if (!starts.contains(number) && count > typed.getOrDefault(number, 0)) {
                findings.add(
                        Code.TEXT_NOTE,
                        places.getOrDefault(number, 0),
                        "marks note " + number + ", which is not there");
            }
        });
    }

    private static void links(TextFile file, Findings findings) {
        List<String> lines = file.lines();
        String text = file.flowing();
        Set<String> words = new LinkedHashSet<>();
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = LINK_START.matcher(lines.get(i));
            if (!start.find() || !leadsSomewhere(lines, i)) {
                continue;
            }
            words.add(start.group(1));
            String mark = "[" + start.group(1) + " " + start.group(2) + "]";
            if (Integer.parseInt(start.group(2)) != expected) {
                findings.add(Code.TEXT_LINK, i, "begins " + mark + " where number " + expected + " is due");
            }
            expected++;
            if (text.indexOf(mark) == text.lastIndexOf(mark)) {
                findings.add(Code.TEXT_LINK, i, "begins " + mark + ", which has no mark");
            }
        }
        for (String word : words) {
            Matcher mark = Pattern.compile("\\[" + Pattern.quote(word) + " (\\d{1,4})]")
                    .matcher(text);
            while (mark.find()) {
                if (Integer.parseInt(mark.group(1)) >= expected) {
                    findings.add(Code.TEXT_LINK, "the plain text marks " + mark.group() + ", which has no address");
                }
            }
        }
    }

    /** Whether an address follows, on the line or on the next. */
    private static boolean leadsSomewhere(List<String> lines, int at) {
        String line = lines.get(at);
        String rest = line.substring(line.indexOf(']') + 1).strip();
        String address = rest.isEmpty() && at + 1 < lines.size() ? lines.get(at + 1) : rest;
        return address.contains("://") && address.indexOf(' ') < 0;
    }
}
