package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/** What FOP has to say about the pages it makes. */
final class LayoutEvents implements EventListener {

    /** @param id the last part of FOP's name for it, such as {@code glyphNotAvailable} */
    record Remark(String id, EventSeverity severity, String text) {}

    private final List<Remark> remarks = new ArrayList<>();

    @Override
    public void processEvent(Event event) {
        String id = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        remarks.add(new Remark(id, event.getSeverity(), EventFormatter.format(event, Locale.ROOT)));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
