package org.fairleaf.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Reads a theme: its folder's files over those of the theme it extends, key by key. Tokens are written
 * {@code {color.accent}} wherever a value stands.
 */
public final class ThemeReader {

    private static final List<String> SHEETS = List.of("pdf", "docx", "text");
    private static final List<String> CSS = List.of("epub", "web", "index", "report");

    /** The languages whose labels are in the jar; a theme's folder may hold more. */
    private static final List<String> LANGUAGES = List.of(
            "ar", "de", "el", "en", "es", "fr", "he", "hi", "it", "nl", "pl", "pt", "pt-br", "ro", "ru", "tr", "uk",
            "vi", "zh", "zh-hant");

    /** The labels in the jar, as far as somebody has wanted them. */
    private static final Map<String, Labels> PACKAGED = new ConcurrentHashMap<>();

    private static final int MAX_DEPTH = 8;

    /** What would end the element of a page that the style sheet stands in, or fetch something from elsewhere. */
    private static final Pattern FOREIGN =
            Pattern.compile("[<&]|@import\\b|url\\(\\s*+['\"]?+(?!data:|#)", Pattern.CASE_INSENSITIVE);

    private final List<Diagnostic> findings = new ArrayList<>();
    private final Variant variant;
    private final Path styles;
    private final ThemeFolders folders;

    private ThemeReader(Variant variant, Path styles, ThemeFolders folders) {
        this.variant = variant;
        this.styles = styles;
        this.folders = folders;
    }

    /** Reads a theme for the standard variant; see {@link #read(String, Variant, Path)}. */
    public static Outcome<Theme> read(String theme, Path styles) {
        return read(theme, Variant.STANDARD, styles);
    }

    /**
     * Reads a theme as one variant has it.
     *
     * @param theme a theme's name, or the path of its folder
     * @param styles the folder that holds themes by name; it need not exist
     * @return no theme where its files cannot be understood; with errors, one that must not be used
     */
    public static Outcome<Theme> read(String theme, Variant variant, Path styles) {
        return read(theme, variant, styles, new ThemeFolders());
    }

    /** The same, of folders as they were when they were first wanted. */
    public static Outcome<Theme> read(String theme, Variant variant, Path styles, ThemeFolders folders) {
        ThemeReader reader = new ThemeReader(variant, styles, folders);
        Optional<Theme> read = reader.read(theme);
        return new Outcome<>(read, reader.findings.stream().distinct().toList());
    }

    /**
     * The hash of all that a theme's folders hold, without looking at what they say; none where there is no such theme.
     *
     * @see Theme#digest
     */
    public static Optional<String> digest(String theme, Path styles, ThemeFolders folders) {
        return Optional.ofNullable(new ThemeReader(Variant.STANDARD, styles, folders).layers(theme))
                .map(Layers::digest);
    }

