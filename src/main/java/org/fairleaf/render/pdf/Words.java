package org.fairleaf.render.pdf;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Makes the words of every element those of the FO, to the space. FOP drops a space from the tagged text where a line
 * breaks at the edge of a text node ({@code TextLayoutManager.isWordSpace}), so that two words become one for who
 * listens. Whatever else differs gets its words as {@code ActualText}: letters that combine, words drawn from right to
 * left, signs that stand for a word. Words that are not there at all stop the PDF.
 */
final class Words implements Step {

    private static final Set<String> IN_LINE = Set.of(
            "inline",
            "bidi-override",
            "wrapper",
            "basic-link",
            "footnote",
            "page-number",
            "page-number-citation",
            "page-number-citation-last",
            "external-graphic",
            "character");

    /**
     * A stretch of words in one element, as it is to be and as it stands on pages.
     *
     * @param place the same for those that follow each other in one element, but for what only the layout needs
     */
    private record Stretch(
            Tag tag, @Nullable String words, List<Kid.Content> contents, List<PageText.Run> runs, int place) {}

    /** The stretches of one block. */
    private static final class Stretches {
        private final List<Stretch> all = new ArrayList<>();
        private int place;
    }

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        // Pages are told apart by identity, and kept in their order.
        SequencedMap<COSDictionary, PageText> pages = new LinkedHashMap<>();
        Map<COSDictionary, Letters> fonts = new HashMap<>();
        for (PDPage page : tree.document().getPages()) {
            pages.put(page.getCOSObject(), new PageText(page, fonts));
        }
        onceOnly(tree.top(), pages);
        lines(tree.top(), pages);
        for (PageText page : pages.values()) {
            page.write(tree.document());
        }
    }

    /**
     * A table's head stands on each page of the table and is tagged on the first, but FOP tags the notes' marks in it
     * again and again.
     */
    private static void onceOnly(Tag tag, Map<COSDictionary, PageText> pages) {
        if (tag.is("TR") && tag.source().inHeader()) {
            COSDictionary first = firstPage(tag);
            tag.each(inside -> inside.kids().removeIf(kid -> again(kid, first, pages)));
        } else {
            tag.tags().forEach(kid -> onceOnly(kid, pages));
        }
    }

    private static boolean again(Kid kid, @Nullable COSDictionary first, Map<COSDictionary, PageText> pages) {
        return switch (kid) {
            case Tag tag -> false;
            case Kid.Content content -> {
                PageText page = pages.get(content.page());
                PageText.Run run = page == null ? null : page.run(content.mcid());
                if (content.page() == first || run == null) {
                    yield false;
                }
                run.hide();
                yield true;
            }
            case Kid.Annotation link -> {
                COSArray links = link.page().getCOSArray(COSName.ANNOTS);
                if (link.page() == first || links == null) {
                    yield false;
                }
                for (int i = links.size() - 1; i >= 0; i--) {
                    if (links.getObject(i) == link.annotation()) {
                        links.remove(i);
                    }
                }
                yield true;
            }
        };
    }

    /** Takes out of the tagged text what only repeats for the eye what has been said. */
    private static void silence(Tag tag, Map<COSDictionary, PageText> pages) {
        for (Kid kid : tag.kids()) {
            switch (kid) {
                case Tag inside -> silence(inside, pages);
                case Kid.Content content -> {
                    PageText page = pages.get(content.page());
                    PageText.Run run = page == null ? null : page.run(content.mcid());
                    if (run != null) {
                        run.hide();
                    }
                }
                case Kid.Annotation link -> throw new UnfinishedException("words that are repeated hold a link");
            }
        }
        tag.kids().clear();
    }

    private static @Nullable COSDictionary firstPage(Tag tag) {
        for (Kid kid : tag.kids()) {
            COSDictionary page = switch (kid) {
                case Kid.Content content -> content.page();
                case Kid.Annotation link -> link.page();
                case Tag inside -> firstPage(inside);
            };
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    /** Mends the lines that this element holds itself, then those of the blocks in it. */
    private void lines(Tag tag, Map<COSDictionary, PageText> pages) {
        if (tag.source().get("fl:again") != null) {
            silence(tag, pages);
            return;
        }
        Stretches stretches = new Stretches();
        List<Tag> blocks = new ArrayList<>();
        gather(tag, pages, stretches, blocks);
        mend(stretches.all);
        blocks.forEach(block -> lines(block, pages));
    }

    private static void gather(Tag tag, Map<COSDictionary, PageText> pages, Stretches stretches, List<Tag> blocks) {
        if (tag.source().get("fl:actual") != null) {
            // Its words stand for all that is in it, in whatever fonts.
            List<Kid.Content> contents = new ArrayList<>();
            tag.each(inside -> inside.kids().stream()
                    .filter(Kid.Content.class::isInstance)
                    .forEach(content -> contents.add((Kid.Content) content)));
            stretches.all.add(new Stretch(tag, "", contents, runs(contents, pages), stretches.place));
            return;
        }
        int kid = 0;
        StringBuilder words = new StringBuilder();
        boolean generated = false;
        for (Blueprint.Part part : tag.source().parts()) {
            switch (part) {
                case Blueprint.Words text -> {
                    String read = tag.source().get("fl:words");
                    if (text.text() == null) {
                        generated = true;
                    } else {
                        words.append(read == null ? text.text() : read);
                    }
                }
                case Blueprint.Element element -> {
                    if (element.absent()) {
                        continue;
                    }
                    kid = stretch(tag, kid, generated ? null : words.toString(), pages, stretches);
                    words.setLength(0);
                    Tag child = (Tag) tag.kids().get(kid++);
                    boolean inside = IN_LINE.contains(element.object()) && child.is("NonStruct");
                    stretches.place += inside ? 0 : 1;
                    if (IN_LINE.contains(element.object())) {
                        if (child.is("Figure")) {
                            stretches.all.add(new Stretch(child, "", List.of(), List.of(), stretches.place));
                        } else {
                            gather(child, pages, stretches, blocks);
                        }
                    } else {
                        blocks.add(child);
                    }
                    stretches.place += inside ? 0 : 1;
                }
            }
        }
        stretch(tag, kid, generated ? null : words.toString(), pages, stretches);
    }

    /** Takes the contents up to the next child element; returns its place. */
    private static int stretch(
            Tag tag, int from, @Nullable String words, Map<COSDictionary, PageText> pages, Stretches out) {
        List<Kid.Content> contents = new ArrayList<>();
        int kid = from;
        while (kid < tag.kids().size() && !(tag.kids().get(kid) instanceof Tag)) {
            if (tag.kids().get(kid) instanceof Kid.Content content) {
                contents.add(content);
            }
            kid++;
        }
        if (words == null || !words.isEmpty() || !contents.isEmpty()) {
            out.all.add(new Stretch(tag, words, contents, runs(contents, pages), out.place));
        }
        return kid;
    }

    private static List<PageText.Run> runs(List<Kid.Content> contents, Map<COSDictionary, PageText> pages) {
        List<PageText.Run> runs = new ArrayList<>();
        for (Kid.Content content : contents) {
            PageText page = pages.get(content.page());
            PageText.Run run = page == null ? null : page.run(content.mcid());
            if (run == null) {
                throw new UnfinishedException("a tag leads to text that is on no page");
            }
            runs.add(run);
        }
        return runs;
    }

    private static void mend(List<Stretch> stretches) {
        Seam seam = new Seam();
        for (Stretch stretch : stretches) {
            seam.follow(stretch);
        }
    }

    /** Goes along a line's runs and brings the white space between each two to what is due there. */
    private static final class Seam {
        private PageText.@Nullable Run last;
        private @Nullable Stretch lastStretch;
        /** The element whose {@code ActualText} stands for the last run, if it has one. */
        private @Nullable COSDictionary lastSaid;
        /** The element that says the last words, where they run right to left. */
        private @Nullable Tag lastTurned;
        /** Runs of nothing but white space since the last. */
        private final List<PageText.Run> blanks = new ArrayList<>();
        /** How much white space is due before the next word. */
        private int due;
        /** Whether it belongs to the words before it. */
        private boolean toLast;

        void follow(Stretch stretch) {
            if (stretch.tag().is("Figure")) {
                image();
                return;
            }
            String words = stretch.words() == null ? null : visible(stretch.words());
            String actual = stretch.tag().source().get("fl:actual");
            if (actual != null) {
                COSDictionary element = stretch.tag().dictionary();
                element.setString(COSName.ACTUAL_TEXT, actual);
                whole(stretch, element);
            } else if (words == null) {
                whole(stretch, null);
            } else if (words.isBlank()) {
                blanks.addAll(stretch.runs());
                due += words.length();
                toLast = true;
            } else {
                List<PageText.Run> runs = stretch.runs().stream()
                        .filter(run -> !shown(run).isBlank())
                        .toList();
                int[] starts = align(words, runs);
                if (stretch.tag().source().get("fl:turned") != null && (starts.length == 0 || goesOn(stretch))) {
                    turned(stretch, words);
                } else if (starts.length > 0) {
                    each(stretch, words, starts);
                } else if (runs.size() == 1) {
                    runs.getFirst().says(known(stretch, words.strip()));
                    each(stretch, words, new int[] {leading(words)});
                } else {
                    due += leading(words);
                    whole(stretch, replace(stretch, words.strip()).dictionary());
                    due = words.length() - words.stripTrailing().length();
                }
            }
        }

        /** Whether it follows words that run right to left, in the same line. */
        private boolean goesOn(Stretch stretch) {
            Stretch before = lastStretch;
            return lastTurned != null
                    && before != null
                    && before.place() == stretch.place()
                    && !stretch.runs().isEmpty()
                    && before.contents().getLast().page()
                            == stretch.contents().getFirst().page()
                    && before.runs().getLast().line()
                            == stretch.runs().getFirst().line();
        }

        /**
         * Words that run right to left. Their glyphs stay in the order in which they are drawn, as programs that search
         * and copy expect it; an element says the words of each line as they are read.
         */
        private void turned(Stretch stretch, String words) {
            Tag span = lastTurned;
            String read = words.stripTrailing();
            if (span != null && goesOn(stretch)) {
                blanks.forEach(blank -> blank.says(""));
                blanks.clear();
                COSDictionary element = span.dictionary();
                String said = element.getString(COSName.ACTUAL_TEXT) + " ".repeat(due) + known(stretch, read);
                element.setString(COSName.ACTUAL_TEXT, said);
                stretch.tag().kids().removeAll(stretch.contents());
                span.kids().addAll(stretch.contents());
                last = stretch.runs().getLast();
            } else {
                span = replace(stretch, read);
                whole(stretch, span.dictionary());
            }
            lastStretch = stretch;
            lastTurned = span;
            due = words.length() - read.length();
            toLast = due > 0;
        }

        /** A stretch whose words FOP makes, or an element says: only what surrounds it counts. */
        private void whole(Stretch stretch, @Nullable COSDictionary said) {
            if (stretch.runs().isEmpty()) {
                return;
            }
            settle(stretch.runs().getFirst(), said, true);
            last = stretch.runs().getLast();
            lastStretch = null;
            lastTurned = null;
            lastSaid = said;
            due = 0;
            toLast = false;
        }

        private void each(Stretch stretch, String words, int[] starts) {
            int end = 0;
            int i = 0;
            for (PageText.Run run : stretch.runs()) {
                if (shown(run).isBlank()) {
                    blanks.add(run);
                    continue;
                }
                due += starts[i] - end;
                end = starts[i] + shown(run).strip().length();
                settle(run, null, toLast || stretch == lastStretch);
                last = run;
                lastStretch = stretch;
                lastTurned = null;
                lastSaid = null;
                due = 0;
                toLast = false;
                i++;
            }
            due = words.length() - end;
            toLast = due > 0;
        }

        /** The space before an image is for the words before it, that behind it for those behind it. */
        private void image() {
            if (last != null) {
                String words = lastSaid == null ? shown(last) : "";
                int have = words.length() - words.stripTrailing().length();
                have += blanks.stream().mapToInt(blank -> blank.text().length()).sum();
                for (int i = have; i < due; i++) {
                    if (lastSaid != null) {
                        lastSaid.setString(COSName.ACTUAL_TEXT, lastSaid.getString(COSName.ACTUAL_TEXT) + " ");
                    } else {
                        last.spaceAfter();
                    }
                }
            }
            blanks.clear();
            due = 0;
            toLast = false;
            last = null;
            lastStretch = null;
            lastSaid = null;
        }

        private void settle(PageText.Run next, @Nullable COSDictionary said, boolean before) {
            PageText.Run previous = last;
            COSDictionary previousSaid = lastSaid;
            String head = previous == null || previousSaid != null ? "" : shown(previous);
            String tail = said != null ? "" : shown(next);
            int have = head.length() - head.stripTrailing().length() + leading(tail);
            for (PageText.Run blank : blanks) {
                have += blank.text().length();
            }
            if (have > due) {
                blanks.forEach(blank -> blank.says(""));
                if (leading(tail) > 0) {
                    next.says(tail.stripLeading());
                }
                if (previous != null && !head.equals(head.stripTrailing())) {
                    previous.says(head.stripTrailing());
                }
                have = 0;
            }
            for (int i = have; i < due; i++) {
                if (said == null && (!before || previous == null)) {
                    next.spaceBefore();
                } else if (previousSaid != null) {
                    previousSaid.setString(COSName.ACTUAL_TEXT, previousSaid.getString(COSName.ACTUAL_TEXT) + " ");
                } else if (previous != null) {
                    previous.spaceAfter();
                } else if (said != null) {
                    said.setString(COSName.ACTUAL_TEXT, " " + said.getString(COSName.ACTUAL_TEXT));
                }
            }
            blanks.clear();
        }
    }

    /** What the page shows there; one white space is as good as another. */
    private static String shown(PageText.Run run) {
        return run.text()
                .codePoints()
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** Where the words of each run start; empty where they are other words. */
    private static int[] align(String words, List<PageText.Run> runs) {
        int[] starts = new int[runs.size()];
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            at = pastSpace(words, at);
            String run = shown(runs.get(i)).strip();
            if (!words.startsWith(run, at)) {
                return new int[0];
            }
            starts[i] = at;
            at += run.length();
        }
        return pastSpace(words, at) == words.length() ? starts : new int[0];
    }

    /** The first index from there on that is no white space; to copy the rest for each line would not come to an end. */
    private static int pastSpace(String words, int from) {
        int at = from;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words as they are read: what only steers line breaks is gone, each white space is one space. */
    private static String visible(String words) {
        return words.codePoints()
                .filter(c -> !FontRuns.ignorable(c) || joins(c))
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Signs that show nothing, but make another word or another spelling of it. */
    private static boolean joins(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Puts the stretch into an element of its own that says the words. */
    private static Tag replace(Stretch stretch, String words) {
        Tag span = Tag.fresh("Span", stretch.tag());
        span.dictionary().setString(COSName.ACTUAL_TEXT, known(stretch, words));
        List<Kid> kids = stretch.tag().kids();
        kids.set(kids.indexOf(stretch.contents().getFirst()), span);
        kids.removeAll(stretch.contents());
        span.kids().addAll(stretch.contents());
        return span;
    }

    /** These words, if the page can mean them: shaped glyphs name other characters, or none that exist. */
    private static String known(Stretch stretch, String words) {
        String shown = stretch.runs().stream().map(PageText.Run::text).collect(Collectors.joining());
        boolean shaped = Cluster.of(words, UnicodeScript.COMMON).stream().anyMatch(Cluster::shaped);
        if (shown.isBlank() || !shaped && !letters(shown).equals(letters(words))) {
            throw new UnfinishedException("the page says \"" + shown + "\" where the article says \"" + words + "\"");
        }
        return words;
    }

    /** The letters in no order: marks, mirrored signs and the order of right-to-left glyphs do not count. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c < 0x900)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
