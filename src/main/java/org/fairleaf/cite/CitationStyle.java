package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** How references are set: a style of the Citation Style Language in a language. Safe for any number of threads. */
public final class CitationStyle {

    /** What stands where the article names no style: the numbered style of the National Library of Medicine. */
    public static final String DEFAULT = "nlm-citation-sequence";

    /** The styles that ship. */
    public static final List<String> NAMES =
            List.of("american-medical-association", "apa", "chicago-notes-bibliography", DEFAULT);

    /** Parsing a style takes some 100 ms, and a run sets every article of a folder in the same few. */
    private static final Map<String, Citeproc> PARSED = new ConcurrentHashMap<>();

    private final String name;
    private final Citeproc citeproc;

    private CitationStyle(String name, Citeproc citeproc) {
        this.name = name;
        this.citeproc = citeproc;
    }

    /** A reference as the list sets it. */
    public record Entry(Reference reference, List<Inline> content) {}

    /**
     * Chooses a style.
     *
     * @param csl a shipped style's name, with or without {@code .csl}; the path of a file in the article's folder; or
     *     null for the default
     * @param lang the list's language as a BCP 47 tag; one without words of its own gets American English ones
     * @param file the bytes of the file that {@code csl} names, or null where there is none
     * @param position where the article names the style
     */
    public static Outcome<CitationStyle> of(
            @Nullable String csl, String lang, byte @Nullable [] file, Position position) {
        String locale = CslLocale.nameFor(lang);
        if (csl != null && file != null) {
            return ofFile(csl, locale, file, position);
        }
        String name = csl == null ? DEFAULT : csl.endsWith(".csl") ? csl.substring(0, csl.length() - 4) : csl;
        if (!NAMES.contains(name)) {
            String near = name.equals("vancouver")
                    ? DEFAULT
                    : Spelling.closest(name, NAMES).orElse(null);
            return Outcome.none(List.of(Diagnostic.of(
                    Code.CSL_UNKNOWN,
                    position,
                    "there is no citation style \"" + csl + "\"",
                    (near == null ? "" : "did you mean " + near + "? ")
                            + "Fairleaf has " + String.join(", ", NAMES)
                            + "; for another, put its .csl file into the article's folder and name the file")));
        }
        return Outcome.of(shipped(name, locale), List.of());
    }

    private static CitationStyle shipped(String name, String locale) {
        return new CitationStyle(
                name,
                PARSED.computeIfAbsent(
                        name + " " + locale, key -> new Citeproc(CslXml.shippedXml(name + ".csl"), locale)));
    }

    private static Outcome<CitationStyle> ofFile(String csl, String locale, byte[] file, Position position) {
        Document xml;
        try {
            xml = CslXml.parse(file);
        } catch (SAXParseException e) {
            return invalid(
                    new Position(csl, Math.max(e.getLineNumber(), 0), Math.max(e.getColumnNumber(), 0)),
                    "the citation style is not valid XML: " + e.getMessage());
        } catch (SAXException e) {
            return invalid(Position.of(csl), "the citation style is not valid XML: " + e.getMessage());
        }
        Element root = xml.getDocumentElement();
        if (!root.getNodeName().equals("style") || !CslXml.NAMESPACE.equals(root.getAttribute("xmlns"))) {
            return invalid(Position.of(csl), "this is no citation style: its first element is not CSL's style");
        }
        for (Element link : CslXml.all(root, "link")) {
            if (link.getAttribute("rel").equals("independent-parent")) {
                String parent = link.getAttribute("href").replaceFirst("^.*/", "");
                return NAMES.contains(parent)
                        ? Outcome.of(shipped(parent, locale), List.of())
                        : invalid(
                                Position.of(csl),
                                "the citation style only refers to another one, \"" + parent + "\", which is not here");
            }
        }
        String fault = fault(root);
        if (fault != null) {
            return invalid(Position.of(csl), fault);
        }
        try {
            CitationStyle style = new CitationStyle(csl, new Citeproc(xml, locale));
            style.entries(List.of(Sample.REFERENCE));
            return Outcome.of(style, List.of());
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // citeproc-java throws these for what the style's schema forbids.
            return invalid(Position.of(csl), "the citation style cannot be evaluated: " + e.getMessage());
        }
    }

    private static Outcome<CitationStyle> invalid(Position position, String message) {
        return Outcome.none(List.of(Diagnostic.of(
                Code.CSL_INVALID,
                position,
                message,
                "get the style again from zotero.org/styles, or name one of " + String.join(", ", NAMES))));
    }

    /** What would stop or hang an evaluation, or null. */
    private static @Nullable String fault(Element root) {
        if (CslXml.child(root, "bibliography") == null) {
            return "the citation style does not say how a reference list is set";
        }
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        for (Element macro : CslXml.children(root)) {
            if (macro.getNodeName().equals("macro")) {
                Set<String> called = new HashSet<>();
                CslXml.all(macro, "text").forEach(text -> called.add(text.getAttribute("macro")));
                called.remove("");
                calls.put(macro.getAttribute("name"), called);
            }
        }
        for (String tag : List.of("text", "key")) {
            for (Element element : CslXml.all(root, tag)) {
                String macro = element.getAttribute("macro");
                if (!macro.isEmpty() && !calls.containsKey(macro)) {
                    return "the citation style uses a macro \"" + macro + "\" that it does not have";
                }
            }
        }
        // What is left after taking away, again and again, the macros that call none of the others calls itself.
        Set<String> left = new HashSet<>(calls.keySet());
        while (left.removeIf(
                macro -> calls.getOrDefault(macro, Set.of()).stream().noneMatch(left::contains))) {}
        return left.isEmpty()
                ? null
                : "a macro of the citation style calls itself: "
                        + left.stream().sorted().toList();
    }

    /** The shipped style's name, or the file's path. */
    public String name() {
        return name;
    }

    /** The entries in the order given, by key. */
    public SequencedMap<String, List<Inline>> entries(Collection<Reference> references) {
        SequencedMap<String, List<Inline>> entries = new LinkedHashMap<>();
        for (Reference reference : references) {
            entries.put(reference.key(), entry(reference));
        }
        return entries;
    }

    /** One entry, without the number that a numeric style puts before it. Never empty. */
    public List<Inline> entry(Reference reference) {
        return citeproc.entry(reference).inlines(reference.position());
    }

    /** The entries in the style's order: by author and title, or as given where the style numbers them. */
    public List<Entry> list(Collection<Reference> references) {
        List<Entry> list = new ArrayList<>();
        for (Reference reference : citeproc.sorted(List.copyOf(references))) {
            list.add(new Entry(reference, entry(reference)));
        }
        return List.copyOf(list);
    }
}
