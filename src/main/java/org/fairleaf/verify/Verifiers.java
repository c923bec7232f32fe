package org.fairleaf.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.verify.docx.DocxVerifier;
import org.fairleaf.verify.epub.EpubVerifier;
import org.fairleaf.verify.pdf.PdfVerifier;
import org.fairleaf.verify.text.TextVerifier;
import org.fairleaf.verify.xhtml.WebPageVerifier;

/** Every format that can be read back. */
public final class Verifiers {

    private static final Map<String, Verifier> ALL = Stream.of(
                    new PdfVerifier(),
                    new EpubVerifier(),
                    new DocxVerifier(),
                    new WebPageVerifier(),
                    new TextVerifier())
            .collect(Collectors.toUnmodifiableMap(Verifier::format, verifier -> verifier));

    private Verifiers() {}

    /** The formats' names, in alphabetical order. */
    public static List<String> formats() {
        return ALL.keySet().stream().sorted().toList();
    }

    /** The verifier of that format. */
    public static Verifier of(String format) {
        Verifier verifier = ALL.get(format);
        if (verifier == null) {
            throw new IllegalArgumentException("no verifier for " + format);
        }
        return verifier;
    }
}
