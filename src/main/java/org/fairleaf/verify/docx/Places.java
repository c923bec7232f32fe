package org.fairleaf.verify.docx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.office.Tag;
import org.fairleaf.verify.Standing;

/**
 * What a paragraph stands in, which its style tells by its name: {@code Quote in List 1 in Callout Note}. Of an item the
 * level of its number tells it.
 */
final class Places {

    private static final List<String> BOXES = List.of("callout", "quote", "definition");
    private static final Pattern LIST = Pattern.compile("list (?:(?:bullet|number|continue)(?: |$))?(\\d?).*");

    private Places() {}

    /** @param style its name, in lower case */
    static String of(Tag paragraph, String style) {
        Standing standing = new Standing();
        for (String part : style.split(" in ", -1)) {
            Matcher list = LIST.matcher(part);
            if (list.matches()) {
                standing.lists(list.group(1).isEmpty() ? 1 : Integer.parseInt(list.group(1)));
            }
            BOXES.stream()
                    .filter(box -> part.startsWith(box) && !part.startsWith("definition term"))
                    .forEach(standing::enter);
        }
        Tag numbered = paragraph.at("w:pPr", "w:numPr");
        if (numbered != null
                && numbered.valAt("w:ilvl").matches("\\d")
                && !numbered.valAt("w:numId").equals("0")) {
            standing.lists(Integer.parseInt(numbered.valAt("w:ilvl")) + 1);
        }
        return standing.place();
    }
}
