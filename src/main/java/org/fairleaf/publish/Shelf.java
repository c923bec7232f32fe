package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.xhtml.Offer;
import org.fairleaf.render.xhtml.SummaryPage;

/**
 * What stands published in an output folder, by the reports of this run and of earlier ones. A report is read once, and
 * again when it is another.
 */
final class Shelf {

    /** A published article: as it is offered to readers, and what its report says in a line. */
    record Item(Offer offer, SummaryPage.Line line) {}

    /** What was read when its folder was in that state. */
    private record Read(String state, Item item) {}

    private final Path out;
    private final Policy policy;
    private final Map<Path, Read> known = new HashMap<>();

    /** @param policy what review dates are compared with */
    Shelf(Path out, Policy policy) {
        this.out = out;
        this.policy = policy;
    }

    /** Every article of the folder, by its folder's name; a warning for each report that cannot be read. */
    Outcome<List<Item>> read() throws IOException {
        SequencedMap<Path, String> folders = folders();
        known.keySet().retainAll(folders.keySet());
        List<Item> items = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Map.Entry<Path, String> folder : folders.entrySet()) {
            try {
                items.add(item(folder.getKey(), folder.getValue()));
            } catch (IOException | IllegalArgumentException damaged) {
                findings.add(Diagnostic.of(
                        Code.REPORT_UNREADABLE,
                        Position.of(folder.getKey().resolve(Report.NAME).toString()),
                        "the report is damaged, so its article is not on the download page",
                        "publish the article again, or delete the folder"));
            }
        }
        return Outcome.of(List.copyOf(items), findings);
    }

    private Item item(Path folder, String state) throws IOException {
        Read before = known.get(folder);
        if (before != null && before.state().equals(state)) {
            return before.item();
        }
        ReportFile report = ReportFile.read(folder.resolve(Report.NAME));
        Offer offer = offer(folder, report);
        Item item = new Item(offer, Summary.line(offer, report, policy));
        known.put(folder, new Read(state, item));
        return item;
    }

    /** Changes where what is read would: by the looks of the folders and their reports, without reading any. */
    String state() throws IOException {
        StringBuilder state = new StringBuilder();
        folders()
                .forEach((folder, looks) -> state.append(folder.getFileName())
                        .append('\t')
                        .append(looks)
                        .append('\n'));
        return state.toString();
    }

    /** The folders with a report, by name, each with its state: files may come and go in it. */
    private SequencedMap<Path, String> folders() throws IOException {
        SequencedMap<Path, String> folders = new LinkedHashMap<>();
        if (Files.isDirectory(out)) {
            try (Stream<Path> entries = Files.list(out)) {
                for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
                    Looks report = Looks.of(folder.resolve(Report.NAME));
                    if (report != null) {
                        folders.put(folder, Files.getLastModifiedTime(folder) + " " + report.words());
                    }
                }
            }
        }
        return folders;
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
