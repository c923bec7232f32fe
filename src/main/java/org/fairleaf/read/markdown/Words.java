package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Inline;

/** Gathers neighbouring characters into texts and abbreviations, and remembers where each one stands. */
final class Words {

    private final Abbreviations abbreviations;
    private final Stretch stretch;
    private final List<Inline> out;
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[16];

    Words(Abbreviations abbreviations, Stretch stretch, List<Inline> out) {
        this.abbreviations = abbreviations;
        this.stretch = stretch;
        this.out = out;
    }

    /** Takes a piece that is nothing but characters; false if it is not. */
    boolean take(Piece piece) {
        switch (piece.kind) {
            case TEXT -> {
                for (int i = 0; i < piece.text.length(); i++) {
                    char c = piece.smart == null ? piece.text.charAt(i) : piece.smart.at(piece, i);
                    if (!Smart.gone(c)) {
                        add(c, piece.start + i);
                    }
                }
            }
            case LITERAL -> {
                for (int i = 0; i < piece.text.length(); i++) {
                    // Raw characters stand where they are read; an escaped or named one where its mark starts.
                    boolean raw = piece.end - piece.start == piece.text.length();
                    add(piece.text.charAt(i) == '\n' ? ' ' : piece.text.charAt(i), piece.start + (raw ? i : 0));
                }
            }
            case SOFT_BREAK -> add(' ', piece.start);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(char c, int place) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = place;
        text.append(c);
    }

    /** Puts out what was gathered. */
    void flush() {
        int from = 0;
        if (!abbreviations.isEmpty()) {
            for (int at = 0; at < text.length(); ) {
                String abbreviation = abbreviations.at(text, at);
                if (abbreviation == null) {
                    at = Abbreviations.wordEnd(text, at);
                    continue;
                }
                put(from, at);
                out.add(new Inline.Abbreviation(
                        abbreviation, abbreviations.expansion(abbreviation), stretch.position(places[at])));
                at += abbreviation.length();
                from = at;
            }
        }
        put(from, text.length());
        text.setLength(0);
    }

    private void put(int from, int to) {
        if (from < to) {
            out.add(new Inline.Text(text.substring(from, to), stretch.position(places[from])));
        }
    }

    /** Neighbouring texts as one. */
    static List<Inline> merged(List<Inline> inlines) {
        List<Inline> merged = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Inline.Text before) {
                merged.set(merged.size() - 1, new Inline.Text(before.text() + text.text(), before.position()));
            } else {
                merged.add(inline);
            }
        }
        return List.copyOf(merged);
    }
}
