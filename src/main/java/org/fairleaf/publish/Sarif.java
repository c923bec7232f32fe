package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/**
 * Findings as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0: one run, a reporting descriptor for
 * each code (3.49), a result for each finding (3.27).
 */
final class Sarif {

    private final List<Diagnostic> findings;
    private final List<Code> codes;
    private final JsonGenerator json;

    private Sarif(List<Diagnostic> findings, JsonGenerator json) {
        this.findings = findings;
        this.codes = findings.stream().map(Diagnostic::code).distinct().sorted().toList();
        this.json = json;
    }

    static void write(List<Diagnostic> findings, String version, JsonGenerator json) throws IOException {
        new Sarif(findings, json).log(version);
    }

    private void log(String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Fairleaf");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (Code code : codes) {
            descriptor(code);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Diagnostic finding : findings) {
            result(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void descriptor(Code code) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", code.toString());
        Rule rule = code.rule();
        if (rule != null) {
            message("shortDescription", rule.title());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", code.severity().word());
        json.writeEndObject();
        if (rule != null) {
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(rule.name());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void result(Diagnostic finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code().toString());
        json.writeNumberField("ruleIndex", codes.indexOf(finding.code()));
        json.writeStringField("level", finding.severity().word());
        String advice = finding.hints().isEmpty() ? "" : ". " + String.join(". ", finding.hints());
        message("message", finding.message() + advice);
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

    private void message(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A relative reference for a relative path as the user named it, else a {@code file:} URI (RFC 3986, RFC 8089). */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder(Path.of(path).isAbsolute() ? "file://" : "");
        if (!out.isEmpty() && !path.startsWith("/")) {
            out.append('/');
        }
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/._-~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
