package org.fairleaf.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Writing;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;

/** Which keys a theme may use: those of the defaults. Another one would change nothing, and is probably misspelt. */
final class Keys {

    private final Layers layers;
    private final List<Diagnostic> findings;
    private final Map<String, Set<String>> known = new HashMap<>();

    Keys(Layers layers, List<Diagnostic> findings) {
        this.layers = layers;
        this.findings = findings;
    }

    /** A theme may add fonts, and tokens of its own that it uses. */
    void tokens(Map<String, Setting.Value> written, Set<String> used) {
        Set<String> known = known("tokens.yaml", true);
        written.forEach((name, value) -> {
            if (!known.contains(name) && !used.contains(name) && !name.startsWith("fonts.") && !ownFace(name)) {
                tell(name, "token", value, known);
            }
        });
    }

    /** A theme may name a face for any language or script. */
    private static boolean ownFace(String name) {
        if (!name.startsWith("font.")) {
            return false;
        }
        String key = name.substring("font.".length());
        return Writing.known(key) || key.matches("[a-z]{2}");
    }

    /** A theme may add styles for paragraphs of a class, and for what stands below a section. */
    void styles(Sheet sheet) {
        Set<String> known = known(sheet.name() + ".yaml", false);
        sheet.written().entries().forEach((style, setting) -> {
            if (!known.contains(style) && !style.startsWith("paragraph-") && !style.matches("section-.*-below")) {
                tell(style, "style", setting, known);
            }
        });
    }

    /** Every label of the English ones is needed, and no other. */
    void labels(String lang, Setting.Group written) {
        Set<String> known = known("labels/en.yaml", false);
        written.entries().forEach((key, setting) -> {
            if (!known.contains(key)) {
                tell(key, "label", setting, known);
            }
        });
        List<String> missing = known.stream()
                .filter(key -> !written.entries().containsKey(key))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.THEME_LABELS,
                    written.at(),
                    "the labels for \"" + lang + "\" lack " + String.join(", ", missing),
                    "add them to labels/" + lang + ".yaml, or delete that file to have English labels"));
        }
    }

    private Set<String> known(String file, boolean deep) {
        return known.computeIfAbsent(file, name -> ofDefaults(name, deep));
    }

    private Set<String> ofDefaults(String file, boolean deep) {
        Set<String> keys = new HashSet<>();
        for (Setting.Group group : layers.defaults(file)) {
            keys.addAll(deep ? group.flat().keySet() : group.entries().keySet());
        }
        return keys;
    }

    private void tell(String key, String kind, Setting setting, Collection<String> known) {
        findings.add(Diagnostic.of(
                Code.THEME_KEY_UNKNOWN,
                setting.at(),
                "there is no " + kind + " \"" + key + "\"",
                Spelling.closest(key, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("the folder styles/default of Fairleaf has them all")));
    }
}
