package org.fairleaf.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * veraPDF and EPUBCheck on the bytes of published files.
 *
 * <p>Each lives in a class loader of its own, above which there is nothing but the Java platform, and is spoken to by
 * reflection: on the class path, the XML parsers that they bring would become the product's. The build puts their jars
 * into {@code target/validators}. They are set up once, at the first file, which takes seconds; the files after it take
 * a fraction of one.
 */
@NullMarked
public final class Validators {

    private static final Path HOME = Path.of("target", "validators");
    /** veraPDF's names of what the usual PDF follows. */
    public static final List<String> PDF_1_7 = List.of("PDFUA_1", "PDFA_2_A");

    /** Of what a PDF 2.0 follows. */
    public static final List<String> PDF_2_0 =
            List.of("PDFUA_2", "PDFA_4", "WTPDF_1_0_ACCESSIBILITY", "WTPDF_1_0_REUSE");

    private static final List<String> SEVERITIES = List.of("FATAL", "ERROR", "WARNING");
    private static final int MOST_FAILURES = 10_000;

    // Held here, or the setting would be lost with the logger.
    private static final Logger VERAPDF_LOG = Logger.getLogger("org.verapdf");

    private static @Nullable URLClassLoader verapdf;
    private static @Nullable URLClassLoader epubcheck;

    private Validators() {}

    /** Validates a PDF against PDF/UA-1 and PDF/A-2a. */
    public static List<String> verapdf(byte[] pdf) {
        return verapdf(pdf, PDF_1_7);
    }

    /**
     * Validates a PDF.
     *
     * @param flavours what it is to follow
     * @return the rules that failed, each with its clause, its text, how often and where first; empty for a good file
     */
    public static synchronized List<String> verapdf(byte[] pdf, List<String> flavours) {
        if (verapdf == null) {
            VERAPDF_LOG.setLevel(Level.OFF);
            verapdf = loader("verapdf");
        }
        return within(verapdf, loader -> {
            call(loader, null, "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider", "initialise");
            List<String> failed = new ArrayList<>();
            for (String flavour : flavours) {
                failed.addAll(verapdf(loader, pdf, flavour));
            }
            return failed;
        });
    }

    private static List<String> verapdf(ClassLoader loader, byte[] pdf, String flavourName)
            throws ReflectiveOperationException {
        String foundryType = "org.verapdf.pdfa.VeraPDFFoundry";
        Object foundry = call(loader, null, "org.verapdf.pdfa.Foundries", "defaultInstance");
        Object flavour = call(loader, null, "org.verapdf.pdfa.flavours.PDFAFlavour", "valueOf", flavourName);
        Object validator =
                call(loader, foundry, foundryType, "createValidator", flavour, MOST_FAILURES, false, true, false);
        Object result;
        try (AutoCloseable parser = (AutoCloseable)
                call(loader, foundry, foundryType, "createParser", new ByteArrayInputStream(pdf), flavour)) {
            result = call(loader, validator, "org.verapdf.pdfa.PDFAValidator", "validate", parser);
        } catch (InvocationTargetException e) {
            return List.of(flavourName + ": cannot be validated: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF's parser cannot be closed", e);
        }
        List<String> failed = failures(loader, result, flavourName);
        boolean compliant = (Boolean) call(loader, result, "org.verapdf.pdfa.results.ValidationResult", "isCompliant");
        return failed.isEmpty() && !compliant ? List.of(flavourName + ": not compliant, no rule named") : failed;
    }

    /** One line for each rule that failed, in the order in which veraPDF met them. */
    private static List<String> failures(ClassLoader loader, Object result, String flavourName)
            throws ReflectiveOperationException {
        String assertion = "org.verapdf.pdfa.results.TestAssertion";
        String rule = "org.verapdf.pdfa.validation.profiles.RuleId";
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        List<?> assertions =
                (List<?>) call(loader, result, "org.verapdf.pdfa.results.ValidationResult", "getTestAssertions");
        for (Object each : assertions) {
            if (!call(loader, each, assertion, "getStatus").toString().equalsIgnoreCase("failed")) {
                continue;
            }
            Object id = call(loader, each, assertion, "getRuleId");
            String name = flavourName + " " + call(loader, id, rule, "getClause") + "-"
                    + call(loader, id, rule, "getTestNumber");
            Object location = call(loader, each, assertion, "getLocation");
            first.putIfAbsent(
                    name,
                    oneLine(call(loader, each, assertion, "getMessage")) + " at "
                            + call(loader, location, "org.verapdf.pdfa.results.Location", "getContext"));
            times.merge(name, 1, Integer::sum);
        }
        List<String> failed = new ArrayList<>();
        first.forEach((name, text) -> failed.add(name + " x" + times.get(name) + ": " + text));
        return failed;
    }

