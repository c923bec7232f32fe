package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.publish.Build;
import org.fairleaf.publish.Findings;

/** How findings are shown: as lines for people, or in one of two forms for programs. */
enum Messages {
    /** Lines with place, code, message and hints. */
    TEXT {
        @Override
        void print(List<Diagnostic> findings, PrintWriter err) {
            findings.forEach(err::println);
        }
    },
    /** A JSON array. */
    JSON {
        @Override
        void print(List<Diagnostic> findings, PrintWriter err) throws IOException {
            err.println(Findings.json(findings));
        }
    },
    /** A SARIF 2.1.0 log. */
    SARIF {
        @Override
        void print(List<Diagnostic> findings, PrintWriter err) throws IOException {
            err.println(Findings.sarif(findings, Build.running().version()));
        }
    };

    abstract void print(List<Diagnostic> findings, PrintWriter err) throws IOException;
}
