package org.fairleaf.render.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.theme.Labels;
import org.jspecify.annotations.Nullable;

/** Says in plain characters what inlines mean. Knows which abbreviations the reader has met, so it is used in order. */
final class RunningText {

    /** What needs no brackets after a raised or lowered sign. */
    private static final Pattern SIMPLE = Pattern.compile("[+\\-−]?[\\p{L}\\p{M}]+|[+\\-−]?\\p{Nd}+|[+\\-−]");

    private static final Pattern ORDINAL = Pattern.compile("\\p{L}{2,}");

    private final Labels labels;
    private final Looks looks;
    private final Set<String> met = new HashSet<>();
    private final SequencedMap<String, Integer> links = new LinkedHashMap<>();

    RunningText(Labels labels, Looks looks) {
        this.labels = labels;
        this.looks = looks;
    }

    /** The inlines with the marks of their notes. */
    Flow of(List<Inline> inlines) {
        Flow flow = new Flow();
        append(inlines, flow);
        return flow;
    }

    /** The inlines without those marks, for words that stand in a second place. */
    Flow withoutMarks(List<Inline> inlines) {
        Flow flow = new Flow(false);
        append(inlines, flow);
        return flow;
    }

    /** Inlines after words of our own. */
    Flow of(String before, List<Inline> inlines) {
        Flow flow = new Flow();
        flow.words(before);
        append(inlines, flow);
        return flow;
    }

    /** {@code [Image: …]}, or nothing for a decorative image. */
    void append(Inline.Image image, Flow flow) {
        switch (image.alt()) {
            case Alt.Described described -> {
                flow.words("[" + labels.get("image", described.text().strip()) + "]");
                title(image.title(), described.text(), flow);
            }
            case Alt.Decorative decorative -> {}
            case Alt.Missing missing ->
                throw new IllegalStateException("an image without description at " + image.position());
        }
    }

