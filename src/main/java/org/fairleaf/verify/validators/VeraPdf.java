package org.fairleaf.verify.validators;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** veraPDF, which tells whether a PDF keeps to the standards that it claims. */
public final class VeraPdf {

    /** What it calls each standard that Fairleaf names; WTPDF's two parts are two of its profiles. */
    private static final Map<String, List<String>> FLAVOURS = Map.of(
            "PDF/UA-1", List.of("PDFUA_1"),
            "PDF/A-2a", List.of("PDFA_2_A"),
            "PDF/UA-2", List.of("PDFUA_2"),
            "PDF/A-4", List.of("PDFA_4"),
            "WTPDF 1.0", List.of("WTPDF_1_0_ACCESSIBILITY", "WTPDF_1_0_REUSE"));

    private static final String ASSERTION = "org.verapdf.pdfa.results.TestAssertion";
    private static final String RULE = "org.verapdf.pdfa.validation.profiles.RuleId";
    private static final String RESULT = "org.verapdf.pdfa.results.ValidationResult";
    private static final int MOST_FAILURES = 10_000;
    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)]");

    // Held here, or the setting would be lost with the logger.
    private static final Logger LOG = Logger.getLogger("org.verapdf");

    private final Jars jars;

    VeraPdf(Jars jars) {
        LOG.setLevel(Level.OFF);
        this.jars = jars;
    }

    /** Its version, such as {@code 1.30.2}; "unknown" where its jar does not say. */
    public String version() {
        Properties properties = new Properties();
        try (InputStream in = jars.loader().getResourceAsStream("META-INF/maven/org.verapdf.apps/cli/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }

    /** Whether it knows every standard of a claim, such as {@code PDF/UA-1, PDF/A-2a}. */
    public static boolean knows(String claim) {
        return FLAVOURS.keySet().containsAll(standards(claim));
    }

    /**
     * Validates a PDF.
     *
     * @param path the file as the user knows it, where findings are located
     * @param claim the standards that it is to follow, which it {@linkplain #knows knows}
     * @return for each rule that is broken, its clause, its text, how often and where first; empty for a good file
     */
    public synchronized List<Diagnostic> validate(byte[] pdf, String path, String claim) {
        List<Diagnostic> findings = new ArrayList<>();
        for (String standard : standards(claim)) {
            for (String flavour : FLAVOURS.getOrDefault(standard, List.of())) {
                try {
                    jars.within(() -> findings.addAll(validate(pdf, path, standard, flavour)));
                } catch (InvocationTargetException e) {
                    return List.of(unreadable(path, e.getCause() == null ? e : e.getCause()));
                } catch (ReflectiveOperationException | IOException e) {
                    throw new IllegalStateException("veraPDF has other classes than this version of Fairleaf knows", e);
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    private static List<String> standards(String claim) {
        return Arrays.stream(claim.split(",", -1)).map(String::strip).toList();
    }

    private static Diagnostic unreadable(String path, Throwable cause) {
        String reason =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : Jars.oneLine(cause.getMessage());
        return Diagnostic.of(
                Code.VALIDATOR_PDF,
                Position.of(path),
                "veraPDF cannot read the file, which is no PDF or a damaged one: " + reason,
                "publish the article again");
    }

    private List<Diagnostic> validate(byte[] pdf, String path, String standard, String flavourName)
            throws ReflectiveOperationException, IOException {
        String foundryType = "org.verapdf.pdfa.VeraPDFFoundry";
        jars.call(null, "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider", "initialise");
        Object foundry = jars.call(null, "org.verapdf.pdfa.Foundries", "defaultInstance");
        Object flavour = jars.call(null, "org.verapdf.pdfa.flavours.PDFAFlavour", "valueOf", flavourName);
        Object validator =
                jars.call(foundry, foundryType, "createValidator", flavour, MOST_FAILURES, false, true, false);
        Object parser = jars.call(foundry, foundryType, "createParser", new ByteArrayInputStream(pdf), flavour);
        Object result;
        try {
            result = jars.call(validator, "org.verapdf.pdfa.PDFAValidator", "validate", parser);
        } finally {
            jars.call(parser, "org.verapdf.pdfa.PDFAParser", "close");
        }
        List<Diagnostic> broken = broken(result, path, standard);
        boolean compliant = (Boolean) jars.call(result, RESULT, "isCompliant");
        return broken.isEmpty() && !compliant
                ? List.of(finding(path, standard + ": not met, and veraPDF names no rule"))
                : broken;
    }

    /** One finding for each rule, in the order in which veraPDF met them. */
    private List<Diagnostic> broken(Object result, String path, String standard) throws ReflectiveOperationException {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Object each : (List<?>) jars.call(result, RESULT, "getTestAssertions")) {
            if (!jars.call(each, ASSERTION, "getStatus").toString().equalsIgnoreCase("failed")) {
                continue;
            }
            Object id = jars.call(each, ASSERTION, "getRuleId");
            String rule =
                    standard + " " + jars.call(id, RULE, "getClause") + "-" + jars.call(id, RULE, "getTestNumber");
            Object location = jars.call(each, ASSERTION, "getLocation");
            Object context = jars.call(location, "org.verapdf.pdfa.results.Location", "getContext");
            first.putIfAbsent(rule, Jars.oneLine(jars.call(each, ASSERTION, "getMessage")) + page(context.toString()));
            times.merge(rule, 1, Integer::sum);
        }
        List<Diagnostic> broken = new ArrayList<>();
        first.forEach((rule, text) -> {
            int often = times.getOrDefault(rule, 1);
            broken.add(finding(path, rule + ": " + text + (often == 1 ? "" : ", " + often + " times in all")));
        });
        return broken;
    }

    private static Diagnostic finding(String path, String message) {
        return Diagnostic.of(
                Code.VALIDATOR_PDF,
                Position.of(path),
                message,
                "the fault is not the article's: publish it again, and report it if it stays");
    }

    /** The page of a place such as {@code root/document[0]/pages[2](14 0 obj PDPage)/…}, where it names one. */
    private static String page(String context) {
        Matcher page = PAGE.matcher(context);
        return page.find() ? " (page " + (Integer.parseInt(page.group(1)) + 1) + ")" : "";
    }
}
