package org.fairleaf.verify.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one marked-content sequence of a page holds. */
final class Marked {

    /** Text of one colour on one ground. @param size in points */
    record Ink(int colour, int ground, float size, boolean bold) {}

    private final StringBuilder said = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();
    private boolean undefined;
    private boolean painted;
    private @Nullable Box box;

    /** Characters that are read, whether they show or not. */
    void say(String text) {
        said.append(text);
    }

    /** A glyph that shows. @param defined whether its font has it */
    void show(String text, boolean defined) {
        shown.append(text);
        undefined |= !defined;
    }

    void ink(Ink ink) {
        if (!inks.contains(ink)) {
            inks.add(ink);
        }
    }

    void painted() {
        painted = true;
    }

    void covers(Box place) {
        box = box == null ? place : box.with(place);
    }

    /** The text as it is read: with what stands for glyphs in their place. */
    String said() {
        return said.toString();
    }

    /** The text of the glyphs. */
    String shown() {
        return shown.toString();
    }

    /** Whether a glyph shows that its font does not have. */
    boolean undefined() {
        return undefined;
    }

    /** Whether anything shows. */
    boolean shows() {
        return painted || box != null;
    }

    List<Ink> inks() {
        return inks;
    }

    /** Where it shows; null where nothing does. */
    @Nullable
    Box box() {
        return box;
    }
}
