package org.fairleaf.verify.validators;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** EPUBCheck, which tells whether an EPUB is one. */
public final class EpubCheck {

    private static final String CHECK = "com.adobe.epubcheck.api.EpubCheck";
    private static final String MESSAGE = "com.adobe.epubcheck.messages.Message";
    private static final String PLACE = "com.adobe.epubcheck.api.EPUBLocation";
    private static final List<String> SEVERITIES = List.of("FATAL", "ERROR", "WARNING");

    private final Jars jars;

    EpubCheck(Jars jars) {
        this.jars = jars;
    }

    /** Its version, such as {@code 5.3.0}. */
    public synchronized String version() {
        try {
            return jars.within(() -> jars.call(null, CHECK, "version")).toString();
        } catch (ReflectiveOperationException | IOException e) {
            throw unknown(e);
        }
    }

    /**
     * Validates an EPUB.
     *
     * @param path the file as the user knows it, where findings are located; its name ends in {@code .epub}
     * @return its messages of severity warning or worse, each with its number and its place in the EPUB; empty for a
     *     good file
     */
    public synchronized List<Diagnostic> validate(byte[] epub, String path) {
        try {
            return jars.within(() -> {
                List<Diagnostic> findings = new ArrayList<>();
                Object check = jars.make(CHECK, new ByteArrayInputStream(epub), report(path, findings), path);
                jars.call(check, CHECK, "setLocale", Locale.ENGLISH);
                jars.call(check, CHECK, "doValidate");
                return findings.stream().distinct().toList();
            });
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return List.of(
                    finding(path, "EPUBCheck cannot read the file, which is no EPUB or a damaged one: " + cause));
        } catch (ReflectiveOperationException | IOException e) {
            throw unknown(e);
        }
    }

    private static IllegalStateException unknown(Exception e) {
        return new IllegalStateException("EPUBCheck has other classes than this version of Fairleaf knows", e);
    }

    /** A report that notes the messages with their numbers, which none of EPUBCheck's own writes to memory. */
    private Object report(String path, List<Diagnostic> findings) throws ReflectiveOperationException {
        Object counting = jars.make("com.adobe.epubcheck.util.WriterReportImpl", new PrintWriter(Writer.nullWriter()));
        Class<?> type = jars.type("com.adobe.epubcheck.api.LocalizableReport");
        return Proxy.newProxyInstance(jars.loader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("message") && arguments[0] instanceof Enum<?>) {
                message(path, counting, arguments).ifPresent(findings::add);
            }
            // What EPUBCheck tells of a file besides its messages goes to standard output.
            return method.getName().equals("info") ? null : method.invoke(counting, arguments);
        });
    }

    /** @param arguments of {@code Report.message}: the number, the place, and what the text has places for */
    private Optional<Diagnostic> message(String path, Object report, Object[] arguments)
            throws ReflectiveOperationException {
        Object dictionary = jars.call(report, "com.adobe.epubcheck.api.Report", "getDictionary");
        Object message =
                jars.call(dictionary, "com.adobe.epubcheck.messages.MessageDictionary", "getMessage", arguments[0]);
        if (!SEVERITIES.contains(jars.call(message, MESSAGE, "getSeverity").toString())) {
            return Optional.empty();
        }
        String number = jars.call(message, MESSAGE, "getID").toString();
        String text = Jars.oneLine(jars.call(message, MESSAGE, "getMessage", arguments[2]));
        return Optional.of(finding(path, "EPUBCheck " + number + ": " + text + place(arguments[1])));
    }

    /** Such as {@code (EPUB/article.xhtml:12:5)}; nothing where it is the file as a whole. */
    private String place(Object at) throws ReflectiveOperationException {
        String name = jars.call(at, PLACE, "getPath").toString();
        // It copies what it is given into a file of its own, and names that.
        if (name.isEmpty() || name.endsWith(".epub")) {
            return "";
        }
        return " (" + new Position(name, number(at, "getLine"), number(at, "getColumn")) + ")";
    }

    private int number(Object at, String what) throws ReflectiveOperationException {
        return jars.call(at, PLACE, what) instanceof Integer number ? Math.max(0, number) : 0;
    }

    private static Diagnostic finding(String path, String message) {
        return Diagnostic.of(
                Code.VALIDATOR_EPUB,
                Position.of(path),
                message,
                "the fault is not the article's: publish it again, and report it if it stays");
    }
}
