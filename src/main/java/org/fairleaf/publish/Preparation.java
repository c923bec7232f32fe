package org.fairleaf.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Waivers;
import org.fairleaf.check.readability.Readability;
import org.fairleaf.check.readability.Worksheet;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.BibliographyFile;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.edition.Edition;
import org.fairleaf.edition.Editor;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Images;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;

/**
 * From a source to an edition that may be published: read, references found, theme chosen, edition made and checked.
 * Everything that is wrong with the article is found in one go.
 */
public final class Preparation {

    private static final String DEFAULT_THEME = "default";

    /**
     * An edition and the theme to set it in, before any rule is held on it.
     *
     * @param manuscript what is laid before the rules
     * @param theme for the formats without pages
     * @param variants the theme as each wanted variant has it
     */
    public record Edited(Manuscript manuscript, Theme theme, Map<Variant, Theme> variants) {

        Edition edition() {
            return manuscript.edition();
        }

        /** The theme that a file for that variant is made with. @param variant null where the file has no pages */
        Theme theme(@Nullable Variant variant) {
            return variant == null ? theme : Objects.requireNonNull(variants.get(variant));
        }
    }

    /**
     * An edition and what the rules say of it.
     *
     * @param unchecked the rules that could not be looked at, each with the reason
     * @param readability how hard it is to read
     * @param worksheet what a person has to judge of it
     * @param waived what the article's waivers let pass
     */
    public record Prepared(
            Edited edited,
            Map<Rule, String> unchecked,
            Readability readability,
            List<Worksheet.Item> worksheet,
            List<Waivers.Waived> waived) {

        public Edition edition() {
            return edited.edition();
        }

        public Theme theme() {
            return edited.theme();
        }
    }

    private final Path styles;
    private final Themes themes;
    private final @Nullable String wantedTheme;
    private final List<Variant> variants;
    private final @Nullable Instant sourceDate;
    private final Policy policy;

    /**
     * @param styles the folder that holds themes by name
     * @param wantedTheme a theme's name or folder instead of the one that an article names, or null
     * @param variants those that are wanted beside the standard one
     * @param sourceDate the date that files record instead of the article's, or null
     * @param policy what articles are held against
     */
    public Preparation(
            Path styles,
            @Nullable String wantedTheme,
            List<Variant> variants,
            @Nullable Instant sourceDate,
            Policy policy) {
        this.styles = styles;
        this.themes = new Themes(styles);
        this.wantedTheme = wantedTheme;
        this.variants = List.copyOf(variants);
        this.sourceDate = sourceDate;
        this.policy = policy;
    }

    /** Reads the themes anew when they are next wanted. */
    void refresh() {
        themes.clear();
    }

    /** The edition, absent only where the source gives none; errors among the findings forbid to publish it. */
    public Outcome<Prepared> prepare(Source source) {
        return judge(edit(source));
    }

    /** The edition, before any rule is held on it. */
    Outcome<Edited> edit(Source source) {
        Outcome<Document> read = MarkdownReader.read(source);
        List<Diagnostic> findings = new ArrayList<>(read.findings());
        if (read.value().isEmpty()) {
            return Outcome.none(sorted(findings));
        }
        Document document = read.value().get();
        Metadata metadata = document.metadata();
        Bibliography bibliography = bibliography(source, metadata, findings);
        Optional<CitationStyle> style = style(source, metadata, findings);
        Map<Variant, Theme> themes = themes(document, findings);
        Optional<Theme> theme = Optional.ofNullable(themes.get(Variant.STANDARD));
        if (theme.isEmpty() || style.isEmpty()) {
            return Outcome.none(sorted(findings));
        }
        Editor.Material material = new Editor.Material(
                bibliography,
                style.get(),
                theme.get().labels(metadata.lang()),
                disclaimer(theme.get(), metadata, findings),
                logo(theme.get(), findings),
                glossary(theme.get(), metadata, findings),
                Sha256.of(source.bytes()),
                sourceDate,
                policy.standing(metadata));
        Outcome<Edition> edited = Editor.edit(document, material);
        boolean unread = read.findings().stream().anyMatch(finding -> finding.code() == Code.FRONT_MATTER_INVALID);
        edited.findings().stream()
                // What the front matter lacks is not known while it cannot be read.
                .filter(finding -> !unread || finding.code() != Code.DISCLAIMER_MISSING)
                .forEach(findings::add);
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        return edited.value()
                .map(edition -> Outcome.of(
                        new Edited(new Manuscript(document, edition, bibliography, policy, text), theme.get(), themes),
                        sorted(findings)))
                .orElseGet(() -> Outcome.none(
                        Waivers.of(metadata.waivers(), sorted(findings), policy).findings()));
    }

