package org.fairleaf.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
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

    /** A log of the Static Analysis Results Interchange Format 2.1.0. @param version Fairleaf's */
    public static String sarif(List<Diagnostic> findings, String version) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            Sarif.write(findings, version, json);
        }
        return out.toString();
    }
}
