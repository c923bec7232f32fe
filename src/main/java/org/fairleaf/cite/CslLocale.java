package org.fairleaf.cite;

import de.undercouch.citeproc.csl.internal.SStyle;
import de.undercouch.citeproc.csl.internal.locale.LDate;
import de.undercouch.citeproc.csl.internal.locale.LLocale;
import de.undercouch.citeproc.csl.internal.locale.LTerm;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The words of a language in a style, with the fallbacks of CSL 1.0.2, "Locale Fallback". citeproc-java keeps the dates
 * and quotation rules of the primary dialect (en-US for en-GB) and has no fallback for a term or its form.
 */
final class CslLocale {

    private static final String FALLBACK = "en-US";

    private final Locale lang;
    private final boolean namesMonths;
    private final Element xml;
    private final Element fallback;

    /** @param name the name of a locale file that ships */
    CslLocale(String name) {
        lang = locale(name);
        xml = xml(name);
        fallback = name.equals(FALLBACK) ? xml : xml(FALLBACK);
        namesMonths = CslXml.all(xml, "date").stream()
                .filter(date -> date.getAttribute("form").equals("text"))
                .flatMap(date -> CslXml.children(date).stream())
                .noneMatch(part -> part.getAttribute("name").equals("month")
                        && part.getAttribute("form").startsWith("numeric"));
        CslXml.all(xml, "date-part").forEach(StyleRules::ordinalDay);
        if (lang.getLanguage().equals("fr")) {
            // Else citeproc-java puts spaces before colons and question marks, in an author's English titles too.
            xml.setAttribute("xml:lang", "und");
        }
    }

    /** The name of the locale file that serves a language: its own, its language's main one, or American English's. */
    static String nameFor(String lang) {
        Locale locale = locale(lang);
        String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
        if (language.equals("zh") && List.of("TW", "HK", "MO").contains(locale.getCountry())
                || locale.getScript().equals("Hant")) {
            return "zh-TW";
        }
        if (language.equals("sr") && locale.getScript().equals("Cyrl")) {
            return "sr-Cyrl-RS";
        }
        String exact = language + "-" + locale.getCountry();
        if (!locale.getCountry().isEmpty() && CslXml.shipped(file(exact)) != null) {
            return exact;
        }
        String main = LLocale.PRIMARY_DIALECTS.getOrDefault(language, FALLBACK);
        return CslXml.shipped(file(main)) == null ? FALLBACK : main;
    }

    static Locale locale(String lang) {
        try {
            return new Locale.Builder().setLanguageTag(lang.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            return Locale.forLanguageTag(FALLBACK);
        }
    }

    private static String file(String name) {
        return "locales-" + name + ".xml";
    }

    private static Element xml(String name) {
        return CslXml.shippedXml(file(name)).getDocumentElement();
    }

    /** The language that words are sorted in. */
    Locale lang() {
        return lang;
    }

    /** The root of the locale's file. */
    Element xml() {
        return xml;
    }

    /** Whether the language's dates name months, so that a season can stand in a month's place. */
    boolean namesMonths() {
        return namesMonths;
    }

    /** A new locale, never shared: citeproc-java's are mutable. */
    LLocale in(SStyle style) {
        LLocale locale = new LLocale(xml);
        for (LLocale own : style.getLocales()) {
            if (own.getLang() == null) {
                locale = locale.merge(own);
            }
        }
        for (LLocale own : style.getLocales()) {
            if (own.getLang() != null
                    && own.getLang().getCountry().isEmpty()
                    && own.getLang().getLanguage().equals(lang.getLanguage())) {
                locale = locale.merge(own);
            }
        }
        for (LLocale own : style.getLocales()) {
            if (own.getLang() != null
                    && !own.getLang().getCountry().isEmpty()
                    && own.getLang().equals(lang)) {
                locale = locale.merge(own);
            }
        }
        fill(locale.getTerms(), new LLocale(fallback).getTerms());
        return locale;
    }

    /** The same words, with dates written so that they sort. */
    LLocale sorting(SStyle style, Document maker) {
        LLocale locale = in(style);
        for (String form : List.of("text", "numeric")) {
            locale.getDateFormats().put(form, new LDate(sortableDate(form, maker)));
        }
        return locale;
    }

    private static Element sortableDate(String form, Document maker) {
        Element date = maker.createElement("date");
        date.setAttribute("form", form);
        date.setAttribute("delimiter", "-");
        for (String name : List.of("year", "month", "day")) {
            Element part = maker.createElement("date-part");
            part.setAttribute("name", name);
            if (!name.equals("year")) {
                part.setAttribute("form", "numeric-leading-zeros");
            }
            date.appendChild(part);
        }
        return date;
    }

    private static void fill(Map<LTerm.Form, Map<String, LTerm>> terms, Map<LTerm.Form, Map<String, LTerm>> english) {
        for (LTerm.Form form : LTerm.Form.values()) {
            terms.computeIfAbsent(form, none -> new HashMap<>());
        }
        fillForms(terms);
        // Ordinals are a set: "2nd" must not come into a language that writes "2.".
        english.forEach((form, words) -> words.forEach((name, term) -> {
            if (!name.startsWith("ordinal") && !name.startsWith("long-ordinal")) {
                at(terms, form).putIfAbsent(name, term);
            }
        }));
        fillForms(terms);
        // Seasons travel as months 21 to 24, as EDTF writes them.
        for (LTerm.Form form : List.of(LTerm.Form.LONG, LTerm.Form.SHORT)) {
            for (int season = 1; season <= 4; season++) {
                LTerm term = at(terms, form).get("season-0" + season);
                if (term != null) {
                    at(terms, form).put("month-2" + season, term);
                }
            }
        }
    }

    /** A verb's short form falls back to the verb, a symbol to the short form, both then to the long form. */
    private static void fillForms(Map<LTerm.Form, Map<String, LTerm>> terms) {
        at(terms, LTerm.Form.LONG).forEach(at(terms, LTerm.Form.SHORT)::putIfAbsent);
        at(terms, LTerm.Form.SHORT).forEach(at(terms, LTerm.Form.SYMBOL)::putIfAbsent);
        at(terms, LTerm.Form.LONG).forEach(at(terms, LTerm.Form.VERB)::putIfAbsent);
        at(terms, LTerm.Form.VERB).forEach(at(terms, LTerm.Form.VERB_SHORT)::putIfAbsent);
    }

    static Map<String, LTerm> at(Map<LTerm.Form, Map<String, LTerm>> terms, LTerm.Form form) {
        return terms.computeIfAbsent(form, none -> new HashMap<>());
    }
}
