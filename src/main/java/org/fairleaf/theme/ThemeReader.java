package org.fairleaf.theme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a theme: its folder's files over those of the theme it extends, key by key. Tokens are written
 * {@code {color.accent}} wherever a value stands.
 */
public final class ThemeReader {

    private static final List<String> SHEETS = List.of("pdf", "docx", "text");
    private static final List<String> CSS = List.of("epub", "web");

    /** The languages whose labels are in the jar; a theme's folder may hold more. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "nl", "pl", "pt", "pt-br", "ro", "ru", "tr", "uk",
            "vi", "zh", "zh-hant");

    private static final Pattern TOKEN = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)}");
    private static final int MAX_DEPTH = 8;

    private final List<Diagnostic> findings = new ArrayList<>();
    private final Path styles;

    private ThemeReader(Path styles) {
        this.styles = styles;
    }

    /**
     * Reads a theme.
     *
     * @param theme a theme's name, or the path of its folder
     * @param styles the folder that holds themes by name; it need not exist
     */
    public static Outcome<Theme> read(String theme, Path styles) {
        ThemeReader reader = new ThemeReader(styles);
        Optional<Theme> read = reader.read(theme);
        return new Outcome<>(read, reader.findings);
    }

    private Optional<Theme> read(String theme) {
        Layers layers = layers(theme);
        if (layers == null) {
            return Optional.empty();
        }
        Map<String, Object> tokenTree = merged(layers, "tokens.yaml");
        Map<String, String> tokens = new LinkedHashMap<>();
        flatten("", tokenTree, tokens);
        if (!findings.isEmpty()) {
            // Every style would name tokens that a broken file does not define.
            return Optional.empty();
        }
        resolveTokens(tokens, layers);

        Map<String, Map<String, Map<String, String>>> sheets = new LinkedHashMap<>();
        for (String sheet : SHEETS) {
            sheets.put(sheet, sheet(merged(layers, sheet + ".yaml"), sheet, tokens, layers));
        }
        Map<String, Labels> labels = labels(layers);
        String name = layers.all().getFirst().name();
        Map<String, String> css = new LinkedHashMap<>();
        CSS.forEach(sheet -> css.put(sheet, css(layers, sheet + ".css", tokens)));
        Theme made = new Theme(name, tokens, sheets, css, fonts(tokenTree), labels, layers);
        return findings.isEmpty() ? Optional.of(made) : Optional.empty();
    }