    /**
     * Validates an EPUB.
     *
     * @param name the file's name, which ends in {@code .epub}
     * @return its messages of severity warning or worse; empty for a good file
     */
    public static synchronized List<String> epubcheck(byte[] epub, String name) {
        if (epubcheck == null) {
            epubcheck = loader("epubcheck");
        }
        return within(epubcheck, loader -> {
            List<String> messages = new ArrayList<>();
            Object report = report(loader, messages);
            Object check =
                    make(loader, "com.adobe.epubcheck.api.EpubCheck", new ByteArrayInputStream(epub), report, name);
            call(loader, check, "com.adobe.epubcheck.api.EpubCheck", "setLocale", Locale.ENGLISH);
            call(loader, check, "com.adobe.epubcheck.api.EpubCheck", "doValidate");
            return List.copyOf(messages);
        });
    }

    /** A report that notes the messages with their codes, which none of EPUBCheck's own writes to memory. */
    private static Object report(ClassLoader loader, List<String> messages) throws ReflectiveOperationException {
        Object counting =
                make(loader, "com.adobe.epubcheck.util.WriterReportImpl", new PrintWriter(Writer.nullWriter()));
        Class<?> type = Class.forName("com.adobe.epubcheck.api.LocalizableReport", true, loader);
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("message") && arguments[0] instanceof Enum<?>) {
                messages.addAll(message(loader, counting, arguments));
            }
            // What EPUBCheck tells of a file besides its messages goes to standard output.
            return method.getName().equals("info") ? null : method.invoke(counting, arguments);
        });
    }

    /** @param arguments of {@code Report.message}: the code, the place, and what the text has places for */
    private static List<String> message(ClassLoader loader, Object report, Object[] arguments)
            throws ReflectiveOperationException {
        String type = "com.adobe.epubcheck.messages.Message";
        String place = "com.adobe.epubcheck.api.EPUBLocation";
        Object dictionary = call(loader, report, "com.adobe.epubcheck.api.Report", "getDictionary");
        Object message =
                call(loader, dictionary, "com.adobe.epubcheck.messages.MessageDictionary", "getMessage", arguments[0]);
        String severity = call(loader, message, type, "getSeverity").toString();
        if (!SEVERITIES.contains(severity)) {
            return List.of();
        }
        Object at = arguments[1];
        return List.of(String.format(
                Locale.ROOT,
                "%s(%s) %s(%s,%s): %s",
                severity,
                call(loader, message, type, "getID"),
                call(loader, at, place, "getPath"),
                call(loader, at, place, "getLine"),
                call(loader, at, place, "getColumn"),
                oneLine(call(loader, message, type, "getMessage", arguments[2]))));
    }

    /** EPUBCheck's own jar comes first: it replaces classes of Jing, without which warnings arrive as errors. */
    private static URLClassLoader loader(String validator) {
        Path folder = HOME.resolve(validator);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is missing: mvn process-test-resources fills it");
        }
        try (Stream<Path> jars = Files.list(folder)) {
            List<URL> urls = new ArrayList<>();
            for (Path jar : jars.sorted(Comparator.comparing((Path path) ->
                                    !path.getFileName().toString().startsWith(validator))
                            .thenComparing(Path::toString))
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
            return new URLClassLoader(validator, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        List<String> run(ClassLoader loader) throws ReflectiveOperationException;
    }

    /** The thread's context class loader decides which XML parser a library is given. */
    private static List<String> within(ClassLoader loader, Work work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run(loader);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a validator failed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object make(ClassLoader loader, String type, Object... arguments)
            throws ReflectiveOperationException {
        for (var constructor : Class.forName(type, true, loader).getConstructors()) {
            if (accepts(constructor.getParameterTypes(), arguments)) {
                return constructor.newInstance(arguments);
            }
        }
        throw new NoSuchMethodException(type);
    }

    private static Object call(
            ClassLoader loader, @Nullable Object target, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        for (Method each : Class.forName(type, true, loader).getMethods()) {
            if (each.getName().equals(method) && accepts(each.getParameterTypes(), arguments)) {
                Object result = each.invoke(target, arguments);
                return result == null ? "" : result;
            }
        }
        throw new NoSuchMethodException(type + "." + method);
    }

    private static boolean accepts(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> type =
                    types[i] == int.class ? Integer.class : types[i] == boolean.class ? Boolean.class : types[i];
            if (!type.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static String oneLine(Object text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