    /** What the rules say of the edition, and the article's waivers of all that was found. */
    Outcome<Prepared> judge(Outcome<Edited> edited) {
        if (edited.value().isEmpty()) {
            return Outcome.none(edited.findings());
        }
        Edited made = edited.value().get();
        Manuscript manuscript = made.manuscript();
        List<Diagnostic> checked = Checks.findings(manuscript);
        List<Diagnostic> findings = new ArrayList<>(edited.findings());
        findings.addAll(checked);
        Waivers waivers = Waivers.of(manuscript.metadata().waivers(), sorted(findings), policy);
        return Outcome.of(
                new Prepared(
                        made,
                        Checks.unchecked(manuscript),
                        manuscript.readability(),
                        Worksheet.of(manuscript, checked),
                        waivers.waived()),
                waivers.findings());
    }

    private static List<Diagnostic> sorted(List<Diagnostic> findings) {
        return findings.stream().distinct().sorted().toList();
    }

    private static Bibliography bibliography(Source source, Metadata metadata, List<Diagnostic> findings) {
        List<BibliographyFile> files = new ArrayList<>();
        for (String name : metadata.bibliography()) {
            byte[] bytes = file(source, metadata, "bibliography", name, findings);
            if (bytes != null) {
                files.add(new BibliographyFile(beside(source, name), bytes));
            }
        }
        Outcome<Bibliography> read = Bibliography.read(files);
        findings.addAll(read.findings());
        return read.value().orElse(Bibliography.EMPTY);
    }

    private static Optional<CitationStyle> style(Source source, Metadata metadata, List<Diagnostic> findings) {
        String csl = metadata.csl();
        byte[] bytes = null;
        if (csl != null
                && source.folder().read(csl, source.limits().of(Limit.REFERENCES))
                        instanceof ArticleFolder.Content content) {
            bytes = content.bytes();
        }
        Position at = at(source, metadata, "csl");
        Outcome<CitationStyle> style = CitationStyle.of(csl, metadata.lang(), bytes, at);
        findings.addAll(style.findings());
        return style.value();
    }

    private static byte @Nullable [] file(
            Source source, Metadata metadata, String field, String name, List<Diagnostic> findings) {
        Position at = at(source, metadata, field);
        return switch (source.folder().read(name, source.limits().of(Limit.REFERENCES))) {
            case ArticleFolder.Content content -> content.bytes();
            case ArticleFolder.Refusal refusal -> {
                findings.add(
                        switch (refusal) {
                            case MISSING ->
                                Diagnostic.of(
                                        Code.BIBLIOGRAPHY_MISSING,
                                        at,
                                        "there is no file \"" + name + "\" beside the article",
                                        source.folder()
                                                .alike(name)
                                                .map(near ->
                                                        "did you mean \"" + near + "\"? Capitals and accents count")
                                                .orElse("put it into the article's folder, or correct the name"));
                            case OUTSIDE, REMOTE ->
                                Diagnostic.of(
                                        Code.BIBLIOGRAPHY_OUTSIDE,
                                        at,
                                        "\"" + name + "\" is not in the article's folder",
                                        "copy the file into the article's folder and name it there");
                            case TOO_LARGE ->
                                Diagnostic.of(
                                        Code.BIBLIOGRAPHY_INVALID,
                                        at,
                                        "\"" + name + "\" is larger than "
                                                + source.limits().shown(Limit.REFERENCES),
                                        "keep only the references that the article needs, or "
                                                + source.limits().raised(Limit.REFERENCES));
                            case UNREADABLE ->
                                Diagnostic.of(
                                        Code.FILE_UNREADABLE,
                                        at,
                                        "\"" + name + "\" cannot be read",
                                        "check the rights of the file");
                        });
                yield null;
            }
        };
    }

