package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Reads RIS: records of tagged lines from {@code TY} to {@code ER}. */
final class RisReader {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*))?");

    private static final int MAX_VALUE = 100_000;

    private final SourceText source;
    private final Findings findings;
    private final List<RisRecord> records = new ArrayList<>();
    private @Nullable RisRecord open;

    private RisReader(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    static List<Reference> read(SourceText source, Findings findings) {
        RisReader reader = new RisReader(source, findings);
        int number = 0;
        for (String line : source.text().split("\r\n|\r|\n", -1)) {
            number++;
            reader.line(line.stripTrailing(), source.position(number, 1));
        }
        reader.end();
        return RisReferences.of(reader.records, findings);
    }

    private void line(String line, Position at) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            continued(line, at);
            return;
        }
        String tag = matcher.group(1);
        String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
        Position valueAt = source.position(at.line(), matcher.group(2) == null ? 1 : matcher.start(2) + 1);
        switch (tag) {
            case "TY" -> {
                end();
                open = new RisRecord(value.isEmpty() ? "GEN" : value, at, new ArrayList<>());
            }
            case "ER" -> {
                if (open == null) {
                    findings.error(at, "a record ends here that has not begun", "begin it with \"TY  - \"");
                } else {
                    if (!open.type().equals(RisRecord.LOST)) {
                        records.add(open);
                    }
                    open = null;
                }
            }
            default -> {
                if (open == null) {
                    findings.error(at, "this line stands in no record", "begin each record with \"TY  - \"");
                    // One finding is enough for the lines that follow.
                    open = new RisRecord(RisRecord.LOST, at, new ArrayList<>());
                }
                open.lines().add(new RisRecord.Line(tag, value, valueAt));
            }
        }
    }

    /** A line without a tag goes on with the value before it, as abstracts and notes do. */
    private void continued(String line, Position at) {
        if (line.isBlank()) {
            return;
        }
        if (open == null || open.lines().isEmpty()) {
            findings.error(
                    at, "this line has no tag", "a line is two letters, two spaces, a hyphen, a space, and the value");
            return;
        }
        RisRecord.Line last = open.lines().getLast();
        if (last.value().length() + line.length() > MAX_VALUE) {
            findings.error(at, "a value has more than " + MAX_VALUE + " characters", "shorten it");
            open = new RisRecord(RisRecord.LOST, at, new ArrayList<>(List.of(new RisRecord.Line("", "", at))));
            return;
        }
        open.lines().removeLast();
        String value = (last.value() + " " + line.strip()).strip();
        open.lines().add(new RisRecord.Line(last.tag(), value, last.position()));
    }

    private void end() {
        if (open != null && !open.type().equals(RisRecord.LOST)) {
            findings.error(open.position(), "the record that begins here has no end", "end it with \"ER  - \"");
            // What it says can be read; that its citations have no reference would be a false alarm.
            records.add(open);
        }
        open = null;
    }
}
