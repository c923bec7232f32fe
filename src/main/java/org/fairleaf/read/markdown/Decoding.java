package org.fairleaf.read.markdown;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Turns an article's bytes into text: strict UTF-8, with or without a byte order mark, with any line ends. */
final class Decoding {

    /** After so many findings of a kind the rest is only counted: the file is of another kind. */
    private static final int MOST = 20;

    private static final int MARKS = 30;

    private Decoding() {}

    static SourceText decode(String path, byte[] bytes, List<Diagnostic> findings) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        int[] wrong = new int[MOST];
        String[] octets = new String[MOST];
        int count = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            if (count < MOST) {
                wrong[count] = out.position();
                octets[count] = hexadecimal(bytes, in.position(), result.length());
            }
            count++;
            in.position(in.position() + result.length());
            out.put('\uFFFD');
        }
        out.flip();
        String decoded = out.toString();
        SourceText raw = SourceText.of(path, lineEnds(decoded));
        if (count > 0) {
            int[] places = moved(decoded, wrong, Math.min(count, MOST));
            for (int i = 0; i < places.length; i++) {
                boolean last = i == MOST - 1 && count > MOST;
                findings.add(Diagnostic.of(
                        Code.ENCODING_INVALID,
                        raw.position(places[i]),
                        "the file is not UTF-8 here (" + octets[i] + ")"
                                + (last ? ", nor at " + (count - MOST) + " places further on" : ""),
                        "save the file with the encoding UTF-8"));
            }
        }
        return marks(raw.with(controls(raw, findings)), findings);
    }

    /** CRLF and a lone CR become LF, as editors count lines. */
    private static String lineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Offsets into the text before {@link #lineEnds} as offsets into the text after it. */
    private static int[] moved(String text, int[] offsets, int count) {
        int[] moved = new int[count];
        int dropped = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (; at < offsets[i]; at++) {
                if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    dropped++;
                }
            }
            moved[i] = offsets[i] - dropped;
        }
        return moved;
    }

    /** Refuses characters that no format can carry; each becomes the replacement character. */
    private static String controls(SourceText raw, List<Diagnostic> findings) {
        String text = raw.text();
        StringBuilder cleaned = null;
        int count = 0;
        Position last = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!forbidden(c)) {
                continue;
            }
            if (cleaned == null) {
                cleaned = new StringBuilder(text);
            }
            cleaned.setCharAt(i, '\uFFFD');
            count++;
            if (count < MOST) {
                findings.add(control(raw.position(i), c, ""));
            } else if (count == MOST) {
                last = raw.position(i);
            }
        }
        if (cleaned == null) {
            return text;
        }
        if (last != null) {
            findings.add(Diagnostic.of(
                    Code.CONTROL_CHARACTER,
                    last,
                    count - MOST + 1 + " more control characters stand from here on",
                    "check that the file is plain text"));
        }
        return cleaned.toString();
    }

    /**
     * Refuses letters with more marks on them than text in any language has, by Unicode's Stream-Safe Text Format (UAX 15).
     * Whoever looks for a word's end goes back through all its letter's marks for each of them. Those that are too many
     * become the replacement character.
     */
    private static SourceText marks(SourceText source, List<Diagnostic> findings) {
        String text = source.text();
        StringBuilder cleaned = null;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u0300' || !mark(text.codePointAt(i))) {
                row = 0;
                continue;
            }
            row++;
            if (row > MARKS) {
                if (cleaned == null) {
                    cleaned = new StringBuilder(text);
                    findings.add(Diagnostic.of(
                            Code.SOURCE_TOO_COMPLEX,
                            source.position(i),
                            "more than " + MARKS + " accents or other marks stand on one letter",
                            "delete them; no language puts so many on a letter"));
                }
                cleaned.setCharAt(i, '\uFFFD');
                if (Character.isHighSurrogate(c)) {
                    cleaned.setCharAt(i + 1, '\uFFFD');
                }
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return cleaned == null ? source : source.with(cleaned.toString());
    }

    private static boolean mark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static Diagnostic control(Position position, char c, String more) {
        return Diagnostic.of(
                Code.CONTROL_CHARACTER,
                position,
                String.format(Locale.ROOT, "a control character (U+%04X) stands here%s", (int) c, more),
                "delete it; it cannot be seen in most editors");
    }

    /** C0 and C1 except tab and line feed, delete, a stray byte order mark, and what XML 1.0 does not allow. */
    static boolean forbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7F && c <= 0x9F)
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static String hexadecimal(byte[] bytes, int from, int length) {
        StringBuilder out = new StringBuilder(length == 1 ? "byte" : "bytes");
        for (int i = from; i < from + length && i < bytes.length; i++) {
            out.append(String.format(Locale.ROOT, " %02X", bytes[i]));
        }
        return out.toString();
    }
}
