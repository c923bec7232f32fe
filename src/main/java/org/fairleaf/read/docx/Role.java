package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paragraph is, by the name of its style. */
enum Role {
    TEXT,
    HEADING,
    TITLE,
    SUBTITLE,
    PUBLISHER,
    /** What our copies say of the article before it begins: that it is a draft, that its review is overdue. */
    STANDING,
    AUTHOR,
    DATE,
    CAPTION,
    CODE,
    TERM,
    CALLOUT_TITLE,
    SEPARATOR,
    CONTENTS,
    CONTENTS_HEADING;

    private static final Map<String, Role> BY_NAME = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("subtitle", SUBTITLE),
            Map.entry("publisher", PUBLISHER),
            Map.entry("draft mark", STANDING),
            Map.entry("overdue mark", STANDING),
            Map.entry("author", AUTHOR),
            Map.entry("date", DATE),
            Map.entry("caption", CAPTION),
            // LibreOffice's own kinds of captions are based on "Caption"; older files name them alone.
            Map.entry("table caption", CAPTION),
            Map.entry("image caption", CAPTION),
            Map.entry("source code", CODE),
            Map.entry("html preformatted", CODE),
            Map.entry("preformatted text", CODE),
            Map.entry("macro text", CODE),
            Map.entry("macro", CODE),
            Map.entry("code", CODE),
            Map.entry("definition term", TERM),
            Map.entry("callout title", CALLOUT_TITLE),
            Map.entry("separator", SEPARATOR),
            Map.entry("horizontal line", SEPARATOR),
            Map.entry("toc heading", CONTENTS_HEADING),
            Map.entry("contents heading", CONTENTS_HEADING),
            Map.entry("table of figures", CONTENTS));

    /** Styles of other programs by what our own call the box. */
    private static final Map<String, String> BOXES = Map.ofEntries(
            Map.entry("quote", "quote"),
            Map.entry("intense quote", "quote"),
            Map.entry("quotations", "quote"),
            Map.entry("block text", "quote"),
            Map.entry("block quote", "quote"),
            Map.entry("block quotation", "quote"),
            Map.entry("definition", "definition"),
            Map.entry("abstract", "abstract"));

    /** The boxes that only our own documents have. */
    private static final Set<String> OWN_BOXES = Set.of(
            "callout note",
            "callout tip",
            "callout important",
            "callout caution",
            "callout warning",
            "callout summary",
            "contact",
            "disclaimer",
            "bibliography",
            "publication",
            "definition",
            "abstract",
            "quote",
            "footnote text");

    private static final Pattern HEADING_NAME = Pattern.compile("heading ([1-9])");
    private static final Pattern CONTENTS_NAME = Pattern.compile("(?:toc|contents) [1-9]");
    private static final Pattern IN_LIST = Pattern.compile("list ([1-9])");
    private static final Pattern CONTINUES = Pattern.compile("list continue(?: ([1-9]))?(?: .*)?");

    /** @param names of the style and those it is based on @return the first that says something; TEXT where none does */
    static Role of(List<String> names) {
        for (String name : names) {
            if (HEADING_NAME.matcher(name).matches()) {
                return HEADING;
            }
            if (CONTENTS_NAME.matcher(name).matches()) {
                return CONTENTS;
            }
            Role known = BY_NAME.get(name);
            if (known != null) {
                return known;
            }
            if (BOXES.containsKey(name)) {
                return TEXT;
            }
        }
        return TEXT;
    }

    /** The level of a heading by its style's name, from 1; 0 for none. */
    static int level(List<String> names) {
        for (String name : names) {
            Matcher heading = HEADING_NAME.matcher(name);
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
        }
        return 0;
    }

    /**
     * The boxes that a style stands for, outermost first: {@code Quote}, or of our own {@code List Bullet in Callout
     * Note}.
     *
     * @param own whether the document is a copy of ours, where a style's name says what it is in
     */
    static List<Part.Box> boxes(List<String> names, boolean own) {
        List<Part.Box> boxes = new ArrayList<>();
        if (own && !names.isEmpty()) {
            String[] steps = names.getFirst().replaceFirst(" \\d+$", "").split(" in ", -1);
            for (int i = steps.length - 1; i > 0; i--) {
                boolean alternate = steps[i].endsWith(" alternate");
                String kind = alternate ? steps[i].substring(0, steps[i].length() - " alternate".length()) : steps[i];
                if (OWN_BOXES.contains(kind)) {
                    boxes.add(new Part.Box(kind, alternate));
                }
            }
            if (names.getFirst().equals("quote 2")) {
                // A quotation in a quotation differs from it by its indent alone.
                return List.of(new Part.Box("quote", false), new Part.Box("quote", false));
            }
            boolean alternate = steps[0].endsWith(" alternate");
            for (String name : names) {
                if (OWN_BOXES.contains(name)) {
                    boxes.add(new Part.Box(name, alternate));
                    break;
                }
            }
            boxes.removeIf(box -> box.kind().equals("footnote text"));
            return List.copyOf(boxes);
        }
        for (String name : names) {
            String kind = BOXES.get(name);
            if (kind != null) {
                return List.of(new Part.Box(kind, false));
            }
        }
        return List.of();
    }

    /**
     * How many lists a paragraph is in by its style's name; 0 where the name does not say so; -1 where it says that it is
     * in none, as all names of ours do.
     */
    static int depth(List<String> names, boolean own) {
        if (own && !names.isEmpty()) {
            for (String step : names.getFirst().split(" in ", -1)) {
                Matcher list = IN_LIST.matcher(step);
                if (list.matches()) {
                    return Integer.parseInt(list.group(1));
                }
            }
        }
        for (String name : names) {
            Matcher continues = CONTINUES.matcher(name);
            if (continues.matches()) {
                return continues.group(1) == null ? 1 : Integer.parseInt(continues.group(1));
            }
        }
        return own ? -1 : 0;
    }
}
