package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeSet;
import org.fairleaf.diagnostic.Diagnostic;

/** Findings in the forms that programs read. */
public final class Findings {

    private Findings() {}

    /** A JSON array with path, line, column, severity, code, message and hints of each finding. */
    public static String json(List<Diagnostic> findings) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Diagnostic finding : findings) {
                Report.write(finding, finding.position().path(), json);
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    /** A log of the Static Analysis Results Interchange Format 2.1.0. */
    public static String sarif(List<Diagnostic> findings) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "Fairleaf");
            json.writeArrayFieldStart("rules");
            TreeSet<String> codes = new TreeSet<>();
            findings.forEach(finding -> codes.add(finding.code().toString()));
            for (String code : codes) {
                json.writeStartObject();
                json.writeStringField("id", code);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Diagnostic finding : findings) {
                result(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void result(Diagnostic finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code().toString());
        json.writeStringField("level", finding.severity().word());
        json.writeObjectFieldStart("message");
        String advice = finding.hints().isEmpty() ? "" : ". " + String.join(". ", finding.hints());
        json.writeStringField("text", finding.message() + advice);
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(finding.position().path()));
        json.writeEndObject();
        if (finding.position().line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", finding.position().line());
            if (finding.position().column() > 0) {
                json.writeNumberField("startColumn", finding.position().column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A relative reference (RFC 3986) for a path as the user named it. */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