    private Map<String, Labels> labels(Layers layers) {
        Set<String> languages = new TreeSet<>(LANGUAGES);
        layers.all().forEach(layer -> languages.addAll(layer.names("labels", ".yaml")));
        Map<String, Labels> labels = new LinkedHashMap<>();
        Map<String, Object> english = merged(layers, "labels/en.yaml");
        for (String lang : languages) {
            String file = "labels/" + lang + ".yaml";
            Map<String, Object> texts = merged(layers, file);
            if (texts.isEmpty()) {
                continue;
            }
            Set<String> missing = new TreeSet<>(english.keySet());
            missing.removeAll(texts.keySet());
            if (!missing.isEmpty()) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        Position.of(layers.all().getFirst().display(file)),
                        "these labels lack " + String.join(", ", missing),
                        "add them: every language has all labels that English has"));
                continue;
            }
            Map<String, String> flat = new LinkedHashMap<>();
            texts.forEach((key, value) -> flat.put(key, String.valueOf(value)));
            labels.put(lang, new Labels(lang, flat));
        }
        return labels;
    }

    /** The theme's folder and those it extends, down to the default; null after a finding. */
    private @Nullable Layers layers(String theme) {
        List<Layers.Layer> layers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = theme;
        while (next != null) {
            if (!seen.add(next) || seen.size() > MAX_DEPTH) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        Position.of(theme),
                        "the theme extends itself: " + String.join(" → ", seen) + " → " + next,
                        "remove one \"extends\""));
                return null;
            }
            Path folder = folder(next);
            if (folder == null && !next.equals("default")) {
                findings.add(Diagnostic.of(
                        Code.THEME_MISSING,
                        Position.of(theme),
                        "there is no theme \"" + next + "\"",
                        "name a folder in " + styles + ", or give a folder's path"));
                return null;
            }
            Layers.Layer layer = new Layers.Layer(next, folder);
            layers.add(layer);
            if (next.equals("default")) {
                if (folder != null) {
                    layers.add(new Layers.Layer("default", null));
                }
                break;
            }
            Map<String, Object> tokens = load(layer, "tokens.yaml");
            Object parent = tokens.get("extends");
            next = parent == null ? "default" : parent.toString();
        }
        return new Layers(layers);
    }

    private @Nullable Path folder(String theme) {
        Path named = styles.resolve(theme).toAbsolutePath().normalize();
        if (theme.matches("[A-Za-z0-9._-]+") && Files.isDirectory(named)) {
            return named;
        }
        Path given = Path.of(theme).toAbsolutePath().normalize();
        return !theme.equals("default") && Files.isDirectory(given) ? given : null;
    }

    /** The file's content over that of the layers below. */
    private Map<String, Object> merged(Layers layers, String file) {
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Layers.Layer layer : layers.all().reversed()) {
            merge(merged, load(layer, file));
        }
        merged.remove("extends");
        return merged;
    }

    @SuppressWarnings("unchecked") // maps from YAML with string keys, see load
    private static void merge(Map<String, Object> below, Map<String, Object> above) {
        above.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && below.get(key) instanceof Map<?, ?> old) {
                Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) old);
                merge(both, (Map<String, Object>) map);
                below.put(key, both);
            } else {
                below.put(key, value);
            }
        });
    }

    private Map<String, Object> load(Layers.Layer layer, String file) {
        byte[] bytes = layer.read(file);
        if (bytes == null) {
            return Map.of();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            Object root = new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8));
            if (root == null) {
                return Map.of();
            }
            if (root instanceof Map<?, ?> map) {
                return strings(map);
            }
            findings.add(Diagnostic.of(
                    Code.THEME_INVALID,
                    Position.of(layer.display(file)),
                    "expected keys with values, as in \"size:\""));
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark()
                    .map(mark -> new Position(layer.display(file), mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Position.of(layer.display(file)));
            findings.add(Diagnostic.of(Code.THEME_INVALID, at, "this is not valid YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            findings.add(Diagnostic.of(
                    Code.THEME_INVALID, Position.of(layer.display(file)), "this is not valid YAML: " + e.getMessage()));
        }
        return Map.of();
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((key, value) -> out.put(
                String.valueOf(key), value instanceof Map<?, ?> inner ? strings(inner) : String.valueOf(value)));
        return out;
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> out) {
        tree.forEach((key, value) -> {
            String name = prefix.isEmpty() ? key.toString() : prefix + "." + key;
            if (value instanceof Map<?, ?> inner) {
                flatten(name, inner, out);
            } else {
                out.put(name, value.toString());
            }
        });
    }

    /** Tokens may name tokens, to a small depth. */
    private void resolveTokens(Map<String, String> tokens, Layers layers) {
        for (int round = 0; round < MAX_DEPTH; round++) {
            boolean again = false;
            for (Map.Entry<String, String> token : tokens.entrySet()) {
                String value = substitute(token.getValue(), "tokens.yaml", tokens, layers);
                again |= TOKEN.matcher(value).find();
                token.setValue(value);
            }
            if (!again || !findings.isEmpty()) {
                return;
            }
        }
        findings.add(Diagnostic.of(
                Code.THEME_INVALID,
                Position.of(layers.all().getFirst().display("tokens.yaml")),
                "a token is defined by itself"));
    }

    private Map<String, Map<String, String>> sheet(
            Map<String, Object> tree, String sheet, Map<String, String> tokens, Layers layers) {
        Map<String, Map<String, String>> styles = new LinkedHashMap<>();
        tree.forEach((style, value) -> {
            if (value instanceof Map<?, ?> attributes) {
                Map<String, String> set = new LinkedHashMap<>();
                attributes.forEach((key, text) ->
                        set.put(key.toString(), substitute(text.toString(), sheet + ".yaml", tokens, layers)));
                styles.put(style, java.util.Collections.unmodifiableMap(set));
            } else {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        Position.of(layers.all().getFirst().display(sheet + ".yaml")),
                        "\"" + style + "\" is not a style: it has no attributes"));
            }
        });
        return java.util.Collections.unmodifiableMap(styles);
    }

    private String css(Layers layers, String file, Map<String, String> tokens) {
        StringBuilder css = new StringBuilder();
        boolean hasDefaultFolder =
                layers.all().stream().anyMatch(l -> l.name().equals("default") && l.folder() != null);
        for (Layers.Layer layer : layers.all().reversed()) {
            boolean shadowed = layer.folder() == null && hasDefaultFolder;
            byte[] bytes = shadowed ? null : layer.read(file);
            if (bytes != null) {
                css.append(substitute(new String(bytes, StandardCharsets.UTF_8), file, tokens, layers));
            }
        }
        return css.toString();
    }

    private String substitute(String text, String file, Map<String, String> tokens, Layers layers) {
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = tokens.get(name);
            if (value == null) {
                unknownToken(name, file, tokens, layers);
                value = "";
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private void unknownToken(String name, String file, Map<String, String> tokens, Layers layers) {
        String needle = "{" + name + "}";
        Position at = Position.of(file);
        for (Layers.Layer layer : layers.all()) {
            byte[] bytes = layer.read(file);
            String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
            int found = text.indexOf(needle);
            if (found >= 0) {
                int line = (int) text.substring(0, found)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                at = new Position(layer.display(file), line, found - text.lastIndexOf('\n', found));
                break;
            }
        }
        String hint = closest(name, tokens.keySet())
                .map(near -> "did you mean {" + near + "}?")
                .orElse("tokens are defined in tokens.yaml");
        Diagnostic finding = Diagnostic.of(Code.THEME_TOKEN_UNKNOWN, at, "there is no token \"" + name + "\"", hint);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static Optional<String> closest(String name, Set<String> names) {
        return new TreeSet<>(names)
                .stream()
                        .filter(other -> distance(name, other) <= Math.max(2, name.length() / 4))
                        .min((a, b) -> Integer.compare(distance(name, a), distance(name, b)));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** The {@code fonts} of the tokens: family → {@code regular}, {@code bold}, {@code italic}, {@code bold-italic}. */
    private static List<FontFace> fonts(Map<String, Object> tokens) {
        List<FontFace> faces = new ArrayList<>();
        if (tokens.get("fonts") instanceof Map<?, ?> families) {
            families.forEach((family, files) -> {
                if (files instanceof Map<?, ?> map) {
                    map.forEach((face, location) -> {
                        String kind = face.toString().toLowerCase(Locale.ROOT);
                        faces.add(new FontFace(
                                family.toString(),
                                kind.startsWith("bold") ? 700 : 400,
                                kind.endsWith("italic"),
                                location.toString()));
                    });
                }
            });
        }
        return faces;
    }
}
