package org.fairleaf.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.docx.DocxRenderer;
import org.fairleaf.render.epub.EpubRenderer;
import org.fairleaf.render.fo.FoRenderer;
import org.fairleaf.render.pdf.Allowance;
import org.fairleaf.render.pdf.PdfRenderer;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.render.text.TextRenderer;
import org.fairleaf.render.xhtml.WebPage;

/** Every format that can be published: its name and what renders it, made when it is first wanted. */
public final class Renderers {

    private static final Map<String, BiFunction<Standard, Limits, Renderer>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "pdf",
                (standard, limits) ->
                        new PdfRenderer(standard, new Allowance(limits.of(Limit.SHEET), limits.raised(Limit.SHEET))));
        ALL.put("epub", (standard, limits) -> new EpubRenderer());
        ALL.put("docx", (standard, limits) -> new DocxRenderer());
        ALL.put("txt", (standard, limits) -> new TextRenderer());
        ALL.put("html", (standard, limits) -> new WebPage());
        ALL.put("fo", (standard, limits) -> new FoRenderer());
    }

    private Renderers() {}

    /** The formats' names, in the order in which they are listed for people. */
    public static List<String> formats() {
        return List.copyOf(ALL.keySet());
    }

    /** What {@code publish} makes when it is not told which formats. */
    public static List<String> usual() {
        return List.of("pdf", "epub", "docx", "txt", "html");
    }

    /** Whether it has pages, which each variant lays out anew; the others follow each reader's own settings. */
    public static boolean paged(String format) {
        return format.equals("pdf") || format.equals("fo");
    }

    /** A renderer of that format that keeps to the usual limits. @param pdf what it follows where it is that of PDFs */
    public static Renderer of(String format, Standard pdf) {
        return of(format, pdf, Limits.USUAL);
    }

    /** A renderer of that format. @param limits what is too much of a theme's own programs */
    static Renderer of(String format, Standard pdf, Limits limits) {
        BiFunction<Standard, Limits, Renderer> made = ALL.get(format);
        if (made == null) {
            throw new IllegalArgumentException("no format " + format);
        }
        return made.apply(pdf, limits);
    }
}