    /** The theme as the wanted variants and the standard one have it; those that cannot be read are not there. */
    private Map<Variant, Theme> themes(Document document, List<Diagnostic> findings) {
        String inArticle = document.metadata().theme();
        String name = wantedTheme != null ? wantedTheme : inArticle != null ? inArticle : DEFAULT_THEME;
        if (wantedTheme == null && inArticle != null) {
            Position at = document.metadata().positions().getOrDefault("theme", Position.of(document.path()));
            Optional<Diagnostic> refusal = ThemeReader.refusal(inArticle, styles, at);
            if (refusal.isPresent()) {
                findings.add(refusal.get());
                return Map.of();
            }
        }
        Set<Variant> wanted = EnumSet.of(Variant.STANDARD);
        wanted.addAll(variants);
        Map<Variant, Theme> read = new EnumMap<>(Variant.class);
        for (Variant variant : wanted) {
            Outcome<Theme> theme = themes.get(name, variant);
            // What a theme could do better is for its maker to hear, from "fairleaf theme".
            theme.findings().stream().filter(Diagnostic::isError).forEach(findings::add);
            theme.value().ifPresent(found -> read.put(variant, found));
        }
        return read;
    }

    /** The theme of what belongs to no single article. */
    Outcome<Theme> siteTheme() {
        return themes.get(siteThemeName(), Variant.STANDARD);
    }

    /** The hash of the files of the theme of what belongs to no single article, where there is one. */
    Optional<String> siteDigest() {
        return digest(siteThemeName());
    }

    private String siteThemeName() {
        return wantedTheme != null ? wantedTheme : DEFAULT_THEME;
    }

    /** The theme of that name, where it can be read. */
    Optional<Theme> theme(String name) {
        return themes.get(name, Variant.STANDARD).value();
    }

    /** The hash of the files of the theme of that name, where there is one. */
    Optional<String> digest(String name) {
        return themes.digest(name);
    }

    private static @Nullable List<Block> disclaimer(Theme theme, Metadata metadata, List<Diagnostic> findings) {
        String text = metadata.disclaimer() == null ? theme.disclaimer(metadata.lang()) : null;
        if (text == null) {
            return null;
        }
        Outcome<List<Block>> read =
                MarkdownReader.readFragment(theme.name() + "/disclaimer." + metadata.lang() + ".md", text);
        findings.addAll(read.findings());
        return read.value().orElse(null);
    }

    private static List<Term> glossary(Theme theme, Metadata metadata, List<Diagnostic> findings) {
        String yaml = theme.glossary(metadata.lang());
        if (yaml == null) {
            return List.of();
        }
        Outcome<List<Term>> read =
                MarkdownReader.readGlossary(theme.name() + "/glossary." + metadata.lang() + ".yaml", yaml);
        findings.addAll(read.findings());
        return read.value().orElse(List.of());
    }

    private static Editor.@Nullable Logo logo(Theme theme, List<Diagnostic> findings) {
        for (String name : List.of("logo.svg", "logo.png")) {
            byte[] bytes = theme.file(name);
            if (bytes == null) {
                continue;
            }
            Position at = Position.of(theme.name() + "/" + name);
            String alt = theme.find("logo.alt").orElse("").strip();
            if (alt.isEmpty()) {
                findings.add(Diagnostic.of(
                        Code.THEME_INVALID,
                        at,
                        "the theme's logo has no description",
                        "add to the theme's tokens.yaml what the logo says: \"logo:\", and under it \"alt: …\""));
                return null;
            }
            Outcome<Media> read = Images.read(name, bytes, at);
            findings.addAll(read.findings());
            return read.value()
                    .map(media -> new Editor.Logo(media, alt, theme.token("logo.width")))
                    .orElse(null);
        }
        return null;
    }

    /** A file of the article's folder, as the user would name it. */
    private static String beside(Source source, String name) {
        int cut = Math.max(source.path().lastIndexOf('/'), source.path().lastIndexOf('\\')) + 1;
        return source.path().substring(0, cut) + name;
    }

    private static Position at(Source source, Metadata metadata, String field) {
        return metadata.positions().getOrDefault(field, new Position(source.path(), 1, 1));
    }
}
