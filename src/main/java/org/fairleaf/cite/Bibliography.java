package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

/** The references that an article may cite, in the order of their files. */
public final class Bibliography {

    /** Of an article that names no bibliography. */
    public static final Bibliography EMPTY = new Bibliography(new LinkedHashMap<>());

    private final SequencedMap<String, Reference> references;

    private Bibliography(SequencedMap<String, Reference> references) {
        this.references = Collections.unmodifiableSequencedMap(references);
    }

    /**
     * Reads files: {@code .json} as CSL-JSON, {@code .bib} as BibTeX or BibLaTeX, {@code .ris} as RIS, {@code .yaml} and
     * {@code .yml} as pandoc's {@code references}. The findings are those of all files. With errors among them the
     * value still holds every entry that could be read.
     */
    public static Outcome<Bibliography> read(List<BibliographyFile> files) {
        SequencedMap<String, Reference> references = new LinkedHashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (BibliographyFile file : files) {
            Findings findings = new Findings(file.path());
            for (Reference reference : entries(file, findings)) {
                Reference first = references.putIfAbsent(reference.key(), reference);
                if (first != null) {
                    findings.add(duplicate(reference, first.position()));
                }
            }
            found.addAll(findings.all());
        }
        return Outcome.of(new Bibliography(references), found);
    }

    private static Diagnostic duplicate(Reference reference, Position first) {
        return Diagnostic.of(
                Code.REFERENCE_DUPLICATE,
                reference.position(),
                "the key \"" + reference.key() + "\" already stands at " + first,
                "remove one of the two entries, or give one another key");
    }

    private static List<Reference> entries(BibliographyFile file, Findings findings) {
        SourceText text = SourceText.decode(file, findings);
        if (text == null) {
            return List.of();
        }
        return switch (file.extension()) {
            case "json" -> CslJsonReader.read(text, findings);
            case "yaml", "yml" -> YamlReader.read(text, findings);
            case "bib" -> BibtexReader.read(text, findings);
            case "ris" -> RisReader.read(text, findings);
            default -> {
                findings.error(
                        Position.of(file.path()),
                        "this is no bibliography that can be read",
                        "name a file that ends in .json (CSL-JSON), .bib, .ris or .yaml");
                yield List.of();
            }
        };
    }

    public @Nullable Reference get(String key) {
        return references.get(key);
    }

    public SequencedMap<String, Reference> references() {
        return references;
    }

    public Collection<Reference> all() {
        return references.values();
    }
}
