package org.fairleaf.cite;

import java.util.List;

/**
 * How a sentence names a reference's makers: "White", "White and Foster", "Xu et al.". The words "and" and "et al." are
 * those of the article's language, so they are the caller's.
 *
 * @param names one name, or two to be joined by "and"; only the title's words where nobody is named
 * @param etAl whether "et al." follows the one name
 */
public record InTextName(List<String> names, boolean etAl) {

    public InTextName {
        names = List.copyOf(names);
    }
}
