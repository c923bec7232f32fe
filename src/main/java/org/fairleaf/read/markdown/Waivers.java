package org.fairleaf.read.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Waiver;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Which rules an article need not keep. One that does not say by whose word, why and until when is none. */
final class Waivers {

    private static final String FIELD = "waivers";
    private static final List<String> PARTS = List.of("rule", "who", "why", "until");
    private static final String EXAMPLE =
            "write - {rule: RD1, who: Ana Ruiz, why: the words are those of the law, until: 2027-03-31}";

    private final Fields fields;
    private final SourceText source;
    private final List<Diagnostic> findings;

    Waivers(Fields fields, SourceText source, List<Diagnostic> findings) {
        this.fields = fields;
        this.source = source;
        this.findings = findings;
    }

    List<Waiver> read() {
        Node node = fields.node(FIELD);
        if (node == null) {
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            if (item instanceof MappingNode mapping) {
                Waiver waiver = waiver(mapping);
                if (waiver != null) {
                    waivers.add(waiver);
                }
            } else {
                invalid(item, "a waiver names a rule, and says by whose word, why and until when", EXAMPLE);
            }
        }
        return List.copyOf(waivers);
    }

    private @Nullable Waiver waiver(MappingNode mapping) {
        Fields inner = new Fields(source, mapping, findings);
        for (String name : inner.names()) {
            if (!PARTS.contains(name)) {
                findings.add(Diagnostic.of(
                        Code.WAIVER_INVALID,
                        inner.key(name),
                        "\"" + name + "\" is not known of a waiver",
                        Spelling.closest(name, PARTS)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("known are " + String.join(", ", PARTS))));
            }
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = inner.text(part);
            if (text != null) {
                said.put(part, text.replaceAll("\\s+", " "));
            }
        }
        List<String> missing =
                PARTS.stream().filter(part -> !said.containsKey(part)).toList();
        if (!missing.isEmpty()) {
            invalid(mapping, "the waiver does not state " + String.join(", ", missing), EXAMPLE);
            return null;
        }
        String until = said.getOrDefault("until", "");
        Node end = inner.node("until");
        if (end != null && !isDay(until)) {
            invalid(end, "\"" + until + "\" is not a day written as year-month-day", "write a day such as 2027-03-31");
            return null;
        }
        return new Waiver(
                said.getOrDefault("rule", ""),
                said.getOrDefault("who", ""),
                said.getOrDefault("why", ""),
                until,
                fields.position(mapping));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private void invalid(Node node, String message, String hint) {
        findings.add(Diagnostic.of(Code.WAIVER_INVALID, fields.position(node), message, hint));
    }
}
