package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;

/** {@code {#id .class key=value key="some words"}}. */
final class AttributeText {

    private AttributeText() {}

    /** The attributes in braces; empty where there are none. */
    static String of(Attributes attributes) {
        List<String> parts = parts(attributes);
        return parts.isEmpty() ? "" : "{" + String.join(" ", parts) + "}";
    }

    /** The same, with braces even where nothing stands in them. */
    static String braces(Attributes attributes) {
        String text = of(attributes);
        return text.isEmpty() ? "{}" : text;
    }

    /** The attributes one by one. */
    static List<String> parts(Attributes attributes) {
        List<String> parts = new ArrayList<>();
        String id = attributes.id();
        if (id != null) {
            parts.add(name(id) ? "#" + id : pair("id", id));
        }
        for (String className : attributes.classes()) {
            parts.add(name(className) ? "." + className : pair("class", className));
        }
        attributes.pairs().forEach((key, value) -> parts.add(pair(key, value)));
        return parts;
    }

    static String pair(String key, String value) {
        return key + "=" + (plain(value) ? value : quoted(value));
    }

    private static boolean name(String name) {
        return !name.isEmpty() && name.charAt(0) != '.' && name.matches("[^\\s{}\"'=#<>\\\\`|]+");
    }

    private static boolean plain(String value) {
        return value.matches("[\\p{L}\\p{N}_.:-]+");
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            out.append("\"\\|`".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.append('"').toString();
    }
}
