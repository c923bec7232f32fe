package org.fairleaf.render.pdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Explains the types of elements that PDF 1.7 does not have by those that it has: emphasis stays what it is, and a
 * reader that does not know it takes it as a span. In PDF 2.0, too, for readers that know the file but not the version;
 * those that do look at the namespace alone.
 */
final class Types implements Step {

    /** Headings below the sixth level become of the sixth. */
    static final Types PDF_1_7 = new Types(false);

    static final Types PDF_2_0 = new Types(true);

    private static final Map<String, String> MAP =
            Map.of("Em", "Span", "Strong", "Span", "Sub", "Span", "FENote", "Note");
    private static final Pattern DEEP = Pattern.compile("H([7-9]|[1-9][0-9])");
    private static final String DEEPEST = "H6";

    private final boolean everyLevel;

    private Types(boolean everyLevel) {
        this.everyLevel = everyLevel;
    }

    /** The nearest type that PDF 1.7, and so FOP, knows. */
    static String known(String role) {
        return DEEP.matcher(role).matches() ? DEEPEST : MAP.getOrDefault(role, role);
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        Set<String> met = new TreeSet<>();
        tree.top().each(tag -> {
            if (tag.level() > 0 && !everyLevel) {
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
