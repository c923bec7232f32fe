package org.fairleaf.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fairleaf.check.Policies;
import org.fairleaf.check.Policy;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.publish.Preparation;
import org.fairleaf.publish.Renderers;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.Variant;

/**
 * A golden folder: an article with what it is to become, in files that a person can review: a draft, unless it states
 * another profile ({@link Policies}). Each is prepared and rendered once for all tests.
 *
 * @param prepared absent where the article has errors
 * @param bytes the finished file of each format; empty where the article has errors
 */
public record Golden(
        Path folder,
        List<Diagnostic> findings,
        java.util.Optional<Preparation.Prepared> prepared,
        Map<String, byte[]> bytes) {

    /** The PDF that follows PDF/UA-2, among the formats. */
    static final String UA_2 = Standard.UA_2.label();

    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final Map<Path, Golden> MADE = new ConcurrentHashMap<>();
    private static final Map<String, Renderer> RENDERERS = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> VARIANTS = new ConcurrentHashMap<>();
    private static final Map<Policy, Preparation> PREPARATIONS = new ConcurrentHashMap<>();

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    public Edition edition() {
        return prepared.orElseThrow().edition();
    }

    public Theme theme() {
        return prepared.orElseThrow().theme();
    }

    public byte[] bytes(String format) {
        byte[] made = bytes.get(format);
        if (made == null) {
            throw new IllegalStateException(name() + " was not rendered as " + format + ": " + findings);
        }
        return made;
    }

    /** Its PDF as a variant has it. */
    byte[] pdf(Variant variant) {
        if (variant == Variant.STANDARD) {
            return bytes("pdf");
        }
        return VARIANTS.computeIfAbsent(name() + variant.suffix(), key -> {
            Outcome<Rendition> outcome = RENDERERS
                    .computeIfAbsent("pdf", format -> Renderers.of(format, Standard.UA_1))
                    .render(
                            edition(),
                            Objects.requireNonNull(
                                    prepared.orElseThrow().edited().variants().get(variant)));
            return outcome.value()
                    .orElseThrow(() -> new IllegalStateException(key + ": " + outcome.findings()))
                    .bytes();
        });
    }

    /** All golden folders by name. */
    static List<Golden> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> MADE.computeIfAbsent(folder, Golden::make))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of that name. */
    public static Golden of(String name) {
        return all().stream()
                .filter(golden -> golden.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those that are published. */
    public static List<Golden> published() {
        return all().stream().filter(golden -> !golden.bytes().isEmpty()).toList();
    }

    private static Golden make(Path folder) {
        try {
            Path file = folder.resolve("input.md");
            Source source = new Source(
                    "input.md",
                    String.valueOf(folder.getFileName()),
                    Files.readAllBytes(file),
                    ArticleFolder.of(folder));
            Policy policy = Policies.of(new String(source.bytes(), StandardCharsets.ISO_8859_1), folder);
            Outcome<Preparation.Prepared> outcome = PREPARATIONS
                    .computeIfAbsent(
                            policy,
                            same -> new Preparation(Path.of("styles"), null, List.of(Variant.values()), null, same))
                    .prepare(source);
            List<Diagnostic> findings = new ArrayList<>(outcome.findings());
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            if (!outcome.hasErrors() && outcome.value().isPresent()) {
                Preparation.Prepared prepared = outcome.value().get();
                for (String format : Renderers.formats()) {
                    Outcome<Rendition> rendered = RENDERERS
                            .computeIfAbsent(format, name -> Renderers.of(name, Standard.UA_1))
                            .render(prepared.edition(), prepared.theme());
                    findings.addAll(rendered.findings());
                    rendered.value().ifPresent(rendition -> bytes.put(format, rendition.bytes()));
                }
                RENDERERS
                        .computeIfAbsent(UA_2, name -> Renderers.of("pdf", Standard.UA_2))
                        .render(prepared.edition(), prepared.theme())
                        .value()
                        .ifPresent(rendition -> bytes.put(UA_2, rendition.bytes()));
                findings.sort(null);
            }
            return new Golden(folder, findings, outcome.value(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
