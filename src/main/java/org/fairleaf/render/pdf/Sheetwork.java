package org.fairleaf.render.pdf;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.TransformerHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * FO on its way through a style sheet. What the sheet does may have no end, and the JDK cannot stop it. So it works in a
 * thread of its own, on a copy; when its time is up, that thread is left alone, and ends when it next says something.
 */
final class Sheetwork extends XMLFilterImpl {

    /** How many times as much as it is given a sheet may make, and what it may add to the shortest article. */
    private static final int MOST_GROWTH = 20;

    private static final long MOST_ADDED = 1 << 20;

    private final TransformerHandler sheet;
    private final Recording made = new Recording();
    private final ContentHandler next;
    private final Allowance allowance;
    private final AtomicLong overrun;
    private long given;

    /** @param overrun the size of the shortest document with which this sheet came to no end; what is longer is not tried */
    Sheetwork(TransformerHandler sheet, ContentHandler next, Allowance allowance, AtomicLong overrun) {
        this.sheet = sheet;
        this.next = next;
        this.allowance = allowance;
        this.overrun = overrun;
        sheet.setResult(new SAXResult(made));
        setContentHandler(sheet);
    }

    /** The sheet has come to no end. */
    static final class OverrunException extends TransformerException {
        private static final long serialVersionUID = 1L;

        private final String hint;

        OverrunException(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        given += Recording.size(name, attributes);
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        given += length;
        super.characters(characters, start, length);
    }

    /** The sheet works when it has all of the document. */
    @Override
    public void endDocument() throws SAXException {
        if (given >= overrun.get()) {
            throw endless();
        }
        made.take(MOST_GROWTH * given + MOST_ADDED);
        work();
        made.replay(next);
    }

    private void work() throws SAXException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            sheet.endDocument();
            return true;
        });
        Thread thread = new Thread(task, "fo.xsl");
        thread.setDaemon(true);
        thread.start();
        try {
            await(task, thread);
        } catch (ExecutionException e) {
            if (made.overfull()) {
                throw new SAXException(new OverrunException(
                        "it makes more than " + MOST_GROWTH + " times as much of the pages as there was",
                        "see that its templates copy nothing over and over"));
            }
            switch (e.getCause()) {
                case SAXException said -> throw said;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a style sheet worked", e);
        } finally {
            made.close();
        }
    }

    private void await(FutureTask<Boolean> task, Thread thread)
            throws InterruptedException, ExecutionException, SAXException {
        boolean done = false;
        while (!done) {
            try {
                done = task.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
                if (worked > TimeUnit.SECONDS.toNanos(allowance.seconds())) {
                    thread.setPriority(Thread.MIN_PRIORITY);
                    overrun.accumulateAndGet(given, Math::min);
                    throw endless();
                }
            }
        }
    }

    private SAXException endless() {
        return new SAXException(new OverrunException(
                "it has come to no end after " + allowance.seconds() + " s of computing",
                "see that its templates and loops come to an end, or " + allowance.raised()));
    }
}
