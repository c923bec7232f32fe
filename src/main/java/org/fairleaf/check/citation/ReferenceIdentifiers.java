package org.fairleaf.check.citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.Identifiers;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * DOI, PMID, PMCID, ISBN and ISSN of what is listed have their shape, and their check digits fit; an article of a journal
 * has one that leads to it.
 */
public final class ReferenceIdentifiers implements Check {

    private static final Pattern RESOLVER =
            Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\..+)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Function<String, @Nullable String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("PMID", Identifiers::faultOfPmid);
        FIELDS.put("PMCID", Identifiers::faultOfPmcid);
        FIELDS.put("ISBN", Identifiers::faultOfIsbn);
        FIELDS.put("ISSN", Identifiers::faultOfIssn);
    }

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Reference reference : Listed.references(manuscript).keySet()) {
            String doi = reference.doi();
            if (doi != null) {
                wrong(reference, "DOI", doi, Identifiers.faultOfDoi(doi), findings);
            }
            FIELDS.forEach((field, fault) -> {
                String value = reference.text(field);
                if (value != null) {
                    wrong(reference, field, value, fault.apply(value), findings);
                }
            });
            if (doi != null) {
                address(reference, doi, findings);
            }
            if (reference.type().equals("article-journal")
                    && !reference.verbatim()
                    && doi == null
                    && reference.pmid() == null
                    && reference.text("PMCID") == null) {
                findings.add(Diagnostic.of(
                        Code.REFERENCE_IDENTIFIER_MISSING,
                        reference.position(),
                        "the reference \"" + reference.key() + "\" has no DOI and no PMID",
                        "look it up at search.crossref.org or in PubMed, so that readers find the work"));
            }
        }
        return findings;
    }

    private static void wrong(
            Reference reference, String field, String value, @Nullable String fault, List<Diagnostic> findings) {
        if (fault != null) {
            findings.add(Diagnostic.of(
                    Code.REFERENCE_IDENTIFIER_INVALID,
                    reference.position(),
                    "the " + field + " \"" + value + "\" of the reference \"" + reference.key() + "\" cannot be right: "
                            + fault,
                    "copy it from the work itself, or remove it"));
        }
    }

    /** An address that leads to another DOI than the one that is printed. */
    private static void address(Reference reference, String doi, List<Diagnostic> findings) {
        String url = reference.url();
        Matcher resolver = RESOLVER.matcher(url == null ? "" : url);
        if (resolver.matches()
                && !decoded(resolver.group(1)).toLowerCase(Locale.ROOT).equals(doi.toLowerCase(Locale.ROOT))) {
            findings.add(Diagnostic.of(
                    Code.REFERENCE_ADDRESS,
                    reference.position(),
                    "the DOI of the reference \"" + reference.key() + "\" is " + doi + ", but its URL leads to "
                            + resolver.group(1),
                    "correct the one that is wrong; the DOI is what is printed and linked"));
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
