package org.fairleaf.verify.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/** What brackets tell in running text: an image, a note's mark, the number of an address. */
final class Signs {

    private static final Pattern NOTE = Pattern.compile("\\[(\\d{1,4})]");

    /** No description is longer. */
    private static final int LONGEST = 10_000;

    private record Sign(Kind kind, Map<Fact, String> facts, int end) {}

    private final String image;
    private final String imageEnd;
    private final Pattern link;
    private final Map<Integer, String> addresses;

    /** @param addresses those that have numbers */
    Signs(Labels labels, Map<Integer, String> addresses) {
        String pattern = labels.get("image");
        int at = Math.max(0, pattern.indexOf("{0}"));
        // A space at the edge may be one that Unspaced leaves out.
        this.image = "[" + Unspaced.of(pattern.substring(0, at)).stripTrailing();
        this.imageEnd = pattern.substring(at).replace("{0}", "").strip();
        this.link = Pattern.compile(quoted(Unspaced.of("[" + labels.get("link-number") + "]")));
        this.addresses = addresses;
    }

    private static String quoted(String pattern) {
        int at = Math.max(0, pattern.indexOf("{0}"));
        return Pattern.quote(pattern.substring(0, at)) + "(\\d{1,4})"
                + Pattern.quote(pattern.substring(at).replace("{0}", ""));
    }

    /** Takes down the text, the signs in it as such. */
    void take(String text, Position position, Words.Writing out) {
        int from = 0;
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', Math.max(from, at + 1))) {
            Sign sign = at(text, at);
            if (sign != null) {
                out.flow(text.substring(from, at), position);
                out.sign(sign.kind(), sign.facts(), position, null);
                from = sign.end();
            }
        }
        out.flow(text.substring(from), position);
    }

    /** Without the marks of notes and addresses. */
    String unmarked(String text) {
        return link.matcher(NOTE.matcher(text).replaceAll(""))
                .replaceAll("")
                .replaceAll(" +", " ")
                .strip();
    }

    private @Nullable Sign at(String text, int at) {
        Matcher note = NOTE.matcher(text).region(at, text.length());
        if (note.lookingAt()) {
            return new Sign(Kind.MARK, Map.of(Fact.NUMBER, note.group(1)), note.end());
        }
        Matcher address = link.matcher(text).region(at, text.length());
        if (address.lookingAt() && !addresses.isEmpty()) {
            String target = addresses.getOrDefault(Integer.parseInt(address.group(1)), "");
            return new Sign(Kind.LINK, Map.of(Fact.TARGET, target), address.end());
        }
        int end = text.startsWith(image, at) ? closing(text, at) : -1;
        if (end >= 0) {
            String said = text.substring(at + image.length(), end).strip();
            String alt = said.endsWith(imageEnd) ? said.substring(0, said.length() - imageEnd.length()) : said;
            return new Sign(Kind.FIGURE, Map.of(Fact.ALT, alt.strip()), end + 1);
        }
        return null;
    }

    /** The bracket that ends what begins there; -1 where none does. */
    private static int closing(String text, int at) {
        int open = 0;
        for (int i = at; i < Math.min(text.length(), at + LONGEST); i++) {
            open += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }
}
