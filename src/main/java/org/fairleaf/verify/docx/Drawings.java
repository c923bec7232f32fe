package org.fairleaf.verify.docx;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Every image is described or says that it is decorative, and stands in the text where it is read. */
final class Drawings implements Rule {

    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)\\s*\\S+\\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)\\s*|(?i)(image|picture|img|dsc)[ _-]?\\d*");

    @Override
    public void check(WordFile file, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (Tag story : file.stories().values()) {
            for (Tag properties : story.all("wp:docPr")) {
                description(properties, findings);
                if (!ids.add(properties.get("id"))) {
                    findings.add(
                            Code.DOCX_DRAWING_ID, properties, "two drawings have the number " + properties.get("id"));
                }
            }
            for (Tag anchor : story.all("wp:anchor", "v:shape", "v:rect")) {
                findings.add(
                        Code.DOCX_DRAWING_FLOATING,
                        anchor,
                        "a drawing floats beside the text: a screen reader meets it anywhere or nowhere",
                        "set it in line with the text");
            }
        }
    }

    private static void description(Tag properties, Findings findings) {
        String description = properties.get("descr");
        boolean decorative = properties.all("adec:decorative").stream()
                .anyMatch(tag -> !tag.get("val").equals("0"));
        if (description.isBlank() && !decorative) {
            findings.add(
                    Code.DOCX_ALT_MISSING, properties, "the image " + properties.get("name") + " has no description");
        } else if (decorative && !description.isBlank()) {
            findings.add(
                    Code.DOCX_ALT_CONFLICT,
                    properties,
                    "an image is called decorative and described: \"" + description + "\"");
        } else if (FILE_NAME.matcher(description).matches()) {
            findings.add(
                    Code.DOCX_ALT_FILE_NAME,
                    properties,
                    "the description \"" + description + "\" is the name of a file and says nothing of the image");
        }
    }
}
