package org.fairleaf.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The looks of all formats: tokens, one style sheet for each format, labels, fonts. Immutable, and made once for all
 * articles that use it; {@link ThemeReader} reads it.
 */
public final class Theme {

    private static final Set<String> TRADITIONAL = Set.of("zh-tw", "zh-hk", "zh-mo");

    private final String name;
    private final Variant variant;
    private final SequencedMap<String, Token> tokens;
    private final Map<String, Sheet> sheets;
    private final Map<String, String> css;
    private final List<FontFace> fonts;
    private final Layers layers;
    private final Map<String, Supplier<Labels>> labels;
    private final Map<String, String> base64 = new ConcurrentHashMap<>();

    Theme(
            String name,
            Variant variant,
            SequencedMap<String, Token> tokens,
            Map<String, Sheet> sheets,
            Map<String, String> css,
            List<FontFace> fonts,
            Map<String, Supplier<Labels>> labels,
            Layers layers) {
        this.name = name;
        this.variant = variant;
        this.tokens = Collections.unmodifiableSequencedMap(tokens);
        this.sheets = Map.copyOf(sheets);
        this.css = Map.copyOf(css);
        this.fonts = List.copyOf(fonts);
        this.labels = Map.copyOf(labels);
        this.layers = layers;
    }

    public String name() {
        return name;
    }

    /** The variant that its pages are laid out for. */
    public Variant variant() {
        return variant;
    }

    /** A token's value, such as {@code token("color.accent")}. */
    public String token(String key) {
        Token token = tokens.get(key);
        if (token == null) {
            throw new IllegalArgumentException("the theme has no token " + key);
        }
        return token.value();
    }

    /** The value of a token that a theme may leave out, such as {@code logo.alt}. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(tokens.get(key)).map(Token::value);
    }

    /** Every token, in the order of the files. */
    public List<Token> tokens() {
        return List.copyOf(tokens.values());
    }

    /** Which colours meet, and how far they stand apart. */
    public List<Contrast> contrasts() {
        return Contrasts.of(tokens);
    }

    /** The folders that the theme is read from, its own first. */
    public List<String> folders() {
        return layers.all().stream().map(Layers.Layer::shown).toList();
    }

    /**
     * The attributes of a style, in the order of the sheet and with all tokens replaced.
     *
     * @param sheet {@code pdf}, {@code docx} or {@code text}
     * @param style the style's name, such as {@code heading-2}
     * @return empty where the sheet names no such style
     */
    public Map<String, String> style(String sheet, String style) {
        return sheet(sheet).getOrDefault(style, Map.of());
    }

    /** One attribute of a style that the sheet must have. */
    public String style(String sheet, String style, String attribute) {
        String value = style(sheet, style).get(attribute);
        if (value == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s.yaml: %s has no %s", sheet, style, attribute));
        }
        return value;
    }

    /** All styles of a sheet, in its order. */
    public Map<String, Map<String, String>> sheet(String sheet) {
        Sheet found = sheets.get(sheet);
        return found == null ? Map.of() : found.styles();
    }

    /**
     * A style sheet in CSS, those of the themes below first, with all tokens replaced.
     *
     * @param sheet {@code epub}, for the article wherever it is XHTML, {@code web}, for the page around it, or {@code
     *     index}, for the page that lists what is published, or {@code report}, for the pages about what was checked
     */
    public String css(String sheet) {
        return css.getOrDefault(sheet, "");
    }

    /** Every font file, body face first, then the fallbacks in the order in which they are tried. */
    public List<FontFace> fonts() {
        return fonts;
    }

    /** The labels of a language: for {@code fr-CA} those of {@code fr}; English where there are none. */
    public Labels labels(String lang) {
        for (String tag : narrowing(lang)) {
            Supplier<Labels> found = labels.get(tag);
            if (found != null) {
                return found.get();
            }
        }
        Supplier<Labels> english = labels.get("en");
        if (english == null) {
            throw new IllegalStateException("the theme has no English labels");
        }
        return english.get();
    }

    /** The theme's disclaimer for a language, as Markdown, or null where it has none. */
    public @Nullable String disclaimer(String lang) {
        for (String tag : narrowing(lang)) {
            byte[] found = layers.read("disclaimer." + tag + ".md");
            if (found != null) {
                return new String(found, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** The theme's glossary for a language, as YAML, or null where it has none. */
    public @Nullable String glossary(String lang) {
        for (String tag : narrowing(lang)) {
            byte[] found = layers.read("glossary." + tag + ".yaml");
            if (found != null) {
                return new String(found, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /**
     * A language tag and what is left of it without its last subtags: {@code zh-hant-tw}, {@code zh-hant}, {@code zh}.
     * Where Chinese is written in traditional characters, the tag of the place says so, too.
     */
    private static List<String> narrowing(String lang) {
        List<String> tags = new ArrayList<>();
        String tag = lang.toLowerCase(Locale.ROOT);
        while (!tag.isEmpty()) {
            tags.add(tag);
            if (TRADITIONAL.contains(tag)) {
                tags.add("zh-hant");
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return tags;
    }

    /** A file of the theme, or of one it extends; null where none has it. Treat the bytes as read-only. */
    public byte @Nullable [] file(String location) {
        return layers.read(location);
    }

    /** That file in Base64, which is made once; null where there is none. */
    public @Nullable String base64(String location) {
        return base64.computeIfAbsent(location, wanted -> {
            byte[] file = file(wanted);
            return file == null ? null : Base64.getEncoder().encodeToString(file);
        });
    }

    /** That file as messages name it. */
    public String place(String location) {
        return layers.place(location);
    }

    /** The files of the theme's folders as one SHA-256, in hexadecimal; the defaults in the jar are not among them. */
    public String digest() {
        return layers.digest();
    }
}
