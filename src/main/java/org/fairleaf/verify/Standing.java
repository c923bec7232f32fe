package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a paragraph stands in, where a format tells it of each paragraph: kinds of boxes, and how many lists. */
public final class Standing {

    /** Formats tell no more lists in each other apart. */
    private static final int MOST_LISTS = 5;

    private final List<String> boxes = new ArrayList<>();
    private int lists;

    /** Enters a box. @param box {@code callout}, {@code quote} or {@code definition} */
    public void enter(String box) {
        boxes.add(box);
    }

    void leave() {
        boxes.removeLast();
    }

    /** @param number of the lists in each other */
    public void lists(int number) {
        lists = number;
    }

    int lists() {
        return lists;
    }

    /** Such as {@code callout, quote, list 2}, each box once; empty for a paragraph of the page itself. */
    public String place() {
        List<String> parts = new ArrayList<>(new TreeSet<>(boxes));
        if (lists > 0) {
            parts.add("list " + Math.min(lists, MOST_LISTS));
        }
        return String.join(", ", parts);
    }
}
