package org.fairleaf.cite;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A bibliography file's text, without a byte order mark, which knows the line and column of every character. */
final class SourceText {

    /** Some 10,000 entries with abstracts. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final String path;
    private final String text;
    private final int[] lineStarts;

    SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** The text of a file in strict UTF-8, or null after a finding. */
    static @Nullable SourceText decode(BibliographyFile file, Findings findings) {
        byte[] bytes = file.bytes();
        if (bytes.length > MAX_BYTES) {
            findings.add(Diagnostic.of(
                    Code.FILE_TOO_LARGE,
                    Position.of(file.path()),
                    "the bibliography has more than " + MAX_BYTES / (1024 * 1024) + " MB",
                    "keep only the entries that the article cites"));
            return null;
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean malformed = decoder.decode(in, out, true).isError();
        String read = out.flip().toString();
        SourceText text = new SourceText(file.path(), read);
        if (malformed) {
            findings.add(Diagnostic.of(
                    Code.ENCODING_INVALID,
                    text.position(read.length()),
                    "the file is not valid UTF-8 here",
                    "save the bibliography as UTF-8"));
            return null;
        }
        return text;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(path, line + 1, offset - lineStarts[line] + 1);
    }

    /** A place that a parser counts by line and column, both from 1. */
    Position position(int line, int column) {
        return new Position(path, line, column);
    }
}
