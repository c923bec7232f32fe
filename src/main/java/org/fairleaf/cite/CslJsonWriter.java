package org.fairleaf.cite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes references as CSL-JSON, to be read and edited by people: read again, the file gives the same references. */
public final class CslJsonWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    /** A line for each field and each name, as people write such files. */
    private static final class Layout extends DefaultPrettyPrinter {

        private static final int ENTRY = 2;
        private static final int NAME_LIST = 3;
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        private Layout() {
            super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        }

        private void indent(JsonGenerator generator, boolean lines, String otherwise) throws IOException {
            if (lines) {
                LINES.writeIndentation(generator, _nesting);
            } else {
                generator.writeRaw(otherwise);
            }
        }

        @Override
        public void writeStartObject(JsonGenerator generator) throws IOException {
            generator.writeRaw('{');
            ++_nesting;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator generator) throws IOException {
            indent(generator, _nesting <= ENTRY, " ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(',');
            indent(generator, _nesting <= ENTRY, " ");
        }

        @Override
        public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
            --_nesting;
            indent(generator, _nesting < ENTRY, " ");
            generator.writeRaw('}');
        }

        @Override
        public void writeStartArray(JsonGenerator generator) throws IOException {
            generator.writeRaw('[');
            ++_nesting;
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            indent(generator, _nesting <= NAME_LIST, "");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(',');
            indent(generator, _nesting <= NAME_LIST, " ");
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int values) throws IOException {
            --_nesting;
            indent(generator, values > 0 && _nesting < NAME_LIST, "");
            generator.writeRaw(']');
        }
    }

    private CslJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The file's text, with {@code \n} as line ends on every machine. */
    public static String write(Collection<Reference> references) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.setPrettyPrinter(new Layout());
            CslJsonWriter writer = new CslJsonWriter(generator);
            generator.writeStartArray();
            for (Reference reference : references) {
                writer.reference(reference);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private void reference(Reference reference) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reference.key());
        json.writeStringField("type", reference.type());
        for (Map.Entry<String, List<PersonName>> role : reference.names().entrySet()) {
            json.writeArrayFieldStart(role.getKey());
            for (PersonName name : role.getValue()) {
                name(name);
            }
            json.writeEndArray();
        }
        for (Map.Entry<String, PartialDate> date : reference.dates().entrySet()) {
            json.writeFieldName(date.getKey());
            date(date.getValue());
        }
        for (Map.Entry<String, String> text : reference.texts().entrySet()) {
            json.writeFieldName(text.getKey());
            text(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private void name(PersonName name) throws IOException {
        json.writeStartObject();
        part("literal", name.literal());
        part("non-dropping-particle", name.nonDroppingParticle());
        part("dropping-particle", name.droppingParticle());
        part("family", name.family());
        part("given", name.given());
        part("suffix", name.suffix());
        if (name.commaSuffix()) {
            json.writeBooleanField("comma-suffix", true);
        }
        if (name.staticOrdering()) {
            json.writeBooleanField("static-ordering", true);
        }
        json.writeEndObject();
    }

    private void part(String part, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(part, value);
        }
    }

    private void date(PartialDate date) throws IOException {
        json.writeStartObject();
        if (date.literal() == null) {
            json.writeArrayFieldStart("date-parts");
            for (List<Integer> day : date.parts()) {
                json.writeStartArray();
                for (int number : day) {
                    json.writeNumber(number);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        } else {
            json.writeStringField("literal", date.literal());
        }
        if (date.season() > 0) {
            json.writeNumberField("season", date.season());
        }
        if (date.circa()) {
            json.writeBooleanField("circa", true);
        }
        json.writeEndObject();
    }

    /** A program's own fields may hold more than words; the reader keeps those as one line of JSON. */
    private void text(String field, String value) throws IOException {
        if (!CslFields.TEXTS.contains(field) && isStructure(value)) {
            try (JsonParser parser = JSON.createParser(value)) {
                parser.nextToken();
                json.copyCurrentStructure(parser);
            }
        } else {
            json.writeString(value);
        }
    }

    private static boolean isStructure(String value) {
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(value)) {
            JsonToken first = parser.nextToken();
            parser.skipChildren();
            return (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) && parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
