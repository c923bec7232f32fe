package org.fairleaf.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text: UTF-8, or UTF-16 with a byte order mark, with any line ends. Nothing is guessed. */
final class Decoding {

    private static final String HINT =
            "save it as UTF-8; on a command line: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt";

    private final String path;
    private final List<Diagnostic> findings;
    private final List<Decision> decisions;

    Decoding(String path, List<Diagnostic> findings, List<Decision> decisions) {
        this.path = path;
        this.findings = findings;
        this.decisions = decisions;
    }

    /** The text with {@code \n} as line ends, or null after an error. */
    @Nullable
    String decode(byte[] bytes) {
        boolean big = starts(bytes, 0xFE, 0xFF);
        boolean little = starts(bytes, 0xFF, 0xFE);
        boolean mark = starts(bytes, 0xEF, 0xBB, 0xBF);
        Charset charset = big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        int start = big || little ? 2 : mark ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        boolean broken = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        String text = lineEnds(out.flip().toString());
        if (broken) {
            findings.add(Diagnostic.of(
                    Code.ENCODING_INVALID, end(text), "the file is not " + charset.name() + " from here on", HINT));
            return null;
        }
        return cleaned(text);
    }

    private static boolean starts(byte[] bytes, int... octets) {
        if (bytes.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((bytes[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    private static String lineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private Position end(String text) {
        int line = 1;
        int last = -1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            line++;
            last = i;
        }
        return new Position(path, line, text.length() - last);
    }

    /** Without characters that cannot be seen and no format can carry; null where they show that this is no text. */
    private @Nullable String cleaned(String text) {
        StringBuilder out = null;
        int count = 0;
        Position first = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= 0x80 && c <= 0x9F) {
                findings.add(Diagnostic.of(
                        Code.CONTROL_CHARACTER,
                        end(text.substring(0, i)),
                        String.format(
                                Locale.ROOT,
                                "the character U+%04X stands here: %s",
                                (int) c,
                                c == 0 ? "this is no plain text" : "the text was once decoded wrongly"),
                        c == 0 ? "save it as plain text in UTF-8" : HINT));
                return null;
            }
            if (isInvisible(c)) {
                if (out == null) {
                    out = new StringBuilder(text.substring(0, i));
                    first = end(text.substring(0, i));
                }
                count++;
            } else if (out != null) {
                out.append(c);
            }
        }
        if (out == null || first == null) {
            return text;
        }
        decisions.add(new Decision(
                Decision.Kind.REMOVED,
                first,
                count + (count == 1 ? " control character" : " control characters, here and further on"),
                ""));
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\f' && c != '\u000B'
                || c == 0x7F
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
