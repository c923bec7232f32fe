package org.fairleaf.read.markdown;

import org.jspecify.annotations.Nullable;

/** Citation keys and groups, as pandoc's manual describes them. */
final class CitationSyntax {

    /** The longest key in braces. */
    private static final int LONGEST = 500;

    private static final String INTERNAL = ":.#$%&-+?<>~/";

    private CitationSyntax() {}

    /**
     * The citation key at an index: {@code @key}, {@code -@key}, {@code @{any key}}; null where there is none. An
     * {@code @} inside a word is an e-mail address.
     */
    static @Nullable Piece key(String text, int start) {
        boolean suppressed = text.charAt(start) == '-';
        int at = suppressed ? start + 1 : start;
        if (at + 1 >= text.length() || text.charAt(at) != '@') {
            return null;
        }
        if (start > 0 && wordBefore(text, start)) {
            return null;
        }
        int from = at + 1;
        Piece key;
        if (text.charAt(from) == '{') {
            int end = from + 1;
            int open = 1;
            while (end < text.length() && text.charAt(end) >= ' ' && end - from < LONGEST) {
                char c = text.charAt(end);
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (open == 0) {
                    break;
                }
                end++;
            }
            if (open != 0 || end == from + 1) {
                return null;
            }
            key = new Piece(Piece.Kind.KEY, start, end + 1, text.substring(from + 1, end));
        } else {
            int end = end(text, from);
            if (end == from) {
                return null;
            }
            key = new Piece(Piece.Kind.KEY, start, end, text.substring(from, end));
        }
        key.flag = suppressed;
        return key;
    }

    /** Where a key without braces ends: letters, digits and {@code _}, with single punctuation marks between. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (word(c)) {
                at += Character.charCount(c);
                continue;
            }
            boolean inside =
                    at > from && INTERNAL.indexOf(c) >= 0 && at + 1 < text.length() && word(text.codePointAt(at + 1));
            if (!inside) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean word(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean wordBefore(String text, int start) {
        return Character.isLetterOrDigit(text.codePointBefore(start)) || text.charAt(start - 1) == '@';
    }

    /**
     * Turns the pieces between an opening bracket and the end of its parent into a citation, if they are one: parts
     * divided by semicolons, each with one key.
     *
     * @param opener the bracket's piece; the citation takes the place behind it
     * @return null, with nothing changed, where the pieces are no citation
     */
    static @Nullable Piece group(Piece opener, int start, int end) {
        if (!grouped(opener.next, false)) {
            return null;
        }
        Piece citation = new Piece(Piece.Kind.CITATION, start, end, "");
        cites(opener, citation, null);
        return citation;
    }

    /**
     * Attaches a bracketed locator to a key in the sentence: {@code @key [p. 3; @other]}.
     *
     * @return null, with nothing changed, where the brackets hold no locator
     */
    static @Nullable Piece located(Piece key, Piece opener, int end) {
        if (!grouped(opener.next, true)) {
            return null;
        }
        Piece citation = new Piece(Piece.Kind.CITATION, key.start, end, "");
        citation.flag = true;
        cites(opener, citation, key);
        return citation;
    }

    /** A key that stands alone in the sentence. */
    static Piece alone(Piece key) {
        Piece citation = new Piece(Piece.Kind.CITATION, key.start, key.end, "");
        citation.flag = true;
        citation.append(cite(key));
        return citation;
    }

    private static Piece cite(Piece key) {
        Piece cite = new Piece(Piece.Kind.CITE, key.start, key.end, key.text);
        cite.flag = key.flag;
        return cite;
    }

    /** Whether each part has exactly one key; the first may lack it where it is a locator. */
    private static boolean grouped(@Nullable Piece from, boolean locatorFirst) {
        int keys = 0;
        boolean first = true;
        for (Piece piece = from; piece != null; piece = piece.next) {
            if (piece.kind == Piece.Kind.KEY) {
                if (++keys > 1 || (first && locatorFirst)) {
                    return false;
                }
            } else if (piece.kind == Piece.Kind.TEXT) {
                for (int i = piece.text.indexOf(';'); i >= 0; i = piece.text.indexOf(';', i + 1)) {
                    if (keys != 1 && !(first && locatorFirst)) {
                        return false;
                    }
                    first = false;
                    keys = 0;
                }
            }
        }
        return keys == 1 || (first && locatorFirst);
    }

    /** Moves the pieces behind the opener into cites of a citation. */
    private static void cites(Piece opener, Piece citation, @Nullable Piece subject) {
        Piece cite = subject == null ? null : cite(subject);
        Piece part = new Piece(cite == null ? Piece.Kind.PREFIX : Piece.Kind.LOCATOR, 0, 0, "");
        Piece piece = opener.next;
        while (piece != null) {
            int semicolon = piece.kind == Piece.Kind.TEXT ? piece.text.indexOf(';') : -1;
            if (semicolon >= 0 && semicolon + 1 < piece.text.length()) {
                piece.insertAfter(slice(piece, semicolon + 1, piece.text.length()));
            }
            Piece next = piece.next;
            piece.unlink();
            if (piece.kind == Piece.Kind.KEY) {
                cite = cite(piece);
                append(cite, part);
                part = new Piece(Piece.Kind.LOCATOR, piece.end, piece.end, "");
            } else if (semicolon >= 0) {
                if (semicolon > 0) {
                    part.append(slice(piece, 0, semicolon));
                }
                close(citation, cite, part);
                cite = null;
                part = new Piece(Piece.Kind.PREFIX, piece.start + semicolon, piece.start + semicolon, "");
            } else {
                part.append(piece);
            }
            piece = next;
        }
        close(citation, cite, part);
    }

    private static void append(Piece cite, Piece part) {
        trim(part, part.kind == Piece.Kind.LOCATOR);
        if (part.first != null) {
            cite.append(part);
        }
    }

    private static Piece slice(Piece piece, int from, int to) {
        return new Piece(Piece.Kind.TEXT, piece.start + from, piece.start + to, piece.text.substring(from, to));
    }

    /** Takes the space at both ends of a part away, and the comma behind a key. */
    private static void trim(Piece part, boolean comma) {
        boolean open = comma;
        for (Piece first = part.first; first != null; first = part.first) {
            if (first.kind == Piece.Kind.TEXT) {
                int cut = 0;
                while (cut < first.text.length()
                        && (first.text.charAt(cut) == ' ' || (open && first.text.charAt(cut) == ','))) {
                    open &= first.text.charAt(cut++) == ' ';
                }
                first.start += cut;
                first.text = first.text.substring(cut);
                if (!first.text.isEmpty()) {
                    break;
                }
            } else if (first.kind != Piece.Kind.SOFT_BREAK) {
                break;
            }
            first.unlink();
        }
        for (Piece last = part.last; last != null; last = part.last) {
            if (last.kind == Piece.Kind.TEXT) {
                last.text = last.text.stripTrailing();
                last.end = last.start + last.text.length();
                if (!last.text.isEmpty()) {
                    break;
                }
            } else if (last.kind != Piece.Kind.SOFT_BREAK) {
                break;
            }
            last.unlink();
        }
    }

    private static void close(Piece citation, @Nullable Piece cite, Piece part) {
        if (cite == null) {
            throw new IllegalStateException("a part without a key");
        }
        append(cite, part);
        citation.append(cite);
    }
}
