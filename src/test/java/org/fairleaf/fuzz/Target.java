package org.fairleaf.fuzz;

import java.util.Locale;

/** What is fuzzed, by the name of its folder in the corpus. */
enum Target {
    MARKDOWN(Reading::markdown),
    FRONT_MATTER(Reading::frontMatter),
    ROUND_TRIP(Reading::roundTrip),
    PUBLISH(Reading::published),
    BIBTEX(bytes -> Reading.bibliography("refs.bib", bytes)),
    RIS(bytes -> Reading.bibliography("refs.ris", bytes)),
    CSL_JSON(bytes -> Reading.bibliography("refs.json", bytes)),
    CSL_YAML(bytes -> Reading.bibliography("refs.yaml", bytes)),
    TEXT_IMPORT(Importing::text),
    HTML_IMPORT(Importing::html),
    DOCX_IMPORT(Importing::docx),
    DOCX_FILE(Importing::docxFile),
    THEME(Styling::theme),
    SVG(Styling::svg),
    VERIFY_TEXT(Verifying::text),
    VERIFY_HTML(Verifying::html),
    VERIFY_EPUB(Verifying::epub),
    VERIFY_DOCX(Verifying::docx),
    VERIFY_PDF(Verifying::pdf),
    VERIFY_FILE(Verifying::file);

    /** Throws whatever is wrong. */
    interface Attempt {
        void on(byte[] bytes);
    }

    private final Attempt attempt;

    Target(Attempt attempt) {
        this.attempt = attempt;
    }

    void accept(byte[] bytes) {
        attempt.on(bytes);
    }

    /** Its folder among the resources. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
