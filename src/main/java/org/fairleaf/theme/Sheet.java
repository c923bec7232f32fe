package org.fairleaf.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** The styles of one format: each a set of attributes, as its files write them and with their tokens replaced. */
final class Sheet {

    private final String name;
    private final Setting.Group written;
    private final Map<String, Map<String, String>> styles = new LinkedHashMap<>();

    Sheet(String name, Setting.Group written, Tokens tokens, List<Diagnostic> findings) {
        this.name = name;
        this.written = written;
        written.entries().forEach((style, setting) -> {
            switch (setting) {
                case Setting.Group group -> styles.put(style, attributes(group, tokens, findings));
                case Setting.Value value ->
                    findings.add(Diagnostic.of(
                            Code.THEME_INVALID, value.at(), "\"" + style + "\" is not a style: it has no attributes"));
            }
        });
    }

    private static Map<String, String> attributes(Setting.Group group, Tokens tokens, List<Diagnostic> findings) {
        Map<String, String> attributes = new LinkedHashMap<>();
        group.entries().forEach((key, setting) -> {
            switch (setting) {
                case Setting.Value value -> attributes.put(key, tokens.fill(value.text(), value::at));
                case Setting.Group inner ->
                    findings.add(Diagnostic.of(
                            Code.THEME_INVALID, inner.at(), "\"" + key + "\" needs a value, not keys of its own"));
            }
        });
        return Collections.unmodifiableMap(attributes);
    }

    String name() {
        return name;
    }

    /** The styles as their files write them. */
    Setting.Group written() {
        return written;
    }

    /** Each style's attributes, in the order of the files. */
    Map<String, Map<String, String>> styles() {
        return Collections.unmodifiableMap(styles);
    }

    /** An attribute as its file writes it. */
    Setting.Value written(String style, String attribute) {
        if (written.group(style).entries().get(attribute) instanceof Setting.Value value) {
            return value;
        }
        throw new IllegalArgumentException(name + ".yaml: " + style + " has no " + attribute);
    }
}
