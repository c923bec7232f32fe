package org.fairleaf.verify.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** @param lines without their ends; the last one is not the empty one behind the last end */
record TextFile(String text, List<String> lines) {

    /** No article is longer; what comes from elsewhere is not read to its end. */
    static final int LARGEST = 16 << 20;

    /** Empty where the bytes are not UTF-8. */
    static Optional<TextFile> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            return Optional.of(new TextFile(text, List.of(body.split("\n", -1))));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The same without line ends and indents: an address or a description may go over several lines. */
    String flowing() {
        return String.join(" ", lines).replaceAll(" +", " ");
    }
}
