package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;

/** Every {@code [3]} in the text has one note, and every note a mark; they count from one. */
final class NoteMarks implements Rule {

    private static final Pattern NOTE_START = Pattern.compile("^\\[(\\d{1,4})](?:\\s|$)");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(\\d{1,4})]");

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
        for (int i = 0; i < starts.size(); i++) {
            int number = starts.get(i);
            int line = places.getOrDefault(number, 0);
            if (number != i + 1) {
                findings.add(Code.TEXT_NOTE, line, "begins note " + number + " where note " + (i + 1) + " is due");
            }
            if (!marks.containsKey(number)) {
                findings.add(Code.TEXT_NOTE, line, "begins note " + number + ", which has no mark");
            }
        }
        marks.keySet().stream()
                .filter(number -> !starts.contains(number))
                .forEach(number -> findings.add(
                        Code.TEXT_NOTE,
                        places.getOrDefault(number, 0),
                        "marks note " + number + ", which is not there"));
    }
}
