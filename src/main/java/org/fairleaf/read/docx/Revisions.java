package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a story tracks (ISO/IEC 29500-1, 17.13.5), found and settled one way or the other: then it is as if
 * Word had been told so.
 */
final class Revisions {

    /** @param what in a user's words, such as "an insertion" */
    record Change(Tag tag, String what, String words) {

        /** Who made it and when. */
        String by() {
            return "by " + Comments.author(tag) + Comments.dated(tag);
        }
    }

    private static final Set<String> COMING = Set.of("w:ins", "w:moveTo");
    private static final Set<String> GOING = Set.of("w:del", "w:moveFrom");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("w:ins", "an insertion"),
            Map.entry("w:del", "a deletion"),
            Map.entry("w:moveFrom", "words moved away"),
            Map.entry("w:moveTo", "words moved here"),
            Map.entry("w:cellIns", "an inserted cell"),
            Map.entry("w:cellDel", "a deleted cell"),
            Map.entry("w:cellMerge", "merged cells"),
            Map.entry("w:rPrChange", "other letters"),
            Map.entry("w:pPrChange", "another style or place of a paragraph"),
            Map.entry("w:numberingChange", "another numbering"),
            Map.entry("w:tblPrChange", "another look of a table"),
            Map.entry("w:tblPrExChange", "another look of a table"),
            Map.entry("w:tblGridChange", "another width of columns"),
            Map.entry("w:trPrChange", "another look of a row"),
            Map.entry("w:tcPrChange", "another look of a cell"),
            Map.entry("w:sectPrChange", "another page layout"));

    private final Tracked tracked;

    private Revisions(Tracked tracked) {
        this.tracked = tracked;
    }

    /** All changes of a story, in its order; those of one person that follow each other in a paragraph are one. */
    static List<Change> in(Tag story) {
        List<Change> changes = new ArrayList<>();
        Tag before = null;
        for (Tag tag : story.all(NAMES.keySet().toArray(String[]::new))) {
            if (!isChange(tag)) {
                continue;
            }
            if (before != null && goesOn(before, tag)) {
                Change last = changes.removeLast();
                changes.add(new Change(last.tag(), last.what(), last.words() + words(tag)));
            } else {
                changes.add(change(tag));
            }
            before = tag;
        }
        return changes;
    }

    /** In the properties of a style the names mean something else; in an equation's control they change nothing. */
    private static boolean isChange(Tag tag) {
        return !tag.in("w:style") && !tag.in("m:ctrlPr");
    }

    private static boolean goesOn(Tag before, Tag tag) {
        return before.name().equals(tag.name())
                && before.parent() == tag.parent()
                && tag.parent() != null
                && tag.parent().is("w:p")
                && before.get("w:author").equals(tag.get("w:author"));
    }

    private static Change change(Tag tag) {
        Tag parent = tag.parent();
        String what = NAMES.getOrDefault(tag.name(), "a change");
        if (parent != null
                && parent.is("w:rPr")
                && parent.parent() != null
                && parent.parent().is("w:pPr")) {
            what = COMING.contains(tag.name())
                    ? "an inserted end of a paragraph"
                    : GOING.contains(tag.name()) ? "a deleted end of a paragraph" : what;
            return new Change(tag, what, around(tag, "w:p"));
        }
        if (parent != null && parent.is("w:trPr")) {
            what = COMING.contains(tag.name())
                    ? "an inserted row"
                    : GOING.contains(tag.name()) ? "a deleted row" : what;
            return new Change(tag, what, around(tag, "w:tr"));
        }
        if (tag.name().endsWith("Change") || tag.name().startsWith("w:cell")) {
            String outer = tag.is("w:rPrChange") ? "w:r" : tag.is("w:pPrChange") ? "w:p" : "w:tc";
            return new Change(tag, what, around(tag, outer));
        }
        return new Change(tag, what, words(tag));
    }

    private static String around(Tag tag, String outer) {
        return tag.around()
                .filter(one -> one.is(outer))
                .findFirst()
                .map(Revisions::words)
                .orElse("");
    }

    /** Its words, deleted ones too. */
    private static String words(Tag tag) {
        StringBuilder words = new StringBuilder();
        tag.walk(one -> {
            if (one.is("w:t") || one.is("w:delText")) {
                words.append(one.text());
            } else if (one.is("w:p") || ((one.is("w:tab") || one.is("w:br")) && one.in("w:r"))) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    /** The paragraph that a change is in. */
    static @Nullable Tag paragraph(Change change) {
        return java.util.stream.Stream.concat(change.tag().around(), change.tag().all("w:p").stream())
                .filter(tag -> tag.is("w:p"))
                .findFirst()
                .orElseGet(() -> change.tag()
                        .around()
                        .flatMap(tag -> tag.all("w:p").stream())
                        .findFirst()
                        .orElse(null));
    }

    /** Tells what was done with each change. */
    static void tell(
            List<Change> changes, Tracked tracked, Log log, java.util.function.Function<Change, Position> place) {
        for (Change change : changes) {
            boolean coming = COMING.contains(change.tag().name());
            boolean going = GOING.contains(change.tag().name());
            boolean accepted = tracked == Tracked.ACCEPT;
            String message =
                    change.what() + " " + change.by() + ": " + (accepted ? "accepted" : "rejected") + ", as asked";
            if ((coming && !accepted) || (going && accepted)) {
                log.removed(place.apply(change), message, change.words());
            } else {
                log.recognised(place.apply(change), message, change.words());
            }
        }
    }

    /** A copy of a story without changes. */
    static Tag settled(Tag story, Tracked tracked) {
        Tag copy = story.copied(null, story.name());
        new Revisions(tracked).children(story, copy);
        return copy;
    }

    private boolean stays(String name) {
        return tracked == Tracked.ACCEPT ? COMING.contains(name) : GOING.contains(name);
    }

    private boolean goes(String name) {
        return tracked == Tracked.ACCEPT ? GOING.contains(name) : COMING.contains(name);
    }

    private void children(Tag original, Tag copy) {
        List<Tag> ending = new ArrayList<>();
        Tag last = original.children().reversed().stream()
                .filter(child -> child.is("w:p"))
                .findFirst()
                .orElse(null);
        for (Tag child : original.children()) {
            if (child.is("w:p") && child != last && goes(endOf(child))) {
                // Its end goes: what it holds is the beginning of the next paragraph.
                ending.add(child);
                continue;
            }
            if (child.is("w:p") && !ending.isEmpty()) {
                joined(ending, child, copy);
                ending.clear();
            } else {
                if (!ending.isEmpty() && (child.is("w:tbl") || child.is("w:sdt"))) {
                    ending.forEach(paragraph -> one(paragraph, copy));
                    ending.clear();
                }
                one(child, copy);
            }
        }
        ending.forEach(paragraph -> one(paragraph, copy));
    }

    /** How the end of a paragraph has changed, as the name of the element; empty where it has not. */
    private static String endOf(Tag paragraph) {
        Tag properties = paragraph.at("w:pPr", "w:rPr");
        if (properties != null) {
            for (Tag tag : properties.children()) {
                if (COMING.contains(tag.name()) || GOING.contains(tag.name())) {
                    return tag.name();
                }
            }
        }
        return "";
    }

    private void joined(List<Tag> ending, Tag last, Tag parent) {
        Tag copy = last.copied(parent, last.name());
        Tag properties = last.child("w:pPr");
        if (properties != null) {
            one(properties, copy);
        }
        for (Tag paragraph : ending) {
            paragraph.children().stream().filter(tag -> !tag.is("w:pPr")).forEach(tag -> one(tag, copy));
        }
        last.children().stream().filter(tag -> !tag.is("w:pPr")).forEach(tag -> one(tag, copy));
    }

    private void one(Tag tag, Tag parent) {
        String name = tag.name();
        boolean marks = parent.is("w:rPr") || parent.is("w:trPr");
        if (marks && (COMING.contains(name) || GOING.contains(name))) {
            return;
        }
        if (stays(name)) {
            tag.children().forEach(child -> one(child, parent));
            return;
        }
        if (goes(name) || (name.endsWith("Change") && NAMES.containsKey(name))) {
            return;
        }
        if (name.equals("w:tr") && goes(changeOf(tag.at("w:trPr")))) {
            return;
        }
        if (name.equals("w:tc") && goes(cellChange(tag.child("w:tcPr")))) {
            return;
        }
        if (tracked == Tracked.REJECT && tag.child(name + "Change") != null) {
            before(tag, parent);
            return;
        }
        Tag copy = tag.copied(
                parent, name.equals("w:delText") ? "w:t" : name.equals("w:delInstrText") ? "w:instrText" : name);
        children(tag, copy);
    }

    private static String changeOf(@Nullable Tag properties) {
        if (properties != null) {
            for (Tag tag : properties.children()) {
                if (COMING.contains(tag.name()) || GOING.contains(tag.name())) {
                    return tag.name();
                }
            }
        }
        return "";
    }

    private static String cellChange(@Nullable Tag properties) {
        if (properties == null) {
            return "";
        }
        return properties.child("w:cellIns") != null ? "w:ins" : properties.child("w:cellDel") != null ? "w:del" : "";
    }

    /** The properties as they were before: within the change stand all of them. */
    private void before(Tag properties, Tag parent) {
        Tag change = properties.child(properties.name() + "Change");
        Tag old = change == null ? null : change.child(properties.name());
        Tag copy = properties.copied(parent, properties.name());
        if (old != null) {
            children(old, copy);
        }
        // A paragraph's properties hold those of its end and of its section, which changed by themselves.
        for (Tag child : properties.children()) {
            if (properties.is("w:pPr") && (child.is("w:rPr") || child.is("w:sectPr"))) {
                one(child, copy);
            }
        }
    }
}
