package org.fairleaf.read.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** The names of the front matter's fields. */
final class FieldNames {

    private static final List<String> KNOWN = List.of(
            "title",
            "subtitle",
            "author",
            "date",
            "lang",
            "dir",
            "description",
            "abstract",
            "keywords",
            "bibliography",
            "csl",
            "nocite",
            "toc",
            "rights",
            "id",
            "version",
            "publisher",
            "contact",
            "audience",
            "reviewer",
            "reviewed",
            "next-review",
            "funding",
            "conflicts",
            "accessibility-evaluated-by",
            "accessibility-evaluated",
            "accessibility-report",
            "disclaimer",
            "glossary",
            "theme",
            "citations-unresolved",
            "waivers");

    /** Fields that steer the looks of pandoc's and Quarto's own formats; they say nothing that could be lost. */
    private static final Set<String> FOREIGN = Set.of(
            "biblatexoptions",
            "classoption",
            "code-fold",
            "colorlinks",
            "css",
            "documentclass",
            "editor",
            "engine",
            "execute",
            "fontfamily",
            "fontsize",
            "format",
            "from",
            "geometry",
            "header-includes",
            "highlight-style",
            "indent",
            "jupyter",
            "knitr",
            "lineheight",
            "linestretch",
            "link-citations",
            "linkcolor",
            "links-as-notes",
            "lof",
            "lot",
            "mainfont",
            "mathfont",
            "monofont",
            "number-sections",
            "numbersections",
            "output",
            "output-file",
            "pagestyle",
            "papersize",
            "pdf-engine",
            "reference-doc",
            "sansfont",
            "secnumdepth",
            "section-numbering",
            "standalone",
            "suppress-bibliography",
            "template",
            "title-prefix",
            "to",
            "toc-depth",
            "toccolor",
            "urlcolor",
            "variables");

    private FieldNames() {}

    /** Tells fields that nobody will read. */
    static void check(Fields fields, List<Diagnostic> findings) {
        for (String name : fields.names()) {
            if (KNOWN.contains(name) || FOREIGN.contains(name)) {
                continue;
            }
            String near = nearest(name);
            findings.add(Diagnostic.of(
                    Code.FRONT_MATTER_UNKNOWN,
                    fields.key(name),
                    "the field \"" + name + "\" is not known, and is not published",
                    near == null ? "delete it, or say it in the text" : "did you mean \"" + near + "\"?"));
        }
    }

    private static @Nullable String nearest(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        switch (lower) {
            case "language" -> {
                return "lang";
            }
            case "authors", "creator", "by" -> {
                return "author";
            }
            case "reviewers", "reviewed-by" -> {
                return "reviewer";
            }
            case "license", "licence", "copyright" -> {
                return "rights";
            }
            case "summary" -> {
                return "abstract";
            }
            case "tags" -> {
                return "keywords";
            }
            case "references" -> {
                return "bibliography";
            }
            default -> {}
        }
        return Spelling.closest(lower, KNOWN).orElse(null);
    }
}
