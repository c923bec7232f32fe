package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.xhtml.DownloadPage;
import org.fairleaf.render.xhtml.SummaryPage;
import org.fairleaf.theme.Theme;

/**
 * The pages about all articles: {@code index.html}, which lists everything published in the folder, in this run or before,
 * for its readers, and {@code report.html}, the same for those who answer for it.
 */
final class SitePages {

    private static final String DOWNLOADS = "index.html";
    private static final String SUMMARY = "report.html";

    /** How both begin; nobody else's pages do. */
    private static final Pattern OURS = Pattern.compile("<html [^>]*class=\"web (?:downloads|report)\"");

    private static final int BEGINNING = 1024;

    private final Options options;
    private final String key;
    private final Preparation preparation;
    private final Manifest manifest;
    private final Shelf shelf;

    /** @param key what the pages depend on, beside the articles and the theme */
    SitePages(Options options, String key, Preparation preparation, Manifest manifest) {
        this.options = options;
        this.key = key;
        this.preparation = preparation;
        this.manifest = manifest;
        this.shelf = new Shelf(options.out(), options.policy());
    }

    /** Writes those that are not as they should be. @return what was wrong with them, or with the reports that they are made of */
    List<Diagnostic> write() {
        List<Diagnostic> findings = new ArrayList<>();
        try {
            // What another program publishes meanwhile is on the pages that it will make.
            if (Files.isDirectory(options.out()) && !listed(state())) {
                Optional<Theme> theme = preparation.siteTheme().value();
                if (theme.isPresent()) {
                    try (OutputFolder out = OutputFolder.open(options.out())) {
                        write(theme.get(), out, findings);
                    }
                }
            }
        } catch (IOException e) {
            findings.add(Diagnostic.of(
                    Code.OUTPUT_UNWRITABLE,
                    Position.of(options.out().toString()),
                    "the pages that list all articles cannot be written: " + Failure.reason(e),
                    "check that the folder can be written to and the disk has room"));
        }
        return findings;
    }

    private void write(Theme theme, OutputFolder out, List<Diagnostic> findings) throws IOException {
        String state = state();
        Outcome<List<Shelf.Item>> read = shelf.read();
        findings.addAll(read.findings());
        List<Shelf.Item> items = read.value().orElse(List.of());
        if (items.isEmpty()) {
            return;
        }
        SequencedMap<String, byte[]> pages = new LinkedHashMap<>();
        Outcome<byte[]> downloads =
                DownloadPage.of(items.stream().map(Shelf.Item::offer).toList(), theme);
        findings.addAll(downloads.findings());
        downloads.value().ifPresent(page -> pages.put(DOWNLOADS, page));
        String today = options.policy().stated() ? options.policy().today().toString() : null;
        pages.put(SUMMARY, SummaryPage.of(items.stream().map(Shelf.Item::line).toList(), today, theme));
        for (String name : List.copyOf(pages.keySet())) {
            Path page = options.out().resolve(name);
            byte[] before = Files.isRegularFile(page) ? Files.readAllBytes(page) : new byte[0];
            if (foreign(before)) {
                findings.add(kept(page));
                pages.remove(name);
            } else if (Arrays.equals(before, pages.get(name))) {
                pages.remove(name);
            }
        }
        if (!pages.isEmpty()) {
            out.replace(OutputFolder.TOP, pages);
        }
        if (findings.isEmpty()) {
            manifest.make(options.out().resolve(DOWNLOADS), state);
            manifest.make(options.out().resolve(SUMMARY), state);
        }
    }

    /** Whether it is somebody's own: theirs to delete. */
    private static boolean foreign(byte[] page) {
        String beginning = new String(page, 0, Math.min(page.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return page.length > 0 && !OURS.matcher(beginning).find();
    }

    private static Diagnostic kept(Path page) {
        return Diagnostic.of(
                Code.OUTPUT_FOREIGN,
                Position.of(page.toString()),
                "Fairleaf did not make this page, so it was kept, and the one that would list all articles here was not"
                        + " written",
                "rename it, or choose another folder with --out");
    }

    /** Changes where what is on the pages that list all articles may. */
    private String state() throws IOException {
        return new Sha256()
                .add(key)
                .add(preparation.siteDigest().orElse(""))
                .add(shelf.state())
                .hex();
    }

    private boolean listed(String state) throws IOException {
        return manifest.made(options.out().resolve(DOWNLOADS), state)
                && manifest.made(options.out().resolve(SUMMARY), state);
    }
}
