package org.fairleaf.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SKey;
import de.undercouch.citeproc.csl.internal.SStyle;
import de.undercouch.citeproc.csl.internal.locale.LLocale;
import de.undercouch.citeproc.csl.internal.locale.LTerm;
import de.undercouch.citeproc.helper.AlphanumComparator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A style in a language, parsed. It stands on citeproc-java's model of a style, not on its {@code CSL} class, which
 * parses the style anew each time, inserts entries in quadratic time and sorts dates as they are printed. The model
 * keeps state while it evaluates, hence the lock.
 */
final class Citeproc {

    private final StyleRules rules;
    private final boolean demoted;
    private final Ordinals ordinals;
    private final Locale collation;
    private final NameQuestions questions;
    /** The style as parsed for works that have the same roles, of those that it asks for. */
    private final Map<Set<String>, SStyle> styles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, SStyle> eldest) {
            return size() > 16;
        }
    };

    private final LLocale locale;
    private final CiteprocItem.Words words;
    private final LLocale sortLocale;
    private final List<SortKey> sortKeys = new ArrayList<>();

    /** A key of the style's {@code sort}; citeproc-java evaluates macros and texts, but no dates and names. */
    private record SortKey(SKey key, @Nullable String variable) {}

    /** @param localeName the name of a locale file that ships */
    Citeproc(Document xml, String localeName) {
        CslLocale language = new CslLocale(localeName);
        rules = StyleRules.of(xml, language.namesMonths());
        ordinals = new Ordinals(language.xml());
        collation = language.lang();
        demoted = !xml.getDocumentElement()
                .getAttribute("demote-non-dropping-particle")
                .equals("never");
        StyleRules.adapt(xml);
        questions = new NameQuestions(xml);
        SStyle style = style(questions.asked(Set.of("author")));
        locale = language.in(style);
        words = new CiteprocItem.Words(term(locale, "page-range-delimiter", "–"), term(locale, "et-al", "et al."));
        sortLocale = language.sorting(style, xml);
        Element bibliography = CslXml.child(xml.getDocumentElement(), "bibliography");
        Element sort = bibliography == null ? null : CslXml.child(bibliography, "sort");
        if (sort != null) {
            for (Element key : CslXml.children(sort)) {
                String variable = key.getAttribute("variable");
                sortKeys.add(new SortKey(new SKey(key), variable.isEmpty() ? null : variable));
            }
        }
    }

    private SStyle style(Reference reference) {
        return style(questions.asked(reference.names().keySet()));
    }

    private SStyle style(Set<String> asked) {
        return styles.computeIfAbsent(asked, roles -> new SStyle(questions.answered(roles)));
    }

    /** In the order of the style's list; those that sort alike, and all of a numeric style, in the order given. */
    synchronized List<Reference> sorted(List<Reference> references) {
        if (sortKeys.isEmpty()) {
            return List.copyOf(references);
        }
        record Keyed(Reference reference, List<String> keys) {}
        List<Keyed> keyed = new ArrayList<>(references.size());
        for (Reference reference : references) {
            CSLItemData item = CiteprocItem.sorted(reference, keyed.size() + 1, demoted);
            keyed.add(new Keyed(
                    reference,
                    sortKeys.stream().map(key -> value(key, reference, item)).toList()));
        }
        AlphanumComparator words = new AlphanumComparator(collation);
        Comparator<Keyed> order = (a, b) -> {
            for (int i = 0; i < sortKeys.size(); i++) {
                int compared = compare(
                        a.keys().get(i), b.keys().get(i), sortKeys.get(i).key(), words);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
        return keyed.stream().sorted(order).map(Keyed::reference).toList();
    }

    /** What has no value comes last. */
    private static int compare(String a, String b, SKey key, AlphanumComparator words) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int compared = words.compare(a, b);
        return key.getSort() < 0 ? -Integer.signum(compared) : compared;
    }

    private String value(SortKey key, Reference reference, CSLItemData item) {
        if (key.variable() != null && reference.dates().containsKey(key.variable())) {
            return dateKey(reference.dates().get(key.variable()));
        }
        if (key.variable() != null && reference.names().containsKey(key.variable())) {
            StringBuilder out = new StringBuilder();
            for (PersonName name : reference.names().get(key.variable())) {
                out.append(name.shortName())
                        .append(' ')
                        .append(name.given() == null ? "" : name.given())
                        .append(' ');
            }
            return out.toString().strip();
        }
        RenderContext context = new RenderContext(style(reference), sortLocale, item, null);
        key.key().render(context);
        return context.getResult().toString();
    }

    private static String dateKey(@Nullable PartialDate date) {
        if (date == null || date.parts().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int part : date.parts().getFirst()) {
            out.append(String.format(Locale.ROOT, "%04d", part));
        }
        return out.toString();
    }

    /** The entry of one reference; its title, address or key where the style prints nothing at all. */
    synchronized StyledText entry(Reference reference) {
        if (reference.verbatim()) {
            return RichText.parse(Objects.requireNonNull(reference.text("title")));
        }
        // Some styles leave works such as letters or talks out of the list; a citation still owes its reader the work.
        for (String type : List.of(reference.type(), "report", "book")) {
            StyledText entry = entry(reference, type);
            if (!entry.text().isBlank()) {
                return entry;
            }
        }
        StyledText bare = new StyledText();
        bare.append(reference.inText().names().getFirst(), 0);
        return bare;
    }

    private StyledText entry(Reference reference, String type) {
        CSLItemData item = CiteprocItem.printed(reference, type, rules, words);
        SStyle style = style(reference);
        RenderContext context = new RenderContext(style, locale, item, null);
        style.getBibliography().render(context);
        return EntryTokens.styled(context, ordinals);
    }

    private static String term(LLocale locale, String name, String otherwise) {
        LTerm term = CslLocale.at(locale.getTerms(), LTerm.Form.LONG).get(name);
        return term == null ? otherwise : term.getSingle();
    }
}
