package org.fairleaf.diagnostic;

/**
 * The rules about an article's content, by the ids that reports and waivers name them by. Several codes may tell of one
 * rule.
 */
public enum Rule {
    // Accessibility
    AC1("every image has a description, which is no file name"),
    AC2("no heading level is skipped, and the title is the one top heading"),
    AC3("link texts say where they lead"),
    AC4("tables have a header row and a caption"),
    AC5("the language is stated, of the article and of foreign words"),
    AC6("nothing is said by colour alone or by an image of text"),
    AC7("links lead somewhere, and footnotes are defined and used once"),
    AC8("no words in capitals, no long passages in italics"),

    // Citations and credibility
    CR1("authors and their roles are stated"),
    CR2("somebody other than the author has reviewed it, on a stated day"),
    CR3("its review is not overdue"),
    CR4("version, id, audience, publisher and contact are stated"),
    CR5("funding and conflicts of interest are stated"),
    CR6("the one disclaimer is the same in every format"),
    CR7("each citation has exactly one reference"),
    CR8("citations and references agree in name and year"),
    CR9("each reference is cited"),
    CR10("a journal named in the text is that of the reference"),
    CR11("references have a valid DOI or PMID"),
    CR12("claims are cited"),
    CR13("benefits are told with risks and alternatives"),
    CR14("\"significant\" comes with a number"),
    CR15("nothing of a web page clings to the text"),
    CR16("lists are lists and closing sections have headings"),
    CR17("no work that is cited has been retracted"),

    // Readability
    RD1("the grade level suits the audience"),
    RD2("sentences are short"),
    RD3("readers are addressed and told what to do"),
    RD4("medical terms are explained"),
    RD5("there is a summary, and long stretches are divided"),
    RD6("a person has judged whether it can be understood and acted upon");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** Whether only a person can judge it. */
    public boolean human() {
        return this == RD6;
    }

    /** What is so where the rule is kept, without a full stop. */
    public String title() {
        return title;
    }
}
