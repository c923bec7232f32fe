package org.fairleaf.render.docx;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.edition.Edition;

/** What the file says about itself: the core properties that everyone reads, and our own ones. */
final class Properties {

    private static final String CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    /** Names the set of properties that Office keeps for users. */
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private Properties() {}

    static void core(Edition edition, PackageProperties core) {
        Metadata metadata = edition.metadata();
        Optional<Date> date = Optional.of(Date.from(edition.timestamp()));
        core.setTitleProperty(edition.title());
        core.setCreatorProperty(metadata.authors().stream().map(Person::name).collect(Collectors.joining("; ")));
        core.setLanguageProperty(metadata.lang());
        core.setDescriptionProperty(Optional.ofNullable(metadata.description()));
        core.setIdentifierProperty(Optional.ofNullable(metadata.id()));
        core.setVersionProperty(Optional.ofNullable(metadata.version()));
        if (!metadata.keywords().isEmpty()) {
            core.setKeywordsProperty(String.join(", ", metadata.keywords()));
        }
        core.setCreatedProperty(date);
        core.setModifiedProperty(date);
    }

    /** By these an edited copy finds back to its source. */
    static byte[] custom(Edition edition) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("FairleafArticle", edition.slug());
        values.put("FairleafSourceHash", edition.sourceHash());
        Xml xml = Xml.file().open("Properties", "xmlns", CUSTOM, "xmlns:vt", TYPES);
        // The numbers 0 and 1 are reserved.
        int[] number = {2};
        values.forEach((name, value) -> xml.open(
                        "property", "fmtid", USER_DEFINED, "pid", Integer.toString(number[0]++), "name", name)
                .element("vt:lpwstr", value)
                .close());
        return xml.close().bytes();
    }
}
