package org.fairleaf.read.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The article's footnotes. Each one is read once; each mention of it is a note with its text. */
final class Footnotes implements Notes {

    /** A footnote with its text as written, for those that nobody mentions. */
    private static final class Entry {
        final String label;
        final Position position;
        final String written;
        List<Block> content = List.of();
        boolean mentioned;
        final List<Entry> calls = new ArrayList<>();
        int callers;

        Entry(String label, Position position, String written) {
            this.label = label;
            this.position = position;
            this.written = written;
        }
    }

    /** A mention of a footnote inside another. */
    private record Call(Entry from, Entry to, Position position) {}

    private final List<Diagnostic> findings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private @Nullable Entry current;
    private boolean inlineNote;

    Footnotes(List<Diagnostic> findings) {
        this.findings = findings;
    }

    /** Announces a definition; false if its label is taken. */
    boolean define(String label, Position position, String written) {
        Entry first = entries.putIfAbsent(label, new Entry(label, position, written));
        if (first == null) {
            return true;
        }
        findings.add(Diagnostic.of(
                Code.FOOTNOTE_DUPLICATE,
                position,
                "the footnote \"" + label + "\" is defined a second time",
                "the first is in line " + first.position.line() + "; give this one another name"));
        return false;
    }

    /** Begins to read a definition's text. */
    void enter(String label) {
        current = entries.get(label);
    }

    /** Ends it. */
    void leave(List<Block> content) {
        if (current != null) {
            current.content = List.copyOf(content);
        }
        current = null;
    }

    @Override
    public @Nullable Inline mention(String label, Position position) {
        Entry entry = entries.get(label);
        if (entry == null) {
            findings.add(Diagnostic.of(
                    Code.FOOTNOTE_UNDEFINED,
                    position,
                    "there is no footnote \"" + label + "\"",
                    "add a line that begins with [^" + label + "]: and holds its text"));
            return null;
        }
        entry.mentioned = true;
        if (current != null) {
            calls.add(new Call(current, entry, position));
            return null;
        }
        if (inlineNote) {
            findings.add(nested(position));
            return null;
        }
        return new Inline.Footnote(entry.content, position);
    }

    @Override
    public boolean inline(Position position) {
        if (current != null || inlineNote) {
            findings.add(nested(position));
            return false;
        }
        return true;
    }

    @Override
    public void inside(boolean note) {
        inlineNote = note;
    }

    private static Diagnostic nested(Position position) {
        return Diagnostic.of(
                Code.FOOTNOTE_NESTED,
                position,
                "a footnote cannot stand inside another footnote",
                "put its text into the outer footnote");
    }

    /** Tells what is wrong with the footnotes as a whole, once everything is read. */
    void finish() {
        calls.forEach(call -> {
            call.from.calls.add(call.to);
            call.to.callers++;
        });
        // Footnotes that nobody calls are taken away until only circles, and what they lead to, are left.
        Map<Entry, Integer> callers = new HashMap<>();
        Deque<Entry> free = new ArrayDeque<>();
        for (Entry entry : entries.values()) {
            callers.put(entry, entry.callers);
            if (entry.callers == 0) {
                free.add(entry);
            }
        }
        while (!free.isEmpty()) {
            Entry entry = free.remove();
            callers.remove(entry);
            for (Entry called : entry.calls) {
                Integer left = callers.computeIfPresent(called, (key, count) -> count - 1);
                if (left != null && left == 0) {
                    free.add(called);
                }
            }
        }
        for (Call call : calls) {
            boolean circular = callers.containsKey(call.from) && callers.containsKey(call.to);
            findings.add(
                    circular
                            ? Diagnostic.of(
                                    Code.FOOTNOTE_RECURSIVE,
                                    call.position,
                                    "the footnote \"" + call.from.label + "\" leads back to itself through \""
                                            + call.to.label + "\"",
                                    "remove this mention")
                            : nested(call.position));
        }
        for (Entry entry : entries.values()) {
            if (!entry.mentioned) {
                findings.add(Diagnostic.of(
                        Code.FOOTNOTE_UNUSED,
                        entry.position,
                        "the footnote \"" + entry.label + "\" is never mentioned, so its text is not published: "
                                + entry.written,
                        "write [^" + entry.label + "] where its mark belongs, or delete it"));
            }
        }
    }
}
