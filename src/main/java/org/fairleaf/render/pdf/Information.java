package org.fairleaf.render.pdf;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** What the file says about itself where PDF 1.7 has readers look for it. */
final class Information implements Step {

    static final String PRODUCER = "Fairleaf (Apache FOP, Apache PDFBox)";

    @Override
    public void apply(TagTree tree, Edition edition) {
        COSDictionary info = new COSDictionary();
        Metadata metadata = edition.metadata();
        info.setString(COSName.TITLE, edition.title());
        put(info, COSName.AUTHOR, authors(metadata));
        put(info, COSName.SUBJECT, metadata.description());
        put(info, COSName.KEYWORDS, keywords(metadata));
        info.setString(COSName.CREATOR, "Fairleaf");
        info.setString(COSName.PRODUCER, PRODUCER);
        String date = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(edition.timestamp());
        info.setString(COSName.CREATION_DATE, date);
        info.setString(COSName.MOD_DATE, date);
        tree.document().getDocument().getTrailer().setItem(COSName.INFO, info);
    }

    private static void put(COSDictionary info, COSName key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            info.setString(key, value);
        }
    }

    private static @Nullable String authors(Metadata metadata) {
        List<Person> authors = metadata.authors();
        return authors.isEmpty() ? null : authors.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    static @Nullable String keywords(Metadata metadata) {
        return metadata.keywords().isEmpty() ? null : String.join(", ", metadata.keywords());
    }
}
