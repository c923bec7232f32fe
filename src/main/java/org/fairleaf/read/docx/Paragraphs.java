package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** The paragraphs of the body by their numbers, which stand for lines: files of Word have none that a person could see. */
final class Paragraphs {

    private final String path;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Paragraphs(String path, Tag document) {
        this.path = path;
        int number = 0;
        for (Tag paragraph : document.all("w:p")) {
            numbers.put(paragraph.order(), ++number);
        }
    }

    /** Where a paragraph stands; the file as a whole for one outside the body. */
    Position position(@Nullable Tag paragraph) {
        Integer number = paragraph == null ? null : numbers.get(paragraph.order());
        return number == null ? Position.of(path) : new Position(path, number, 0);
    }
}