    /** The themes that can be named: the folders with tokens in {@code styles}, and the default; by name. */
    public static List<String> names(Path styles) {
        TreeSet<String> names = new TreeSet<>();
        names.add(Layers.DEFAULT);
        if (Files.isDirectory(styles)) {
            try (Stream<Path> folders = Files.list(styles)) {
                folders.filter(folder -> Files.isRegularFile(folder.resolve("tokens.yaml")))
                        .forEach(folder -> names.add(String.valueOf(folder.getFileName())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + styles, e);
            }
        }
        return List.copyOf(names);
    }

    private Optional<Theme> read(String theme) {
        Layers layers = layers(theme);
        if (layers == null) {
            return Optional.empty();
        }
        Setting.Group written = layers.settings("tokens.yaml", findings);
        if (!findings.isEmpty()) {
            // Every style would name tokens that a broken file does not define.
            return Optional.empty();
        }
        Map<String, Setting.Value> flat = written.flat();
        flat.remove("extends");
        Tokens tokens = new Tokens(flat, findings);
        Keys keys = new Keys(layers, findings);
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (String sheet : SHEETS) {
            sheets.put(sheet, new Sheet(sheet, layers.settings(sheet + ".yaml", findings), tokens, findings));
        }
        Map<String, String> css = new LinkedHashMap<>();
        CSS.forEach(sheet -> css.put(sheet, css(layers, sheet + ".css", tokens)));
        Map<String, Supplier<Labels>> labels = labels(layers, keys);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        Fonts fonts = new Fonts(written.group("fonts"));
        check(layers, keys, flat, tokens, sheets, fonts);
        return Optional.of(new Theme(
                layers.all().getFirst().name(), variant, tokens.all(), sheets, css, fonts.faces(), labels, layers));
    }

    /** What can be read may still be wrong for its readers. */
    private void check(
            Layers layers,
            Keys keys,
            Map<String, Setting.Value> written,
            Tokens tokens,
            Map<String, Sheet> sheets,
            Fonts fonts) {
        // The defaults themselves say which keys there are.
        if (!layers.all().stream().allMatch(Layers.Layer::isDefault)) {
            keys.tokens(written, tokens.used());
            sheets.values().forEach(keys::styles);
        }
        fonts.check(layers, findings);
        Contrasts.check(tokens.all(), sheets.values(), findings);
        Sheet pdf = sheets.get("pdf");
        if (pdf != null) {
            Legibility.check(variant, pdf, tokens.all(), fonts::serif, findings);
        }
    }

    /** The theme's folder and those it extends, down to the default; null after a finding. */
    private @Nullable Layers layers(String theme) {
        List<Layers.Layer> layers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String next = theme;
        Position named = Position.of(theme);
        while (true) {
            if (!seen.add(next) || seen.size() > MAX_DEPTH) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        named,
                        "the theme extends itself: " + String.join(" → ", seen) + " → " + next,
                        "remove one \"extends\""));
                return null;
            }
            Layers.Layer layer = layer(next, named);
            if (layer == null) {
                return null;
            }
            Optional<Path> large = layer.tooLarge();
            if (large.isPresent()) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        Position.of(layer.display(large.get().toString())),
                        "the file has more than " + (ThemeFolder.LARGEST >> 20) + " MB, and is no part of a theme",
                        "remove it from the theme's folder"));
                return null;
            }
            layers.add(layer);
            if (layer.isDefault()) {
                if (layer.folder() != null) {
                    layers.add(Layers.Layer.packaged());
                }
                return new Layers(layers, variant);
            }
            Setting parent = Layers.settings(layer, "tokens.yaml", new ArrayList<>())
                    .entries()
                    .get("extends");
            if (parent instanceof Setting.Value value) {
                next = value.text();
                named = value.start();
            } else {
                next = Layers.DEFAULT;
            }
        }
    }

    /** Whether {@code styles} has a theme of that name. */
    private static boolean isThere(String name, Path styles) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*") && Files.isDirectory(styles.resolve(name));
    }

    /** What is wrong with a name that an article states: it means a folder in {@code styles} or the default, and no other. */
    public static Optional<Diagnostic> refusal(String name, Path styles, Position named) {
        return name.equals(Layers.DEFAULT) || isThere(name, styles)
                ? Optional.empty()
                : Optional.of(missing(
                        name,
                        styles,
                        named,
                        "name a folder in " + styles + "; a path can be given on the command line only"));
    }

    private static Diagnostic missing(String theme, Path styles, Position named, String otherwise) {
        return Diagnostic.of(
                Code.THEME_MISSING,
                named,
                "there is no theme \"" + theme + "\"",
                Spelling.closest(theme, names(styles))
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(otherwise));
    }

    private Layers.@Nullable Layer layer(String theme, Position named) {
        if (isThere(theme, styles)) {
            Path inStyles = styles.resolve(theme);
            return new Layers.Layer(theme, folders.at(inStyles), inStyles.toString());
        }
        if (theme.equals(Layers.DEFAULT)) {
            return Layers.Layer.packaged();
        }
        if (isFolder(theme)) {
            return new Layers.Layer(theme, folders.at(Path.of(theme)), theme);
        }
        findings.add(missing(theme, styles, named, "name a folder in " + styles + ", or give a folder's path"));
        return null;
    }

    private static boolean isFolder(String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException unwritable) {
            return false;
        }
    }

    /** Those of a theme's own folder are read and checked; those that are as the jar has them, when they are wanted. */
    private Map<String, Supplier<Labels>> labels(Layers layers, Keys keys) {
        Set<String> languages = new TreeSet<>(LANGUAGES);
        layers.all().forEach(layer -> languages.addAll(layer.names("labels", ".yaml")));
        Map<String, Supplier<Labels>> labels = new LinkedHashMap<>();
        for (String lang : languages) {
            String file = "labels/" + lang + ".yaml";
            if (layers.isPackaged(file)) {
                labels.put(
                        lang,
                        () -> PACKAGED.computeIfAbsent(lang, language -> labels(language, Layers.packaged(file))));
                continue;
            }
            Setting.Group written = layers.settings(file, findings);
            if (!written.entries().isEmpty()) {
                keys.labels(lang, written);
                Labels own = labels(lang, written);
                labels.put(lang, () -> own);
            }
        }
        return labels;
    }

    private static Labels labels(String lang, Setting.Group written) {
        Map<String, String> texts = new LinkedHashMap<>();
        written.flat().forEach((key, value) -> texts.put(key, value.text()));
        return new Labels(lang, texts);
    }

    private String css(Layers layers, String file, Tokens tokens) {
        StringBuilder css = new StringBuilder();
        boolean hasDefaultFolder = layers.all().stream().anyMatch(layer -> layer.isDefault() && layer.folder() != null);
        for (Layers.Layer layer : layers.all().reversed()) {
            boolean shadowed = layer.folder() == null && hasDefaultFolder;
            byte[] bytes = shadowed ? null : layer.read(file);
            if (bytes != null) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                IntFunction<Position> places = places(text, layer.display(file));
                Matcher foreign = FOREIGN.matcher(text);
                if (foreign.find()) {
                    findings.add(Diagnostic.of(
                            Code.THEME_INVALID,
                            places.apply(foreign.start()),
                            "\"" + foreign.group()
                                    + "\" cannot stand in a style sheet: it is put into pages, and nothing is fetched",
                            "remove it, or write what it names into the sheet as data:"));
                }
                css.append(tokens.fill(text, places));
            }
        }
        return css.toString();
    }

    /** Where a character of a file stands, by its index. */
    private static IntFunction<Position> places(String text, String path) {
        return index -> {
            String before = text.substring(0, index);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            return new Position(path, line, index - before.lastIndexOf('\n'));
        };
    }
}
