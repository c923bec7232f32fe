package org.fairleaf.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fairleaf.read.Decision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page's bytes as a tree. Its encoding is the one that it states; what cannot be read in it is told. */
final class PageText {

    /** Deeper than any page that people write, and flat enough for recursion. */
    private static final int DEEPEST = 256;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PageText() {}

    static Document parse(byte[] bytes, Log log) {
        Document page = parse(bytes, (String) null);
        Charset stated = page.charset();
        int bad = firstUnreadable(bytes, stated);
        if (bad < 0) {
            return page;
        }
        if (stated.equals(StandardCharsets.UTF_8) && states(page) == null) {
            // Browsers take a page that says nothing for the encoding of the West.
            log.add(
                    Decision.Kind.RECOGNISED,
                    log.file(),
                    "the page does not say its encoding and is not UTF-8: read as windows-1252",
                    "",
                    "save the page as UTF-8, and import it again");
            return parse(bytes, WINDOWS.name());
        }
        int line = 1;
        for (int i = 0; i < bad; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        log.add(
                Decision.Kind.UNCERTAIN,
                log.at(line, 0),
                "the page is said to be " + stated.name() + ", but here are bytes that are not: they became \uFFFD",
                "",
                "save the page as UTF-8, and import it again");
        return page;
    }

    private static Document parse(byte[] bytes, @Nullable String charset) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String states(Document page) {
        for (var meta : page.select("meta[charset], meta[http-equiv=content-type]")) {
            String stated = meta.hasAttr("charset") ? meta.attr("charset") : meta.attr("content");
            if (stated.toLowerCase(Locale.ROOT).contains("charset") || meta.hasAttr("charset")) {
                return stated;
            }
        }
        return null;
    }

    /** The index of the first byte that cannot be read; -1 where all can. */
    private static int firstUnreadable(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
