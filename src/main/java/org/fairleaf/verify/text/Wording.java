package org.fairleaf.verify.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words by which plain text tells what other formats tell by structure. An abbreviation is explained where it first
 * stands, so that lines are worded in their order.
 */
final class Wording {

    private static final Pattern SIMPLE = Pattern.compile("[+\\-−]?(?:[\\p{L}\\p{M}]+|\\p{Nd}+)|[+\\-−]");
    private static final Pattern ORDINAL = Pattern.compile("\\p{L}{2,}");
    private static final int BRACKETS = 4;

    private final Labels labels;
    private final Looks looks;
    private final Signs signs;
    private final Set<String> explained = new HashSet<>();
    private boolean linked;

    Wording(Labels labels, Looks looks) {
        this.labels = labels;
        this.looks = looks;
        this.signs = new Signs(labels, Map.of());
    }

    /** Whether any address stands at the end of the text. */
    boolean linked() {
        return linked;
    }

    Line line() {
        return new Line();
    }

    /** One line of running text, however many lines it takes. */
    final class Line {

        private final Words.Writing out = new Words.Writing();

        /** Words of the program's own. */
        Line say(String words, Position position) {
            out.flow(words, position);
            return this;
        }

        Line lineBreak() {
            out.lineBreak();
            return this;
        }

        Line write(List<Inline> inlines) {
            for (int i = 0; i < inlines.size(); i++) {
                write(inlines.get(i), inlines.subList(i + 1, inlines.size()));
            }
            return this;
        }

        Words words() {
            return Unspaced.of(out.words(""));
        }

        private void write(Inline inline, List<Inline> following) {
            switch (inline) {
                case Inline.Text text -> signs.take(text.text(), text.position(), out);
                case Inline.Emphasis emphasis -> write(emphasis.content());
                case Inline.Strong strong -> write(strong.content());
                case Inline.Strikethrough struck -> {
                    String pattern = labels.get("deleted");
                    int at = Math.max(0, pattern.indexOf("{0}"));
                    say(pattern.substring(0, at), struck.position());
                    write(struck.content());
                    say(pattern.substring(at).replace("{0}", ""), struck.position());
                }
                case Inline.Superscript raised -> {
                    // 1st reads as it is written.
                    boolean ordinal = Character.isDigit(last())
                            && ORDINAL.matcher(PlainText.of(raised.content())).matches();
                    shifted(ordinal ? "" : looks.superscript(), raised.content(), following, raised.position());
                }
                case Inline.Subscript lowered -> {
                    // H2O reads as it is written; x_i and 10_2 would be something else.
                    boolean plain = (Character.isLetter(last()) || last() == ')')
                            && PlainText.of(lowered.content()).matches("\\p{Nd}+")
                            && !Character.isDigit(first(following));
                    shifted(plain ? "" : looks.subscript(), lowered.content(), following, lowered.position());
                }
                case Inline.Code code -> signs.take(code.text(), code.position(), out);
                case Inline.LineBreak lineBreak -> out.lineBreak();
                case Inline.Link link -> link(link);
                case Inline.Image image -> image(image);
                case Inline.Span span -> write(span.content());
                case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, following);
                case Inline.Note note ->
                    out.sign(Kind.MARK, Map.of(Fact.NUMBER, String.valueOf(note.number())), note.position(), null);
                case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
            }
        }

        private int last() {
            String said = out.said();
            return said.isEmpty() ? 0 : said.codePointBefore(said.length());
        }

        private void shifted(String sign, List<Inline> content, List<Inline> following, Position position) {
            boolean apart =
                    SIMPLE.matcher(PlainText.of(content)).matches() && !Character.isLetterOrDigit(first(following));
            boolean brackets = !sign.isEmpty() && !apart;
            say(brackets ? sign + "(" : sign, position);
            write(content);
            say(brackets ? ")" : "", position);
        }

        void image(Inline.Image image) {
            if (image.alt() instanceof Alt.Described described) {
                String alt = described.text().strip();
                // Read as it is written, so that an uneven bracket in it is the same on both sides.
                signs.take("[" + labels.get("image", alt) + "]", image.position(), out);
                title(image.title(), described.text(), image.position());
            }
        }

        /** The words, then the number of the address; where the words are the address, it says all. */
        private void link(Inline.Link link) {
            String words = PlainText.of(link.content()).strip();
            Position at = link.position();
            boolean web = link.target().contains("://");
            String address = address(link.target());
            boolean plain = link.content().stream().allMatch(Inline.Text.class::isInstance);
            boolean itself = !link.internal() && isItself(words, address);
            if (itself && plain) {
                say(web ? address : words, at);
            } else {
                write(link.content());
            }
            if (!link.internal() && !itself && web) {
                linked = true;
                say(" ", at);
                out.sign(Kind.LINK, Map.of(Fact.TARGET, address), at, null);
            } else if (!link.internal() && !itself) {
                say(" <" + address + ">", at);
            }
            title(link.title(), words, at);
        }

        private void title(@Nullable String title, String words, Position position) {
            if (title != null && !title.isBlank() && !title.strip().equals(words.strip())) {
                say(" (" + title.strip() + ")", position);
            }
        }

        private void abbreviation(Inline.Abbreviation abbreviation, List<Inline> following) {
            String meaning = abbreviation.expansion().strip();
            String next = PlainText.of(following);
            int near = Math.min(next.length(), abbreviation.expansion().length() + BRACKETS);
            boolean first = explained.add(abbreviation.text());
            boolean given = holds(out.said(), meaning) || holds(next.substring(0, near), meaning);
            say(abbreviation.text(), abbreviation.position());
            if (first && !given) {
                say(" (" + meaning + ")", abbreviation.position());
            }
        }
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static int first(List<Inline> inlines) {
        String text = inlines.isEmpty() ? "" : PlainText.of(inlines.subList(0, 1));
        return text.isEmpty() ? 0 : text.codePointAt(0);
    }

    /** A mail address or a telephone number without its scheme. */
    private static String address(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lower.startsWith("mailto:")
                ? target.substring("mailto:".length()).replaceFirst("\\?.*", "")
                : lower.startsWith("tel:") ? target.substring("tel:".length()) : target;
    }

    /** Whether the words are the address, or all of it that anyone types. */
    private static boolean isItself(String words, String address) {
        String said = words.replaceFirst("/$", "");
        String whole = address.replaceFirst("/$", "");
        if (!whole.contains("://")) {
            // As its author grouped a number.
            return said.equals(whole)
                    || said.replaceAll("[\\s()./\\-‑–\u00a0]", "").equals(whole.replaceAll("[()./\\-]", ""));
        }
        boolean site = said.matches("\\S*[./]\\S*") && whole.endsWith("://" + said);
        return said.equals(whole)
                || site
                || whole.endsWith("//doi.org/" + said)
                || whole.endsWith("//orcid.org/" + said);
    }
}
