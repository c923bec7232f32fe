package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * Text with its e-mail addresses, web addresses and telephone numbers as links; its words stay as they are. Only what is
 * a telephone number beyond doubt becomes one: a wrong number in a leaflet is worse than one that cannot be tapped.
 */
final class ContactLinks {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’”]");
    private static final Pattern EMAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]+(\\.[\\w-]+)+");
    /** Groups of digits with one sign between them, as numbers are written on letterheads. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\w.,/:+-])(\\+?(?:\\([0-9]{1,5}\\)|[0-9]{1,15})(?:[ \\u00a0\\u202f.-]?(?:\\([0-9]{1,5}\\)|[0-9]{1,15}))*+)"
                    + "(?![\\w/:@%]|[.,-]\\w)");

    private static final Pattern DATE = Pattern.compile(
            "(?:1[89]|20)[0-9]{2}[-. ][0-9]{1,2}[-. ][0-9]{1,2}|[0-9]{1,2}[-. ][0-9]{1,2}[-. ][0-9]{4}");
    /** Two years, or two times of the day. */
    private static final Pattern SPAN =
            Pattern.compile("(?:[01][0-9]|2[0-3])[0-9]{2}[-. ](?:[01][0-9]|2[0-3])[0-9]{2}");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private record Found(int start, int end, String target) {}

    private ContactLinks() {}

    /** @param dir the direction of the words around */
    static List<Inline> in(String text, String dir, Position at) {
        List<Inline> out = new ArrayList<>();
        int done = 0;
        for (Found found = next(text, 0); found != null; found = next(text, done)) {
            if (found.start() > done) {
                out.add(new Inline.Text(text.substring(done, found.start()), at));
            }
            out.add(link(kept(text.substring(found.start(), found.end()), dir, at), found.target(), at));
            done = found.end();
        }
        if (done < text.length()) {
            out.add(new Inline.Text(text.substring(done), at));
        }
        return List.copyOf(out);
    }

    static Inline link(Inline words, String target, Position at) {
        return new Inline.Link(List.of(words), target, null, Attributes.NONE, at);
    }

    /** Among words that run from right to left the groups of a number would stand in the wrong order (UAX #9, W2). */
    private static Inline kept(String words, String dir, Position at) {
        Inline text = new Inline.Text(words, at);
        return dir.equals("rtl") ? new Inline.Span(List.of(text), Attributes.NONE.with("dir", "ltr"), at) : text;
    }

    /** What comes first: at one place a web address before an e-mail address before a number. */
    private static @Nullable Found next(String text, int from) {
        Found first = null;
        for (Found found : new Found[] {web(text, from), email(text, from), telephone(text, from)}) {
            if (found != null && (first == null || found.start() < first.start())) {
                first = found;
            }
        }
        return first;
    }

    private static @Nullable Found web(String text, int from) {
        Matcher matcher = WEB.matcher(text);
        return matcher.find(from) ? new Found(matcher.start(), matcher.end(), matcher.group()) : null;
    }

    private static @Nullable Found email(String text, int from) {
        Matcher matcher = EMAIL.matcher(text);
        return matcher.find(from) ? new Found(matcher.start(), matcher.end(), "mailto:" + matcher.group()) : null;
    }

    private static @Nullable Found telephone(String text, int from) {
        Matcher matcher = TELEPHONE.matcher(text);
        for (boolean found = matcher.find(from); found; found = matcher.find()) {
            String number = dialled(matcher.group(1));
            if (number != null) {
                return new Found(matcher.start(1), matcher.end(1), "tel:" + number);
            }
        }
        return null;
    }

    /** The digits to dial, or null where it may be something else. */
    private static @Nullable String dialled(String written) {
        boolean international = written.startsWith("+");
        // "+44 (0)20": the zero is for who dials from within the country.
        String digits = (international ? written.replace("(0)", "") : written).replaceAll("[^0-9]", "");
        boolean separated = international || written.startsWith("0") || !written.matches("[0-9]+");
        if (digits.length() < FEWEST_DIGITS
                || digits.length() > MOST_DIGITS
                || !separated
                || !international && hasLoneDigit(written)
                || DATE.matcher(written).matches()
                || SPAN.matcher(written).matches()) {
            return null;
        }
        return (international ? "+" : "") + digits;
    }

    /** As in versions and doses. In front of a number stands a 0 or a 1 alone where it is dialled first. */
    private static boolean hasLoneDigit(String written) {
        String[] groups = written.replaceAll("[()]", "").split("[^0-9]", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean prefix = i == 0 && written.matches("[01][^0-9.].*");
            if (groups[i].length() == 1 && !prefix) {
                return true;
            }
        }
        return false;
    }
}
