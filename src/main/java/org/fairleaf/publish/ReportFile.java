package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a {@code report.json}, as far as it is what it should be. What is missing or of another kind is absent,
 * never an error: reports of other versions, and damaged ones, are read for what they hold.
 */
record ReportFile(Map<String, Object> fields) {

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(10).build())
            .build();

    /** The whole report. @throws IOException where it cannot be read or is no JSON object */
    static ReportFile read(Path file) throws IOException {
        if (Files.size(file) > LIMIT) {
            throw new IOException("no report is as large as this");
        }
        return of(Files.readAllBytes(file));
    }

    static ReportFile of(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return new ReportFile(map(json));
        }
    }

    /** The field's words, or null where it has none. Numbers and truth values are their words. */
    @Nullable
    String text(String field) {
        return fields.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    /** @throws IOException where it is not there */
    String needed(String field) throws IOException {
        String text = text(field);
        if (text == null) {
            throw new IOException("no " + field);
        }
        return text;
    }

    /** The field's number, or 0. */
    long number(String field) {
        String text = text(field, "0");
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The object of that name, or an empty one. */
    ReportFile object(String field) {
        return fields.get(field) instanceof ReportFile object ? object : new ReportFile(Map.of());
    }

    /** The objects of the array of that name. */
    List<ReportFile> objects(String field) {
        return list(field, ReportFile.class);
    }

    /** The texts of the array of that name. */
    List<String> texts(String field) {
        return list(field, String.class);
    }

    private <T> List<T> list(String field, Class<T> kind) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of();
    }

    private static Map<String, Object> map(JsonParser json) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            map.put(field, value(json));
        }
        return map;
    }

    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return new ReportFile(map(json));
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return printable(String.valueOf(json.getText()));
    }

    /** A damaged report may hold what no page can: each such character becomes U+FFFD. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> (c < ' ' && c != '\n' && c != '\t')
                                || (c >= 0xD800 && c <= 0xDFFF)
                                || c >= 0xFFFE && c <= 0xFFFF
                        ? 0xFFFD
                        : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
