package org.fairleaf.render.pdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Explains the types of elements that PDF 1.7 does not have: emphasis stays what it is, and a reader that does not know
 * it takes it as a span; headings below the sixth level become of the sixth.
 */
final class Types implements Step {

    private static final Map<String, String> MAP = Map.of("Em", "Span", "Strong", "Span");
    private static final Pattern DEEP = Pattern.compile("H([7-9]|[1-9][0-9])");
    private static final String DEEPEST = "H6";

    /** The nearest type that PDF 1.7, and so FOP, knows. */
    static String known(String role) {
        return DEEP.matcher(role).matches() ? DEEPEST : MAP.getOrDefault(role, role);
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        Set<String> met = new TreeSet<>();
        tree.top().each(tag -> {
            if (tag.level() > 0) {
                tag.role(known(tag.role()));
            }
            met.add(tag.role());
        });
        COSDictionary map = new COSDictionary();
        for (String role : met) {
            if (!known(role).equals(role)) {
                map.setName(role, known(role));
            }
        }
        if (map.size() > 0) {
            tree.root().setItem(COSName.ROLE_MAP, map);
        }
    }
}