    void append(List<Inline> inlines, Flow flow) {
        for (int i = 0; i < inlines.size(); i++) {
            List<Inline> following = inlines.subList(i + 1, inlines.size());
            switch (inlines.get(i)) {
                case Inline.Text text -> flow.words(text.text());
                case Inline.Emphasis emphasis -> append(emphasis.content(), flow);
                case Inline.Strong strong -> append(strong.content(), flow);
                case Inline.Strikethrough struck -> strikethrough(struck, flow);
                case Inline.Superscript raised -> superscript(raised, following, flow);
                case Inline.Subscript lowered -> subscript(lowered, following, flow);
                case Inline.Code code -> flow.typed(code.text());
                case Inline.LineBreak lineBreak -> flow.lineBreak();
                case Inline.Link link -> link(link, flow);
                case Inline.Image image -> append(image, flow);
                case Inline.Span span -> append(span.content(), flow);
                case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, following, flow);
                case Inline.Note note -> flow.mark(mark(note));
                case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
            }
        }
    }

    static String mark(Inline.Note note) {
        return "[" + note.number() + "]";
    }

    /** Struck words must not be heard as valid: words say so. */
    private void strikethrough(Inline.Strikethrough struck, Flow flow) {
        String pattern = labels.get("deleted");
        int at = Math.max(0, pattern.indexOf("{0}"));
        flow.words(pattern.substring(0, at));
        append(struck.content(), flow);
        flow.words(pattern.substring(at).replace("{0}", ""));
    }

    private void superscript(Inline.Superscript raised, List<Inline> following, Flow flow) {
        // 1st, 2nd, 1er read as they are written.
        boolean ordinal = Character.isDigit(flow.lastCharacter())
                && ORDINAL.matcher(PlainText.of(raised.content())).matches();
        shifted(ordinal ? "" : looks.superscript(), raised.content(), following, flow);
    }

    private void subscript(Inline.Subscript lowered, List<Inline> following, Flow flow) {
        // H2O and CO2 read as they are written; 10_2 without the sign would be another number, x_i another word.
        int before = flow.lastCharacter();
        boolean plain = (Character.isLetter(before) || before == ')')
                && PlainText.of(lowered.content()).matches("\\p{Nd}+")
                && !Character.isDigit(firstCharacter(following));
        shifted(plain ? "" : looks.subscript(), lowered.content(), following, flow);
    }

    private void shifted(String sign, List<Inline> content, List<Inline> following, Flow flow) {
        if (sign.isEmpty()) {
            append(content, flow);
            return;
        }
        boolean brackets = !SIMPLE.matcher(PlainText.of(content)).matches()
                || Character.isLetterOrDigit(firstCharacter(following));
        flow.words(brackets ? sign + "(" : sign);
        append(content, flow);
        flow.words(brackets ? ")" : "");
    }

    private static int firstCharacter(List<Inline> inlines) {
        String text = inlines.isEmpty() ? "" : PlainText.of(inlines.subList(0, 1));
        return text.isEmpty() ? 0 : text.codePointAt(0);
    }

    /** The words, then the mark of the address; the address alone where the words are (the end of) the address itself. */
    private void link(Inline.Link link, Flow flow) {
        String words = PlainText.of(link.content()).strip();
        if (link.internal()) {
            append(link.content(), flow);
            title(link.title(), words, flow);
            return;
        }
        String address = address(link.target());
        boolean same = isAddressItself(words, address);
        // A note or an image inside the words must not be lost with them.
        boolean plainWords = link.content().stream().allMatch(inline -> inline instanceof Inline.Text);
        if (same && plainWords) {
            // A web address in full can be typed or clicked; a telephone number reads best as its author grouped it.
            flow.whole(address.contains("://") ? address : words);
        } else if (same) {
            append(link.content(), flow);
        } else {
            append(link.content(), flow);
            if (address.contains("://")) {
                flow.mark(" " + linkMark(number(address)));
            } else {
                // A telephone number is needed where it is named.
                flow.words(" ");
                flow.whole("<" + address + ">");
            }
        }
        title(link.title(), words, flow);
    }

    /** The addresses that stand at the end, in the order of their numbers. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    private int number(String address) {
        Integer known = links.putIfAbsent(address, links.size() + 1);
        return known == null ? links.size() : known;
    }

    /** {@code [link 1]}: with a word, for {@code [1]} is a note. */
    String linkMark(int number) {
        return "[" + labels.get("link-number", number) + "]";
    }

    /** A web address as it is, a mail address or telephone number without its scheme. */
    private static String address(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            int query = target.indexOf('?');
            return target.substring("mailto:".length(), query < 0 ? target.length() : query);
        }
        return lower.startsWith("tel:") ? target.substring("tel:".length()) : target;
    }

    private static boolean isAddressItself(String words, String address) {
        String shown = words.endsWith("/") ? words.substring(0, words.length() - 1) : words;
        String whole = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        if (shown.equals(whole)) {
            return true;
        }
        if (!address.contains("://")) {
            return shown.replaceAll("[\\s()./\\-‑–\u00A0]", "").equals(whole.replaceAll("[()./\\-]", ""));
        }
        // example.org for https://example.org, 10.1000/182 for https://doi.org/10.1000/182
        return whole.endsWith("//doi.org/" + shown)
                || whole.endsWith("//orcid.org/" + shown)
                || (shown.matches("\\S*[./]\\S*") && whole.endsWith("://" + shown));
    }

    private static void title(@Nullable String title, String words, Flow flow) {
        if (title != null && !title.isBlank() && !title.strip().equals(words.strip())) {
            flow.words(" (" + title.strip() + ")");
        }
    }

    /** The expansion follows in brackets the first time, unless the author gives it there. */
    private void abbreviation(Inline.Abbreviation abbreviation, List<Inline> following, Flow flow) {
        boolean first = met.add(abbreviation.text());
        boolean given = first
                && (contains(flow.soFar(), abbreviation.expansion())
                        || contains(head(following, abbreviation.expansion().length() + 4), abbreviation.expansion()));
        flow.words(abbreviation.text());
        if (first && !given) {
            flow.words(" (" + abbreviation.expansion().strip() + ")");
        }
    }

    private static String head(List<Inline> inlines, int length) {
        String text = PlainText.of(inlines);
        return text.substring(0, Math.min(length, text.length()));
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
