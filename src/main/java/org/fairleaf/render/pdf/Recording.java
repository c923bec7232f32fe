package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** FO that is kept until all of it is there. */
final class Recording extends DefaultHandler {

    /** One thing that is told of a document. */
    private interface Event {
        void tell(ContentHandler handler) throws SAXException;
    }

    private final List<Event> events = new ArrayList<>();
    private long most;
    private long size;
    private volatile boolean closed;

    /** Says how many characters it takes, those of names and values included. */
    void take(long characters) {
        most = characters;
    }

    /** Takes no more: who still sends something is stopped by that. */
    void close() {
        closed = true;
    }

    /** Whether more was sent than it takes. */
    boolean overfull() {
        return size > most;
    }

    /** Sends on what was recorded. */
    void replay(ContentHandler handler) throws SAXException {
        for (Event event : events) {
            event.tell(handler);
        }
    }

    /** About how many characters an element stands for. */
    static long size(String name, Attributes attributes) {
        long size = name.length();
        for (int i = 0; i < attributes.getLength(); i++) {
            size += attributes.getQName(i).length() + attributes.getValue(i).length();
        }
        return size;
    }

    private void add(long characters, Event event) throws SAXException {
        size += characters;
        if (closed || overfull()) {
            throw new SAXException("nobody listens any more");
        }
        events.add(event);
    }

    @Override
    public void startDocument() throws SAXException {
        add(0, ContentHandler::startDocument);
    }

    @Override
    public void endDocument() throws SAXException {
        add(0, ContentHandler::endDocument);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        add(prefix.length(), handler -> handler.startPrefixMapping(prefix, uri));
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        add(0, handler -> handler.endPrefixMapping(prefix));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        Attributes kept = new AttributesImpl(attributes);
        add(size(name, kept), handler -> handler.startElement(uri, local, name, kept));
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        add(0, handler -> handler.endElement(uri, local, name));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        char[] kept = new String(characters, start, length).toCharArray();
        add(length, handler -> handler.characters(kept, 0, kept.length));
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        add(target.length() + (long) data.length(), handler -> handler.processingInstruction(target, data));
    }
}
