package org.fairleaf.check.credibility;

import java.util.List;

/** Parts of messages. */
final class Alternatives {

    private Alternatives() {}

    /** Such as "this, that or the other": what is not there, one after the other. */
    static String of(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.getFirst() : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }
}
