package org.fairleaf.verify.xhtml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentType;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML, read without loading anything else and without entities of its own. */
public final class Xml {

    private Xml() {}

    /**
     * Reads a document.
     *
     * @param name how the message names it
     * @throws IOException with a message for people, where it is not well-formed or defines entities
     */
    public static Document parse(String name, String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Document document = builder.parse(new InputSource(new StringReader(text)));
            DocumentType type = document.getDoctype();
            if (type != null && type.getInternalSubset() != null) {
                throw new IOException(name + " defines entities of its own");
            }
            return document;
        } catch (SAXException damaged) {
            throw new IOException(name + " is not well-formed: " + damaged.getMessage(), damaged);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can parse XML within limits", e);
        }
    }
}
