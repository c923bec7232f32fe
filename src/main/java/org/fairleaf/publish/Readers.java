package org.fairleaf.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Source;
import org.fairleaf.read.docx.DocxReader;
import org.fairleaf.read.docx.Tracked;
import org.fairleaf.read.html.HtmlReader;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.read.text.TextReader;

/** Every format that can be imported, by extension. */
public final class Readers {

    /**
     * A format of foreign files.
     *
     * @param limit which limit its size keeps to
     * @param place what the lines of positions are in such a file, in a user's words
     * @param reader told what to do with changes that a file tracks
     * @param prose whether references, citations and the like stand in it as words only, and are to be recognised
     */
    record Format(Limit limit, boolean prose, String place, BiFunction<Source, Tracked, Outcome<Imported>> reader) {}

    private static final Map<String, Format> ALL = new LinkedHashMap<>();

    static {
        ALL.put("txt", new Format(Limit.ARTICLE, true, "Line", (source, tracked) -> TextReader.read(source)));
        ALL.put("md", new Format(Limit.ARTICLE, false, "Line", (source, tracked) -> markdown(source)));
        ALL.put("docx", new Format(Limit.DOCUMENT, true, "Paragraph", DocxReader::read));
        ALL.put("docm", new Format(Limit.DOCUMENT, true, "Paragraph", DocxReader::read));
        for (String extension : List.of("html", "htm", "xhtml")) {
            ALL.put(extension, new Format(Limit.PAGE, true, "Line", (source, tracked) -> HtmlReader.read(source)));
        }
    }

    private Readers() {}

    /** The extensions, as they are listed for people. */
    public static List<String> extensions() {
        return List.copyOf(ALL.keySet());
    }

    /** The format of a file of that name. */
    static Optional<Format> of(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(ALL.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether files of that name can be imported. */
    public static boolean read(String name) {
        return of(name).isPresent();
    }

    /** An article of another Markdown tool's: it says itself what is what. */
    private static Outcome<Imported> markdown(Source source) {
        var read = MarkdownReader.read(source);
        return new Outcome<>(
                read.value().map(document -> new Imported(document, List.of(), List.of())), read.findings());
    }
}
