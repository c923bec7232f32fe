package org.fairleaf.cite.written;

import static java.util.regex.Pattern.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What marks itself in an entry, wherever it stands: identifiers, addresses, days of access and of publishing. */
final class Identifiers {

    private static final String DATE = WrittenDate.DATE;

    private static final Pattern DOI = compile(
            "(?i)\\[?\\b(?:https?://(?:dx\\.)?doi\\.org/|doi:?\\s?(?:https?://(?:dx\\.)?doi\\.org/)?)(?<doi>10\\.\\d{4,9}/[^\\s\\]]+)");
    private static final Pattern PMID = compile("(?i)\\bPMID:?\\s?(?<pmid>\\d{1,8})");
    private static final Pattern PMCID = compile("(?i)\\b(?:PMCID:?\\s?)?(?<pmcid>PMC\\d{3,8})");
    private static final Pattern ISBN = compile("(?i)\\bISBN(?:-1[03])?:?\\s?(?<isbn>[\\dX-]{10,17})");
    private static final Pattern URL = compile("(?:https?://|www\\.)[^\\s<>\\]]+");
    private static final Pattern BEFORE_URL =
            compile("(?i)[\\[(<]?\\b(?:available\\s(?:online\\s)?(?:at|from)|verfügbar\\sunter"
                    + "|disponible\\s(?:sur|en)|retrieved\\sfrom|retrieved\\s(?:on\\s)?(?<accessed>" + DATE
                    + "),?\\sfrom|abgerufen\\svon|from|at|URL)\\s?:?\\s?[<(\\[]?$");
    private static final Pattern ACCESSED =
            compile("(?i)[(\\[]?\\b(?:(?:last\\s)?accessed|cited|viewed|retrieved|zugriff|abgerufen|consulté"
                    + "|consultado)(?:\\s(?:on|am|le|el))?:?\\s(?<accessed>" + DATE + ")[)\\]]?");
    private static final Pattern PUBLISHED =
            compile("(?i)\\b(?:published|updated|last\\s(?:updated|modified|reviewed)|modified)(?:\\son)?:?\\s(?<date>"
                    + DATE + ")");
    private static final Pattern INTERNET = compile("\\[(?:Internet|Online|online)\\]");

    private final Entry entry;

    private Identifiers(Entry entry) {
        this.entry = entry;
    }

    /** Takes them out of an entry. */
    static void take(Entry entry) {
        new Identifiers(entry).all();
    }

    private void all() {
        find(DOI).ifPresentStruck("DOI", "doi");
        find(PMID).ifPresentStruck("PMID", "pmid");
        find(PMCID).ifPresentStruck("PMCID", "pmcid");
        find(ISBN).ifPresentStruck("ISBN", "isbn");
        accessed();
        Matcher url = URL.matcher(entry.open());
        if (url.find()) {
            int end = url.end();
            while (end > url.start() && ".,;)".indexOf(entry.open().charAt(end - 1)) >= 0) {
                end--;
            }
            String address = entry.open().substring(url.start(), end);
            entry.text("URL", address.startsWith("www.") ? "http://" + address : address);
            Matcher before = BEFORE_URL.matcher(entry.open()).region(0, url.start());
            if (before.find()) {
                if (before.group("accessed") != null) {
                    entry.date("accessed", WrittenDate.parse(before.group("accessed")));
                }
                entry.strike(before);
            }
            entry.strike(url.start(), url.end());
        }
        accessed();
        Matcher published = PUBLISHED.matcher(entry.open());
        if (published.find()) {
            entry.date("issued", WrittenDate.parse(published.group("date")));
            entry.strike(published);
        }
        Matcher internet = INTERNET.matcher(entry.open());
        if (internet.find()) {
            entry.strike(internet);
        }
    }

    private void accessed() {
        Matcher accessed = ACCESSED.matcher(entry.open());
        if (accessed.find()) {
            entry.date("accessed", WrittenDate.parse(accessed.group("accessed")));
            entry.strike(accessed);
        }
    }

    private Found find(Pattern pattern) {
        return new Found(entry, pattern.matcher(entry.open()));
    }

    private record Found(Entry entry, Matcher matcher) {
        void ifPresentStruck(String field, String group) {
            if (matcher.find()) {
                entry.text(field, Entry.trimmed(matcher.group(group)));
                entry.strike(matcher);
            }
        }
    }
}
