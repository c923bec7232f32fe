package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.xhtml.Offer;

/** What stands published in an output folder, by the reports of this run and of earlier ones. */
final class Shelf {

    /** A published article: as it is offered to readers, and what its report says. */
    record Item(Offer offer, ReportFile report) {}

    private Shelf() {}

    /** Every article of the folder, by its folder's name; a warning for each report that cannot be read. */
    static Outcome<List<Item>> read(Path out) throws IOException {
        List<Item> items = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        if (!Files.isDirectory(out)) {
            return Outcome.of(items, findings);
        }
        try (Stream<Path> folders = Files.list(out)) {
            for (Path folder : folders.sorted().toList()) {
                Path report = folder.resolve(Report.NAME);
                if (!Files.isRegularFile(report)) {
                    continue;
                }
                try {
                    ReportFile all = ReportFile.read(report);
                    items.add(new Item(offer(folder, all), all));
                } catch (IOException | IllegalArgumentException damaged) {
                    findings.add(Diagnostic.of(
                            Code.REPORT_UNREADABLE,
                            Position.of(report.toString()),
                            "the report is damaged, so its article is not on the download page",
                            "publish the article again, or delete the folder"));
                }
            }
        }
        return Outcome.of(List.copyOf(items), findings);
    }

    /** Changes where what is read would: by the times of the folders and their reports, without reading any. */
    static String state(Path out) throws IOException {
        StringBuilder state = new StringBuilder();
        if (Files.isDirectory(out)) {
            try (Stream<Path> folders = Files.list(out)) {
                for (Path folder : folders.sorted().toList()) {
                    Path report = folder.resolve(Report.NAME);
                    if (Files.isRegularFile(report)) {
                        state.append(folder.getFileName())
                                .append('\t')
                                .append(Files.getLastModifiedTime(folder))
                                .append('\t')
                                .append(Files.size(report))
                                .append('\t')
                                .append(Files.getLastModifiedTime(report))
                                .append('\n');
                    }
                }
            }
        }
        return state.toString();
    }

    private static Offer offer(Path folder, ReportFile all) throws IOException {
        ReportFile article = all.object("article");
        String slug = String.valueOf(folder.getFileName());
        String dir = article.text("dir");
        List<Offer.Download> downloads = new ArrayList<>();
        for (ReportFile file : all.objects("formats")) {
            download(folder, slug, file, downloads);
        }
        if (downloads.isEmpty()) {
            throw new IOException("none of its files is there");
        }
        return new Offer(
                slug,
                article.needed("title"),
                article.text("description"),
                article.needed("lang"),
                dir == null || !dir.matches("ltr|rtl") ? "auto" : dir,
                article.text("date"),
                article.text("reviewed"),
                Profile.DRAFT.key().equals(all.text("profile")),
                List.copyOf(downloads));
    }

    /** Adds the file if it is there: a list that leads to nowhere helps nobody. */
    private static void download(Path folder, String slug, ReportFile file, List<Offer.Download> downloads)
            throws IOException {
        String name = file.needed("file");
        if (!name.matches("[^/\\\\\\p{Cntrl}]+")) {
            throw new IOException("not a file's name");
        }
        Path path = folder.resolve(name);
        if (Files.isRegularFile(path)) {
            String variant = file.text("variant");
            downloads.add(new Offer.Download(
                    file.needed("format"),
                    "standard".equals(variant) ? null : variant,
                    encoded(slug) + "/" + encoded(name),
                    Files.size(path)));
        }
    }

    /** A segment of an address (RFC 3986). */
    static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._-~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
