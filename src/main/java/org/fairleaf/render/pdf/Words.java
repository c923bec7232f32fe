package org.fairleaf.render.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Makes the words of every element those of the FO, to the space. FOP drops a space from the tagged text where a line
 * breaks at the edge of a text node ({@code TextLayoutManager.isWordSpace}), so that two words become one for who
 * listens. Whatever else differs (letters that combine, text set right to left) gets its words as {@code ActualText};
 * words that are not there at all stop the PDF.
 */
final class Words implements Step {

    private static final Set<String> IN_LINE = Set.of(
            "inline",
            "wrapper",
            "basic-link",
            "footnote",
            "page-number",
            "page-number-citation",
            "page-number-citation-last",
            "external-graphic",
            "character");

    /** A stretch of words in one element, as it is to be and as it stands on pages. */
    private record Stretch(Tag tag, @Nullable String words, List<Kid.Content> contents, List<PageText.Run> runs) {}

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        Map<COSDictionary, PageText> pages = new IdentityHashMap<>();
        Map<COSDictionary, byte[]> spaces = new HashMap<>();
        for (PDPage page : tree.document().getPages()) {
            pages.put(page.getCOSObject(), new PageText(page, spaces));
        }
        lines(tree.top(), pages);
        for (PDPage page : tree.document().getPages()) {
            pages.get(page.getCOSObject()).write(tree.document());
        }
    }

    /** Mends the lines that this element holds itself, then those of the blocks in it. */
    private void lines(Tag tag, Map<COSDictionary, PageText> pages) {
        List<Stretch> stretches = new ArrayList<>();
        List<Tag> blocks = new ArrayList<>();
        gather(tag, pages, stretches, blocks);
        mend(stretches);
        blocks.forEach(block -> lines(block, pages));
    }

    private static void gather(
            Tag tag, Map<COSDictionary, PageText> pages, List<Stretch> stretches, List<Tag> blocks) {
        int kid = 0;
        StringBuilder words = new StringBuilder();
        boolean generated = false;
        for (Blueprint.Part part : tag.source().parts()) {
            switch (part) {
                case Blueprint.Words text -> {
                    if (text.text() == null) {
                        generated = true;
                    } else {
                        words.append(text.text());
                    }
                }
                case Blueprint.Element element -> {
                    if (element.absent()) {
                        continue;
                    }
                    kid = stretch(tag, kid, generated ? null : words.toString(), pages, stretches);
                    words.setLength(0);
                    Tag child = (Tag) tag.kids().get(kid++);
                    if (IN_LINE.contains(element.object())) {
                        if (!child.is("Figure")) {
                            gather(child, pages, stretches, blocks);
                        }
                    } else {
                        blocks.add(child);
                    }
                }
            }
        }
        stretch(tag, kid, generated ? null : words.toString(), pages, stretches);
    }

    /** Takes the contents up to the next child element; returns its place. */
    private static int stretch(
            Tag tag, int from, @Nullable String words, Map<COSDictionary, PageText> pages, List<Stretch> out) {
        List<Kid.Content> contents = new ArrayList<>();
        List<PageText.Run> runs = new ArrayList<>();
        int kid = from;
        while (kid < tag.kids().size() && !(tag.kids().get(kid) instanceof Tag)) {
            if (tag.kids().get(kid) instanceof Kid.Content content) {
                PageText page = pages.get(content.page());
                PageText.Run run = page == null ? null : page.run(content.mcid());
                if (run == null) {
                    throw new UnfinishedException("a tag leads to text that is on no page");
                }
                contents.add(content);
                runs.add(run);
            }
            kid++;
        }
        if (words == null || !words.isEmpty() || !runs.isEmpty()) {
            out.add(new Stretch(tag, words, contents, runs));
        }
        return kid;
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
        /** Runs of nothing but white space since the last. */
        private final List<PageText.Run> blanks = new ArrayList<>();
        /** How much white space is due before the next word. */
        private int due;
        /** Whether it belongs to the words before it. */
        private boolean toLast;

        void follow(Stretch stretch) {
            String words = stretch.words() == null ? null : visible(stretch.words());
            boolean given = words == null || stretch.tag().source().get("fl:actual") != null;
            if (words != null && words.isBlank()) {
                blanks.addAll(stretch.runs());
                due += words.length();
                toLast = true;
            } else if (given) {
                whole(stretch, 0, 0);
            } else {
                List<PageText.Run> runs =
                        stretch.runs().stream().filter(run -> !run.text().isBlank()).toList();
                int[] starts = align(words, runs);
                if (starts.length == 0) {
                    replace(stretch, words.strip());
                    whole(stretch, leading(words), words.length() - words.stripTrailing().length());
                } else {
                    each(stretch, words, starts);
                }
            }
        }

        /** A stretch whose words are said in another way: only what surrounds it counts. */
        private void whole(Stretch stretch, int before, int after) {
            if (stretch.runs().isEmpty()) {
                return;
            }
            due += before;
            settle(stretch.runs().getFirst(), true);
            last = stretch.runs().getLast();
            lastStretch = null;
            due = after;
            toLast = false;
        }

        private void each(Stretch stretch, String words, int[] starts) {
            int end = 0;
            int i = 0;
            for (PageText.Run run : stretch.runs()) {
                if (run.text().isBlank()) {
                    blanks.add(run);
                    continue;
                }
                due += starts[i] - end;
                end = starts[i] + run.text().strip().length();
                settle(run, toLast || stretch == lastStretch);
                last = run;
                lastStretch = stretch;
                due = 0;
                toLast = false;
                i++;
            }
            due = words.length() - end;
            toLast = due > 0;
        }

        private void settle(PageText.Run next, boolean before) {
            PageText.Run previous = last;
            String head = previous == null ? "" : previous.text();
            int have = head.length() - head.stripTrailing().length() + leading(next.text());
            for (PageText.Run blank : blanks) {
                have += blank.text().length();
            }
            if (have > due) {
                blanks.forEach(blank -> blank.says(""));
                next.says(next.text().stripLeading());
                if (previous != null) {
                    previous.says(head.stripTrailing());
                }
                have = 0;
            }
            for (int i = have; i < due; i++) {
                if (before && previous != null) {
                    previous.spaceAfter();
                } else {
                    next.spaceBefore();
                }
            }
            blanks.clear();
        }
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** Where the words of each run start; empty where they are other words. */
    private static int[] align(String words, List<PageText.Run> runs) {
        int[] starts = new int[runs.size()];
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            at += leading(words.substring(at));
            String run = runs.get(i).text().replace('\u00a0', ' ').strip();
            if (!words.startsWith(run, at)) {
                return new int[0];
            }
            starts[i] = at;
            at += run.length();
        }
        return words.substring(at).isBlank() ? starts : new int[0];
    }

    /** The words as they are read: what only steers line breaks is gone, each white space is one space. */
    private static String visible(String words) {
        return words.codePoints()
                .filter(c -> !FontRuns.ignorable(c))
                .map(c -> Character.isWhitespace(c) || c == '\u00a0' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Puts the stretch into an element of its own that says the words. */
    private static void replace(Stretch stretch, String words) {
        String shown = stretch.runs().stream().map(PageText.Run::text).collect(Collectors.joining());
        if (stretch.runs().isEmpty() || !letters(shown).equals(letters(words))) {
            throw new UnfinishedException("the page says \"" + shown + "\" where the article says \"" + words + "\"");
        }
        Tag span = Tag.fresh("Span", stretch.tag());
        span.dictionary().setString(COSName.ACTUAL_TEXT, words);
        List<Kid> kids = stretch.tag().kids();
        kids.set(kids.indexOf(stretch.contents().getFirst()), span);
        kids.removeAll(stretch.contents());
        span.kids().addAll(stretch.contents());
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
