package org.fairleaf.render.xhtml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The download page in the words of schema.org, as JSON-LD that can stand inside a page. */
final class StructuredData {

    private StructuredData() {}

    static String of(String title, String lang, List<Offer> offers) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "CollectionPage");
            json.writeStringField("name", title);
            json.writeStringField("inLanguage", lang);
            json.writeArrayFieldStart("hasPart");
            for (Offer offer : offers) {
                page(json, offer);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Outside strings JSON has none of these; inside, they could end the element that holds it.
        return out.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void page(JsonGenerator json, Offer offer) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "MedicalWebPage");
        json.writeStringField("name", offer.title());
        optional(json, "description", offer.description());
        json.writeStringField("inLanguage", offer.lang());
        optional(json, "datePublished", offer.date());
        optional(json, "lastReviewed", offer.reviewed());
        for (Offer.Download download : offer.downloads()) {
            if (download.format().equals("html") && download.variant() == null) {
                json.writeStringField("url", download.address());
            }
        }
        json.writeArrayFieldStart("encoding");
        for (Offer.Download download : offer.downloads()) {
            json.writeStartObject();
            json.writeStringField("@type", "MediaObject");
            json.writeStringField("contentUrl", download.address());
            json.writeStringField("encodingFormat", download.type());
            json.writeStringField("contentSize", String.valueOf(download.size()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }
}
