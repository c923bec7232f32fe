package org.fairleaf.render.pdf;

import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.SourceLocator;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** A theme's {@code fo.xsl}, which changes the FO before it is laid out. It reads nothing and runs nothing else. */
final class StyleSheet {

    static final String FILE = "fo.xsl";
    /** The JDK tells the line of most faults by words alone. */
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*)", Pattern.DOTALL);

    /** The sheet cannot be read, or has failed at its work. */
    static final class InvalidException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic finding;

        InvalidException(Diagnostic finding, Throwable cause) {
            super(finding.message(), cause);
            this.finding = finding;
        }

        Diagnostic finding() {
            return finding;
        }
    }

    private final @Nullable Templates changes;
    private final Allowance allowance;
    private final AtomicLong overrun = new AtomicLong(Long.MAX_VALUE);

    private StyleSheet(@Nullable Templates changes, Allowance allowance) {
        this.changes = changes;
        this.allowance = allowance;
    }

    /** The theme's sheet; one that changes nothing where it has none. */
    static StyleSheet of(Theme theme, Allowance allowance) throws InvalidException {
        byte[] sheet = theme.file(FILE);
        if (sheet == null) {
            return new StyleSheet(null, allowance);
        }
        try {
            return new StyleSheet(
                    transformers()
                            .newTemplates(new SAXSource(parser(), new InputSource(new ByteArrayInputStream(sheet)))),
                    allowance);
        } catch (TransformerException | SAXException e) {
            throw invalid(theme, e);
        }
    }

    /** A parser that refuses every DTD, and so all entities. */
    private static XMLReader parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser can refuse DTDs", e);
        }
    }

    /** The JDK's own XSLT, which reads nothing but what it is given. */
    private static SAXTransformerFactory transformers() throws TransformerConfigurationException {
        SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        factory.setURIResolver((href, base) -> {
            throw new TransformerException("fo.xsl may not read " + href);
        });
        factory.setErrorListener(new Strict());
        return factory;
    }

    /** A handler for FO that passes it on to the next, changed as the sheet says. */
    ContentHandler changing(ContentHandler next) throws TransformerException {
        if (changes == null) {
            return next;
        }
        TransformerHandler handler = transformers().newTransformerHandler(changes);
        handler.getTransformer().setErrorListener(new Strict());
        return new Sheetwork(handler, next, allowance, overrun);
    }

    /** What a failure says of the sheet, if the sheet was at work. */
    static @Nullable Diagnostic failure(Theme theme, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Sheetwork.OverrunException overrun) {
                return overrun(theme, String.valueOf(overrun.getMessage()), overrun.hint());
            }
            if (cause instanceof TransformerException && theme.file(FILE) != null) {
                return invalid(theme, cause).finding();
            }
        }
        return null;
    }

    /** What is said of one whose templates call themselves without end. */
    static Diagnostic endless(Theme theme) {
        return overrun(theme, "it calls itself too deeply", "see that a template that calls itself comes to an end");
    }

    private static Diagnostic overrun(Theme theme, String message, String hint) {
        return Diagnostic.of(
                Code.THEME_INVALID,
                Position.of(theme.place(FILE)),
                "the style sheet cannot be used: " + message,
                hint + ", or delete the file to have the pages as they are");
    }

    private static InvalidException invalid(Theme theme, Throwable e) {
        String path = theme.place(FILE);
        Position at = Position.of(path);
        String message = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransformerException t && t.getLocator() != null) {
                SourceLocator locator = t.getLocator();
                at = new Position(path, Math.max(0, locator.getLineNumber()), Math.max(0, locator.getColumnNumber()));
            }
            if (cause instanceof SAXParseException parsing) {
                at = new Position(path, parsing.getLineNumber(), parsing.getColumnNumber());
            }
            if (cause.getMessage() != null) {
                message = cause.getMessage();
            }
        }
        Matcher placed = LINE.matcher(message);
        if (placed.matches()) {
            at = new Position(path, Integer.parseInt(placed.group(1)), 0);
            message = placed.group(2);
        }
        return new InvalidException(
                Diagnostic.of(
                        Code.THEME_INVALID,
                        at,
                        "the style sheet cannot be used: " + message,
                        "correct it, or delete the file to have the pages as they are"),
                e);
    }

    private static final class Strict implements ErrorListener {
        @Override
        public void warning(TransformerException e) throws TransformerException {
            throw e;
        }

        @Override
        public void error(TransformerException e) throws TransformerException {
            throw e;
        }

        @Override
        public void fatalError(TransformerException e) throws TransformerException {
            throw e;
        }
    }
}
