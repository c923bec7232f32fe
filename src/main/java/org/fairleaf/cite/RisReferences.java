package org.fairleaf.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What RIS records are in CSL.
 *
 * <p>A record without an {@code ID} gets the key that an author would guess: the first author's family name and the year
 * in small letters without accents, {@code huang2005}; where that is taken in the file, the next is {@code huang2005b},
 * then {@code c}. Without an author the first word of the title stands, without a year {@code nd}.
 */
final class RisReferences {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("JOUR", "article-journal"),
            Map.entry("EJOUR", "article-journal"),
            Map.entry("JFULL", "periodical"),
            Map.entry("INPR", "article-journal"),
            Map.entry("ABST", "article-journal"),
            Map.entry("MGZN", "article-magazine"),
            Map.entry("NEWS", "article-newspaper"),
            Map.entry("BOOK", "book"),
            Map.entry("EBOOK", "book"),
            Map.entry("EDBOOK", "book"),
            Map.entry("CLSWK", "classic"),
            Map.entry("SER", "book"),
            Map.entry("CHAP", "chapter"),
            Map.entry("ECHAP", "chapter"),
            Map.entry("CONF", "paper-conference"),
            Map.entry("CPAPER", "paper-conference"),
            Map.entry("RPRT", "report"),
            Map.entry("GOVDOC", "report"),
            Map.entry("GRANT", "report"),
            Map.entry("THES", "thesis"),
            Map.entry("ELEC", "webpage"),
            Map.entry("WEB", "webpage"),
            Map.entry("ICOMM", "webpage"),
            Map.entry("BLOG", "post-weblog"),
            Map.entry("UNPB", "manuscript"),
            Map.entry("MANSCPT", "manuscript"),
            Map.entry("PAMP", "pamphlet"),
            Map.entry("PAT", "patent"),
            Map.entry("DATA", "dataset"),
            Map.entry("AGGR", "dataset"),
            Map.entry("DBASE", "dataset"),
            Map.entry("COMP", "software"),
            Map.entry("VIDEO", "motion_picture"),
            Map.entry("MPCT", "motion_picture"),
            Map.entry("ADVS", "motion_picture"),
            Map.entry("SOUND", "song"),
            Map.entry("MUSIC", "musical_score"),
            Map.entry("MAP", "map"),
            Map.entry("ART", "graphic"),
            Map.entry("CHART", "figure"),
            Map.entry("FIGURE", "figure"),
            Map.entry("STAND", "standard"),
            Map.entry("STAT", "legislation"),
            Map.entry("LEGAL", "legislation"),
            Map.entry("BILL", "bill"),
            Map.entry("UNBILL", "bill"),
            Map.entry("CASE", "legal_case"),
            Map.entry("HEAR", "hearing"),
            Map.entry("PCOMM", "personal_communication"),
            Map.entry("DICT", "entry-dictionary"),
            Map.entry("ENCYC", "entry-encyclopedia"),
            Map.entry("SLIDE", "speech"),
            Map.entry("MULTI", "webpage"),
            Map.entry("CTLG", "book"),
            Map.entry("ANCIENT", "classic"),
            Map.entry("GEN", "document"));

    private static final Set<String> KNOWN_TAGS = Set.of(
            "ID", "AU", "A1", "A2", "A3", "A4", "ED", "TA", "TI", "T1", "CT", "BT", "ST", "T2", "T3", "JO", "JF", "JA",
            "J1", "J2", "C3", "PY", "Y1", "Y2", "DA", "VL", "IS", "CP", "SP", "EP", "DO", "UR", "LK", "SN", "PB", "CY",
            "PP", "ET", "KW", "AB", "N2", "N1", "AN", "DB", "DP", "LA", "M1", "M3", "NV", "CN", "SE", "C2", "RD");

    /** What databases note for themselves, and what no style prints. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "AD", "AV", "C1", "C4", "C5", "C6", "C7", "C8", "CA", "L1", "L2", "L3", "L4", "OP", "RI", "RN", "RP", "TT",
            "U1", "U2", "U3", "U4", "U5", "UK", "VO", "M2", "H1", "H2", "ER", "A5", "A6", "DS", "");

    private final Findings findings;
    private final Set<String> reported = new HashSet<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    private RisReferences(Findings findings) {
        this.findings = findings;
    }

    static List<Reference> of(List<RisRecord> records, Findings findings) {
        RisReferences maker = new RisReferences(findings);
        for (RisRecord record : records) {
            RisRecord.Line id = record.first("ID");
            if (id != null) {
                maker.given.add(id.value());
            }
        }
        List<Reference> references = new ArrayList<>();
        for (RisRecord record : records) {
            Reference reference = maker.reference(record);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private @Nullable Reference reference(RisRecord record) {
        ReferenceDraft draft = new ReferenceDraft(record.position(), findings);
        String type = TYPES.get(record.type());
        if (type == null) {
            draft.error(
                    record.position(),
                    "there is no record type \"" + record.type() + "\"",
                    "write JOUR for an article, BOOK, CHAP, RPRT, THES, WEB, or GEN for anything else");
            return null;
        }
        draft.type(type);
        titles(record, draft);
        names(record, draft);
        dates(record, draft);
        numbers(record, draft);
        addresses(record, draft);
        text(record, "publisher", draft, "PB");
        text(record, "publisher-place", draft, "CY", "PP");
        text(record, "edition", draft, "ET");
        text(record, "abstract", draft, "AB", "N2");
        text(record, "note", draft, "N1");
        text(record, "call-number", draft, "CN");
        text(record, "language", draft, "LA");
        text(record, "chapter-number", draft, "SE");
        List<String> keywords =
                record.all("KW").stream().map(RisRecord.Line::value).toList();
        draft.text("keyword", String.join("; ", keywords), record.position());
        unknown(record);
        RisRecord.Line id = record.first("ID");
        draft.key(id == null ? key(record) : id.value());
        return draft.finish();
    }

    private static void text(RisRecord record, String field, ReferenceDraft draft, String... tags) {
        RisRecord.Line line = record.first(tags);
        if (line != null) {
            draft.text(field, line.value(), line.position());
        }
    }

    private static void titles(RisRecord record, ReferenceDraft draft) {
        text(record, "title", draft, "TI", "T1", "CT", "BT");
        text(record, "title-short", draft, "ST");
        switch (draft.type()) {
            case "article-journal", "article-magazine", "article-newspaper" -> {
                text(record, "container-title", draft, "JF", "T2", "JO", "JA", "J2", "J1");
                RisRecord.Line shortened = record.first("JA", "J2", "J1", "JO");
                if (shortened != null && !shortened.value().equals(draft.get("container-title"))) {
                    draft.text("container-title-short", shortened.value(), shortened.position());
                }
            }
            case "book", "thesis", "report", "pamphlet", "classic" ->
                text(record, "collection-title", draft, "T2", "T3");
            case "chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia" -> {
                RisRecord.Line own = record.first("TI", "T1", "CT");
                if (own != null) {
                    text(record, "container-title", draft, "T2", "BT", "JF", "JO", "C3");
                } else {
                    text(record, "container-title", draft, "T2", "C3");
                }
                text(record, "collection-title", draft, "T3");
            }
            default -> text(record, "container-title", draft, "T2", "JF", "JO");
        }
    }

    private static void names(RisRecord record, ReferenceDraft draft) {
        boolean edited = record.type().equals("EDBOOK");
        for (String tag : List.of("AU", "A1")) {
            names(record, tag, edited ? "editor" : "author", draft);
        }
        for (String tag : List.of("ED", "A2")) {
            names(record, tag, "editor", draft);
        }
        names(record, "A3", draft.type().equals("thesis") ? "contributor" : "collection-editor", draft);
        names(record, "A4", "translator", draft);
    }

    private static void names(RisRecord record, String tag, String role, ReferenceDraft draft) {
        for (RisRecord.Line line : record.all(tag)) {
            draft.name(role, name(line.value()), line.position());
        }
    }

    /** "Family, Given, Suffix"; without a comma a name is not divided, as an institution's. */
    private static PersonName name(String value) {
        String[] parts = value.split("\\s*,\\s*", 3);
        if (parts.length == 1) {
            return PersonName.literal(value);
        }
        String[] words = parts[0].split(" ");
        int last = 0;
        while (last < words.length - 1 && !words[last].isEmpty() && Character.isLowerCase(words[last].codePointAt(0))) {
            last++;
        }
        String particle = String.join(" ", List.of(words).subList(0, last));
        String family = String.join(" ", List.of(words).subList(last, words.length));
        return new PersonName(
                family,
                parts[1].isBlank() ? null : parts[1],
                null,
                particle.isEmpty() ? null : particle,
                parts.length > 2 && !parts[2].isBlank() ? parts[2] : null,
                false,
                false,
                null);
    }

    private static void dates(RisRecord record, ReferenceDraft draft) {
        RisRecord.Line year = record.first("PY", "Y1");
        RisRecord.Line day = record.first("DA");
        PartialDate issued = year == null ? null : DateText.parse(year.value());
        PartialDate exact = day == null ? null : DateText.parse(day.value());
        if (exact != null
                && issued != null
                && exact.year() != null
                && exact.year().equals(issued.year())) {
            issued = exact;
        } else if (issued == null) {
            issued = exact;
        }
        if (issued != null) {
            draft.date("issued", issued);
        }
        RisRecord.Line accessed = record.first("Y2", "RD");
        if (accessed != null) {
            draft.date(
                    draft.type().equals("paper-conference") ? "event-date" : "accessed",
                    DateText.parse(accessed.value()));
        }
    }

    private static void numbers(RisRecord record, ReferenceDraft draft) {
        text(record, "volume", draft, "VL");
        boolean serial = draft.type().startsWith("article") || draft.type().equals("periodical");
        if (serial) {
            text(record, "issue", draft, "IS", "CP", "M1");
        } else {
            text(record, draft.type().equals("report") ? "number" : "collection-number", draft, "IS", "M1");
        }
        text(record, "number-of-volumes", draft, "NV");
        RisRecord.Line first = record.first("SP");
        RisRecord.Line last = record.first("EP");
        if (first != null
                && draft.type().equals("book")
                && last == null
                && first.value().matches("\\d+")) {
            draft.text("number-of-pages", first.value(), first.position());
        } else if (first != null) {
            boolean single = last == null || last.value().equals(first.value());
            boolean range = first.value().matches(".*[-–].*");
            String pages = last == null || single || range ? first.value() : first.value() + "-" + last.value();
            draft.text("page", pages.replaceAll("\\s*[–—]\\s*", "-"), first.position());
        } else if (last != null) {
            draft.text("page", last.value(), last.position());
        }
        RisRecord.Line number = record.first("SN");
        if (number != null) {
            String digits = number.value().replaceAll("[^0-9Xx]", "");
            boolean isbn = digits.length() >= 10 && !serial;
            draft.text(isbn ? "ISBN" : "ISSN", number.value(), number.position());
        }
        RisRecord.Line kind = record.first("M3");
        if (kind != null && kind.value().startsWith("10.") && record.first("DO") == null) {
            draft.text("DOI", kind.value(), kind.position());
        } else if (kind != null && !serial) {
            draft.text("genre", kind.value(), kind.position());
        }
    }

    private static void addresses(RisRecord record, ReferenceDraft draft) {
        RisRecord.Line doi = record.first("DO");
        if (doi != null) {
            draft.text("DOI", Addresses.bareDoi(doi.value()), doi.position());
        }
        text(record, "URL", draft, "UR", "LK");
        RisRecord.Line pmc = record.first("C2");
        if (pmc != null && pmc.value().matches("(?i)PMC\\d+")) {
            draft.text("PMCID", pmc.value(), pmc.position());
        }
        RisRecord.Line accession = record.first("AN");
        RisRecord.Line base = record.first("DB", "DP");
        if (accession != null
                && base != null
                && base.value().matches("(?i).*(pubmed|medline|nlm).*")
                && accession.value().matches("\\d{1,9}")) {
            draft.text("PMID", accession.value(), accession.position());
        }
    }

    private String key(RisRecord record) {
        RisRecord.Line maker = record.first("AU", "A1", "ED", "A2", "TI", "T1");
        String words = maker == null ? "reference" : maker.value();
        boolean title =
                maker != null && (maker.tag().equals("TI") || maker.tag().equals("T1"));
        String name = title || words.indexOf(',') < 0 ? words.split(" ")[0] : words.substring(0, words.indexOf(','));
        RisRecord.Line year = record.first("PY", "Y1", "DA");
        Integer known = year == null ? null : DateText.parse(year.value()).year();
        String base = folded(name) + (known == null ? "nd" : known);
        while (true) {
            int count = made.merge(base, 1, Integer::sum);
            String key = count == 1 ? base : base + suffix(count - 1);
            if (!given.contains(key)) {
                return key;
            }
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** b, c … z, then ba, bb and so on. */
    private static String suffix(int number) {
        String letter = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? letter : suffix(number / 26) + letter;
    }

    /** Says once a file and tag that nothing prints it. */
    private void unknown(RisRecord record) {
        for (RisRecord.Line line : record.lines()) {
            if (!KNOWN_TAGS.contains(line.tag()) && !BOOKKEEPING.contains(line.tag()) && reported.add(line.tag())) {
                findings.add(Diagnostic.of(
                        Code.REFERENCE_FIELD_UNKNOWN,
                        line.position(),
                        "no citation style prints the tag \"" + line.tag() + "\"",
                        "remove it if nothing is missing from the reference"));
            }
        }
    }
}
