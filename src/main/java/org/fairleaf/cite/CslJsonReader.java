package org.fairleaf.cite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Position;

/** Reads CSL-JSON: a list of entries, or an object with the list under {@code items} or {@code references}. */
final class CslJsonReader {

    private static final int MAX_DEPTH = 50;

    private final SourceText source;
    private final JsonParser parser;

    private CslJsonReader(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static List<Reference> read(SourceText source, Findings findings) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        List<Reference> references = new ArrayList<>();
        CslEntries entries = new CslEntries(findings, false);
        try (JsonParser parser = factory.createParser(source.text())) {
            new CslJsonReader(source, parser).list(entries, references);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Position position = at == null
                    ? Position.of(source.path())
                    : source.position(at.getLineNr(), Math.max(at.getColumnNr(), 1));
            findings.error(position, "this is not valid JSON: " + inWords(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return references;
    }

    /** The parser's message, with the commonest ones in the words of an author. */
    private static String inWords(String message) {
        if (message.startsWith("Illegal unquoted character") && message.contains("code 10)")) {
            return "a text does not end on its line; its closing quotation mark may be missing";
        }
        if (message.startsWith("Unexpected end-of-input")) {
            return "the file ends before everything is closed; a quotation mark, bracket or brace may be missing";
        }
        if (message.startsWith("Document nesting depth")) {
            return "it nests deeper than " + MAX_DEPTH + " levels";
        }
        return message.lines().findFirst().orElse("");
    }

    private void list(CslEntries entries, List<Reference> references) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if ((name.equals("items") || name.equals("references")) && value == JsonToken.START_ARRAY) {
                    items(entries, references);
                    return;
                }
                parser.skipChildren();
            }
            entries.noList(source.position(1, 1));
        } else if (first == JsonToken.START_ARRAY) {
            items(entries, references);
            if (parser.nextToken() != null) {
                entries.tail(position());
            }
        } else {
            entries.noList(first == null ? Position.of(source.path()) : position());
        }
    }

    private void items(CslEntries entries, List<Reference> references) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Reference reference = entries.reference(datum());
            if (reference != null) {
                references.add(reference);
            }
        }
    }

    private Position position() {
        JsonLocation at = parser.currentTokenLocation();
        return source.position(at.getLineNr(), at.getColumnNr());
    }

    private Datum datum() throws IOException {
        Position at = position();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                List<Datum.Field> fields = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Position name = position();
                    String field = parser.currentName();
                    parser.nextToken();
                    fields.add(new Datum.Field(field, name, datum()));
                }
                yield new Datum.Fields(fields, at);
            }
            case START_ARRAY -> {
                List<Datum> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(datum());
                }
                yield new Datum.Items(items, at);
            }
            case VALUE_STRING -> new Datum.Scalar(parser.getText(), true, at);
            case VALUE_NULL -> new Datum.Nothing(at);
            default -> new Datum.Scalar(parser.getText(), false, at);
        };
    }
}
