package org.fairleaf.read.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a story that are open where one reads: what a program put there and would renew. Their results are kept
 * as words, except those of lists that every format makes anew.
 */
final class Fields {

    private static final Pattern WORD = Pattern.compile("\\s*(\"(?:[^\"]*)\"|[^\\s\"]+)");

    /** @param arguments the words of its code behind its name, switches such as {@code \h} among them */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private final @Nullable Tag form;
        private boolean result;
        private String name = "";
        private List<String> arguments = List.of();
        private Marks.@Nullable Target link;
        private final StringBuilder left = new StringBuilder();
        private boolean quiet;

        Field(@Nullable Tag form) {
            this.form = form;
        }
    }

    private final Manuscript manuscript;
    private final Deque<Field> open = new ArrayDeque<>();
    private final boolean whole;

    /** @param story in which every field has to end; else only their words are read */
    Fields(Manuscript manuscript, Tag story) {
        this.manuscript = manuscript;
        int depth = 0;
        boolean balanced = true;
        for (Tag mark : story.all("w:fldChar")) {
            switch (mark.get("w:fldCharType")) {
                case "begin" -> depth++;
                case "end" -> balanced &= --depth >= 0;
                default -> {}
            }
        }
        whole = balanced && depth == 0;
        if (!whole) {
            manuscript
                    .log()
                    .uncertain(
                            Position.of(manuscript.path()),
                            "fields do not all begin and end, so only their words are read: look for pieces of a contents"
                                    + " list",
                            "");
        }
    }

    /** A field begins, ends or comes to its result. @return what stands in its place where the result does not */
    List<Atom> mark(Tag mark, Marks marks, Position position) {
        if (!whole) {
            return List.of();
        }
        switch (mark.get("w:fldCharType")) {
            case "begin" -> open.push(new Field(mark.child("w:ffData")));
            case "separate" -> {
                if (!open.isEmpty()) {
                    result(position);
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    return end(marks, position);
                }
            }
            default -> {}
        }
        return List.of();
    }

    void code(String text) {
        if (whole && !open.isEmpty() && !open.peek().result) {
            open.peek().code.append(text);
        }
    }

    /** A field that holds its result begins; {@link #end} ends it. */
    void simple(String code, Position position) {
        Field field = new Field(null);
        field.code.append(code);
        open.push(field);
        result(position);
    }

    private void result(Position position) {
        Field field = open.element();
        field.result = true;
        interpret(field, position);
    }

    private void interpret(Field field, Position position) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(field.code);
        while (word.find()) {
            String found = word.group(1);
            words.add(found.startsWith("\"") ? found.substring(1, found.length() - 1) : found);
        }
        field.name = words.isEmpty() ? "" : words.getFirst().toUpperCase(Locale.ROOT);
        field.arguments = words.isEmpty() ? List.of() : words.subList(1, words.size());
        switch (field.name) {
            case "HYPERLINK" -> field.link = hyperlink(field, position);
            case "REF", "NOTEREF" -> {
                String bookmark = field.arguments.isEmpty() ? "" : field.arguments.getFirst();
                String id = manuscript.place(bookmark);
                if (field.arguments.contains("\\h") && id != null && manuscript.has(bookmark)) {
                    field.link = new Marks.Target("#" + id, null);
                }
            }
            default -> {}
        }
    }

    private Marks.@Nullable Target hyperlink(Field field, Position position) {
        String address = "";
        String anchor = "";
        String title = null;
        for (int i = 0; i < field.arguments.size(); i++) {
            String word = field.arguments.get(i);
            String next = i + 1 < field.arguments.size() ? field.arguments.get(i + 1) : "";
            switch (word) {
                case "\\l" -> {
                    anchor = next;
                    i++;
                }
                case "\\o" -> {
                    title = next;
                    i++;
                }
                case "\\t", "\\m", "\\n" -> i += word.equals("\\t") ? 1 : 0;
                default -> address = address.isEmpty() ? word : address;
            }
        }
        return target(manuscript, address, anchor, title, position);
    }

    /** Where a link leads; null, told, where an article may not link there. */
    static Marks.@Nullable Target target(
            Manuscript manuscript, String address, String anchor, @Nullable String title, Position position) {
        String tip = title == null || title.isBlank() ? null : title.strip();
        if (address.isBlank()) {
            String id = manuscript.place(anchor);
            if (id == null || !manuscript.has(anchor)) {
                // Word's own name for the beginning of the document.
                if (!anchor.isEmpty()) {
                    manuscript
                            .log()
                            .lost(position, "a link leads to a place that is not there; its words are kept", anchor);
                }
                return null;
            }
            return new Marks.Target("#" + id, tip);
        }
        String target = Links.address(anchor.isEmpty() ? address : address + "#" + anchor);
        if (target == null) {
            manuscript
                    .log()
                    .removed(
                            position,
                            "a link that no article may have is taken out; its words are kept",
                            address + (anchor.isEmpty() ? "" : "#" + anchor));
            return null;
        }
        return new Marks.Target(target, tip);
    }

    /** Ends the innermost field. */
    List<Atom> end(Marks marks, Position position) {
        Field field = open.pop();
        boolean hadResult = field.result;
        if (!hadResult) {
            interpret(field, position);
        }
        Log log = manuscript.log();
        if (drops(field)) {
            if (!field.left.toString().isBlank() && open.stream().noneMatch(Fields::drops)) {
                log.removed(
                        position,
                        field.name.equals("INDEX")
                                ? "an index, which only printed pages have"
                                : "a list that every format makes anew",
                        field.left.toString());
            }
            return List.of();
        }
        if (isCode()) {
            return List.of();
        }
        switch (field.name) {
            case "FORMCHECKBOX" -> {
                boolean ticked = field.form != null
                        && field.form.all("w:checked", "w:default").stream()
                                .findFirst()
                                .filter(Styles::isOnTag)
                                .isPresent();
                return List.of(new Atom.Words(ticked ? "☒" : "☐", marks));
            }
            case "SYMBOL" -> {
                return List.of(symbol(field, marks, position));
            }
            case "DATE", "TIME" ->
                log.uncertain(
                        position, "a date that Word renews whenever the document opens is kept as it was saved", "");
            case "PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES" ->
                log.uncertain(position, "the number of a page is kept, but pages will not be the same", "");
            case "MERGEFIELD" ->
                log.uncertain(position, "a placeholder of a form letter is kept", field.code.toString());
            case "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT" ->
                log.lost(position, "a number that a field counts is not kept", field.code.toString());
            case "EQ" -> {
                if (!hadResult) {
                    log.uncertain(position, "a formula of old Word is kept as its code", field.code.toString());
                    return List.of(new Atom.Words("[" + field.code.toString().strip() + "]", marks));
                }
            }
            default -> {}
        }
        return List.of();
    }

    private Atom symbol(Field field, Marks marks, Position position) {
        String code = field.arguments.isEmpty() ? "" : field.arguments.getFirst();
        int at = field.arguments.indexOf("\\f");
        String font = at >= 0 && at + 1 < field.arguments.size() ? field.arguments.get(at + 1) : "";
        int character = code.matches("0[xX][0-9a-fA-F]{1,4}")
                ? Integer.parseInt(code.substring(2), 16)
                : Measure.number(code, 0);
        return new Atom.Words(Symbols.said(font, character, manuscript.log(), position), marks);
    }

    private static boolean drops(Field field) {
        return switch (field.name) {
            case "TOC", "INDEX", "TOA" -> true;
            default -> false;
        };
    }

    /** Whether what is read is the code of a field, and no words. */
    boolean isCode() {
        return open.stream().anyMatch(field -> !field.result);
    }

    /** Whether what is read is left out; if so, it is noted. */
    boolean leavesOut(String words) {
        for (Field field : open) {
            if (drops(field)) {
                if (field.left.length() < 1_000) {
                    field.left.append(words).append(' ');
                }
                return true;
            }
        }
        return false;
    }

    /** Where the innermost field leads, or null. */
    Marks.@Nullable Target link() {
        for (Field field : open) {
            if (field.link != null) {
                return field.link;
            }
        }
        return null;
    }

    /** What the innermost field counts, or null. */
    @Nullable
    String sequence() {
        for (Field field : open) {
            if (field.name.equals("SEQ") && field.result) {
                return field.arguments.isEmpty() ? "" : field.arguments.getFirst();
            }
        }
        return null;
    }
}
