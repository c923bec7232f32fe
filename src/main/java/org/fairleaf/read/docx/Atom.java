package org.fairleaf.read.docx;

import java.util.List;
import org.fairleaf.ast.Inline;

/** A piece of running text before it is put together. */
sealed interface Atom {

    /** Characters under one set of marks. */
    record Words(String text, Marks marks) implements Atom {}

    /** A number that Word counts, such as that of a caption. @param sequence what is counted */
    record Number(String text, String sequence, Marks marks) implements Atom {}

    /** An image. */
    record Picture(Inline.Image image, Marks marks) implements Atom {}

    record Break() implements Atom {}

    /** A note at its mark. @param content its blocks, as the file has them */
    record Note(List<Part> content) implements Atom {}

    /** The beginning of a place that links lead to. @param id as the article will name it */
    record Place(String id) implements Atom {}
}
