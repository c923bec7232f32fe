package org.fairleaf.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The words of BibTeX and BibLaTeX beside those of CSL. */
final class BibtexFields {

    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("suppperiodical", "article-journal"),
            Map.entry("review", "review"),
            Map.entry("book", "book"),
            Map.entry("mvbook", "book"),
            Map.entry("collection", "book"),
            Map.entry("mvcollection", "book"),
            Map.entry("reference", "book"),
            Map.entry("mvreference", "book"),
            Map.entry("proceedings", "book"),
            Map.entry("mvproceedings", "book"),
            Map.entry("manual", "book"),
            Map.entry("booklet", "pamphlet"),
            Map.entry("inbook", "chapter"),
            Map.entry("bookinbook", "chapter"),
            Map.entry("suppbook", "chapter"),
            Map.entry("incollection", "chapter"),
            Map.entry("suppcollection", "chapter"),
            Map.entry("inreference", "entry-encyclopedia"),
            Map.entry("inproceedings", "paper-conference"),
            Map.entry("conference", "paper-conference"),
            Map.entry("report", "report"),
            Map.entry("techreport", "report"),
            Map.entry("thesis", "thesis"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("bachelorsthesis", "thesis"),
            Map.entry("misc", "document"),
            Map.entry("online", "webpage"),
            Map.entry("electronic", "webpage"),
            Map.entry("www", "webpage"),
            Map.entry("webpage", "webpage"),
            Map.entry("unpublished", "manuscript"),
            Map.entry("periodical", "periodical"),
            Map.entry("patent", "patent"),
            Map.entry("dataset", "dataset"),
            Map.entry("data", "dataset"),
            Map.entry("software", "software"),
            Map.entry("standard", "standard"),
            Map.entry("artwork", "graphic"),
            Map.entry("image", "graphic"),
            Map.entry("audio", "song"),
            Map.entry("music", "song"),
            Map.entry("movie", "motion_picture"),
            Map.entry("video", "motion_picture"),
            Map.entry("letter", "personal_communication"),
            Map.entry("legislation", "legislation"),
            Map.entry("jurisdiction", "legal_case"),
            Map.entry("legal", "treaty"));

    /** What BibLaTeX abbreviates in {@code type}, and what classic types mean. */
    static final Map<String, String> GENRES = Map.of(
            "phdthesis", "PhD thesis",
            "mathesis", "Master’s thesis",
            "mastersthesis", "Master’s thesis",
            "bathesis", "Bachelor’s thesis",
            "bachelorsthesis", "Bachelor’s thesis",
            "candthesis", "Candidate thesis",
            "techreport", "Technical report",
            "resreport", "Research report");

    /** Fields that are words in CSL, with the fields that they come from; the first that is there is taken. */
    static final SequencedMap<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("title-short", List.of("shorttitle"));
        WORDS.put("container-title-short", List.of("shortjournal", "journalabbr"));
        WORDS.put("collection-title", List.of("series"));
        WORDS.put("volume", List.of("volume"));
        WORDS.put("number-of-volumes", List.of("volumes"));
        WORDS.put("number-of-pages", List.of("pagetotal", "numpages"));
        WORDS.put("edition", List.of("edition"));
        WORDS.put("chapter-number", List.of("chapter"));
        WORDS.put("publisher-place", List.of("location", "address"));
        WORDS.put("event-place", List.of("venue"));
        WORDS.put("event", List.of("eventtitle"));
        WORDS.put("version", List.of("version"));
        WORDS.put("status", List.of("pubstate"));
        WORDS.put("original-title", List.of("origtitle"));
        WORDS.put("original-publisher", List.of("origpublisher"));
        WORDS.put("original-publisher-place", List.of("origlocation"));
        WORDS.put("ISBN", List.of("isbn"));
        WORDS.put("ISSN", List.of("issn"));
        WORDS.put("PMID", List.of("pmid"));
        WORDS.put("PMCID", List.of("pmcid", "pmc"));
        WORDS.put("call-number", List.of("library", "lccn"));
        WORDS.put("note", List.of("note"));
        WORDS.put("annote", List.of("annote", "annotation"));
        WORDS.put("abstract", List.of("abstract"));
        WORDS.put("keyword", List.of("keywords"));
    }

    static final Map<String, String> NAMES = Map.of(
            "author", "author",
            "editor", "editor",
            "translator", "translator",
            "bookauthor", "container-author",
            "director", "director",
            "holder", "author");

    static final Set<String> HANDLED = Set.of(
            "title",
            "subtitle",
            "titleaddon",
            "booktitle",
            "booksubtitle",
            "maintitle",
            "mainsubtitle",
            "journal",
            "journaltitle",
            "journalsubtitle",
            "number",
            "issue",
            "pages",
            "publisher",
            "institution",
            "school",
            "organization",
            "howpublished",
            "date",
            "year",
            "month",
            "day",
            "urldate",
            "origdate",
            "eventdate",
            "doi",
            "url",
            "eprint",
            "eprinttype",
            "archiveprefix",
            "primaryclass",
            "eprintclass",
            "language",
            "langid",
            "type",
            "editortype",
            "entrysubtype",
            "crossref",
            "xdata",
            "xref",
            "urlyear",
            "eid",
            "articleno",
            "medium");

    /** What tools and packages keep in entries for themselves, and no style prints. */
    static final Set<String> BOOKKEEPING = Set.of(
            "owner",
            "timestamp",
            "file",
            "files",
            "groups",
            "ids",
            "options",
            "key",
            "sortkey",
            "sorttitle",
            "sortname",
            "presort",
            "label",
            "shorthand",
            "hyphenation",
            "nameaddon",
            "gender",
            "related",
            "relatedtype",
            "execute",
            "biburl",
            "bibsource",
            "date-added",
            "date-modified",
            "local-url",
            "rating",
            "read",
            "keywords+",
            "creationdate",
            "modificationdate",
            "priority",
            "qualityassured",
            "ranking",
            "readstatus",
            "comment",
            "citeulike-article-id",
            "posted-at",
            "numpages",
            "issue_date",
            "acmid",
            "bdsk-url-1",
            "bdsk-url-2",
            "bdsk-file-1",
            "bdsk-file-2",
            "mendeley-tags",
            "mendeley-groups",
            "indextitle",
            "authortype",
            "pagination",
            "bookpagination",
            "copyright",
            "added-at",
            "interhash",
            "intrahash",
            "username",
            "place-added",
            "da",
            "shortauthor",
            "shorteditor",
            "zotero-key",
            "eid-type",
            "unique-id",
            "research-areas",
            "web-of-science-categories");

    private BibtexFields() {}

    /** Whether the field is taken over, or known to be of no use in print. */
    static boolean isKnown(String name) {
        return HANDLED.contains(name)
                || NAMES.containsKey(name)
                || BOOKKEEPING.contains(name)
                || name.startsWith("bdsk-")
                || WORDS.values().stream().anyMatch(sources -> sources.contains(name));
    }
}
