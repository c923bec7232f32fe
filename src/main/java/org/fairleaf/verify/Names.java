package org.fairleaf.verify;

/** How messages name what is heard. */
final class Names {

    private static final int SHOWN = 48;
    private static final int AROUND = 20;

    private Names() {}

    /** A part as messages name it, such as: heading “First steps”. */
    static String of(Heard part) {
        String text = part.text();
        String said = text.isEmpty() ? part.fact(Fact.ALT) : text;
        return said.isEmpty() ? part.kind().words() : part.kind().words() + " " + quoted(shortened(said));
    }

    /** A stretch as messages name it, such as: link “our leaflet”. */
    static String of(Words words, Words.Stretch stretch) {
        String said = stretch.kind() == Kind.FIGURE
                ? stretch.fact(Fact.ALT)
                : stretch.kind() == Kind.MARK ? stretch.fact(Fact.NUMBER) : words.of(stretch);
        String kind = stretch.kind() == Kind.LANGUAGE
                ? "language (" + stretch.fact(Fact.LANG) + ") of"
                : stretch.kind().words();
        return kind + " " + quoted(shortened(said));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).stripTrailing() + "…";
    }

    /** The text around a place in it. */
    static String around(String text, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        return quoted((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""));
    }

    static String quoted(String text) {
        return "“" + text.replace(Words.SIGN, '*') + "”";
    }
}
