package org.fairleaf.verify;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.docx.DocxVerifier;
import org.fairleaf.verify.epub.EpubVerifier;
import org.fairleaf.verify.pdf.PdfVerifier;
import org.fairleaf.verify.text.TextRules;
import org.fairleaf.verify.xhtml.WebPageVerifier;

/** Every format that can be read back. */
public final class Verifiers {

    /** The rules of a format, which compare with the edition as well. */
    private record ByRules(String format, BiFunction<byte[], Edition, List<Diagnostic>> rules) implements Verifier {

        @Override
        public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
            return rules.apply(file, edition);
        }
    }

    private static final Map<String, Verifier> ALL = Stream.of(
                    new PdfVerifier(),
                    new EpubVerifier(),
                    new WebPageVerifier(),
                    new DocxVerifier(),
                    new ByRules("txt", TextRules::check))
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
