package org.fairleaf.edition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * The words of the article's and the theme's glossary that occur in the article. Where one first stands, it becomes a link
 * to its entry, and its entry leads back; no word is put into the author's sentences.
 *
 * <p>{@link Forms} says how a word is found. Headings, links, code and notes hold no such link, nor do stretches in another
 * language.
 */
final class Glossary {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Forms forms = new Forms();
    private final String lang;
    private List<Term> listed = List.of();

    private Glossary(List<Term> terms, String lang) {
        this.lang = lang;
        for (Term term : terms) {
            forms(term).forEach(form -> forms.add(form, term));
        }
    }

    /**
     * What is to be explained of an article.
     *
     * @param own the article's words; those that do not occur are told
     * @param theme the theme's words
     * @param written what the author wrote
     */
    static Glossary of(List<Term> own, List<Term> theme, List<Block> written, String lang, List<Diagnostic> findings) {
        List<Term> all = new ArrayList<>(own);
        Set<String> taken = new HashSet<>();
        own.forEach(term -> forms(term).forEach(form -> taken.add(fold(form))));
        theme.stream().filter(term -> !taken.contains(fold(term.name()))).forEach(all::add);
        Glossary glossary = new Glossary(all, lang);
        Set<Term> occurring = glossary.occurring(written);
        own.stream()
                .filter(term -> !occurring.contains(term))
                .forEach(term -> findings.add(Diagnostic.of(
                        Code.GLOSSARY_UNUSED,
                        term.position(),
                        "the glossary explains \"" + term.name() + "\", which does not occur, so it is not published",
                        "delete it, or list the form that the article uses under \"also:\"")));
        glossary.listed = occurring.stream()
                .sorted(Comparator.comparing((Term term) -> sortKey(term.name()))
                        .thenComparing(Term::name))
                .toList();
        return glossary;
    }

    private static List<String> forms(Term term) {
        List<String> forms = new ArrayList<>(term.also());
        forms.addFirst(term.name());
        return forms;
    }

    private static String fold(String form) {
        return form.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    }

    /** As a reader looks words up: capitals and accents apart. */
    private static String sortKey(String name) {
        return MARKS.matcher(Normalizer.normalize(fold(name), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The words that occur, anywhere but in code, also those that only the explanation of another one uses. */
    private Set<Term> occurring(List<Block> written) {
        Set<Term> occurring = new LinkedHashSet<>();
        Tree.walk(written, block -> {}, inline -> find(inline, occurring));
        for (List<Term> fresh = List.copyOf(occurring); !fresh.isEmpty(); ) {
            Set<Term> more = new LinkedHashSet<>();
            fresh.forEach(term -> Tree.walkInlines(term.explanation(), inline -> find(inline, more)));
            more.removeAll(occurring);
            occurring.addAll(more);
            fresh = List.copyOf(more);
        }
        return occurring;
    }

    private void find(Inline inline, Set<Term> found) {
        switch (inline) {
            case Inline.Text text -> find(text.text(), found);
            case Inline.Abbreviation abbreviation -> find(abbreviation.text(), found);
            case Inline.Emphasis i -> {}
            case Inline.Strong i -> {}
            case Inline.Strikethrough i -> {}
            case Inline.Superscript i -> {}
            case Inline.Subscript i -> {}
            case Inline.Code i -> {}
            case Inline.LineBreak i -> {}
            case Inline.Link i -> {}
            case Inline.Image i -> {}
            case Inline.Span i -> {}
            case Inline.Footnote i -> {}
            case Inline.Citation i -> {}
            case Inline.Note i -> {}
        }
    }

    private void find(String text, Set<Term> found) {
        forms.in(text).forEach(word -> found.add(word.term()));
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /** What the author wrote in the entries that are listed. */
    List<Block> explanations() {
        return listed.stream().<Block>map(Glossary::explanation).toList();
    }

    private static Block.Paragraph explanation(Term term) {
        return new Block.Paragraph(
                term.explanation(),
                Attributes.NONE,
                term.explanation().getFirst().position());
    }

    Linking linking(Anchors anchors) {
        return new Linking(anchors);
    }

    /** Makes the first use of each word a link to its entry; to be shown the article in reading order. */
    final class Linking extends Rewrite {

        private final Map<Term, String> entryIds = new LinkedHashMap<>();
        private final Map<Term, String> useIds = new HashMap<>();
        private final Anchors anchors;
        private String here = lang;

        private Linking(Anchors anchors) {
            this.anchors = anchors;
            listed.forEach(term ->
                    entryIds.put(term, anchors.free("word-" + Anchors.fromWords(term.name()), term.position())));
        }

        /** The entries in the order of the alphabet, each leading back to the first use of its word. */
        List<Block.Definition> entries() {
            // An explanation may hold the first use of another word.
            Map<Term, Block> explained = new HashMap<>();
            listed.forEach(term -> explained.put(term, explained(term)));
            return listed.stream()
                    .map(term -> new Block.Definition(
                            List.of(List.of(name(term))),
                            List.of(List.of(explained.getOrDefault(term, explanation(term)))),
                            term.position()))
                    .toList();
        }

        private Block explained(Term term) {
            String use = useIds.get(term);
            // No word is explained by a link to itself.
            useIds.putIfAbsent(term, "");
            Block linked = block(explanation(term));
            if (use == null) {
                useIds.remove(term);
            }
            return linked;
        }

        private Inline name(Term term) {
            Position at = term.position();
            Inline words = new Inline.Text(term.name(), at);
            String use = useIds.get(term);
            Inline content =
                    use == null ? words : new Inline.Link(List.of(words), "#" + use, null, Attributes.NONE, at);
            return new Inline.Span(
                    List.of(content), Attributes.NONE.withId(entryIds.get(term)).withClass("glossary-term"), at);
        }

        @Override
        Block block(Block block) {
            String outside = here;
            String own = block.attributes().lang();
            here = own == null ? here : own;
            Block linked = block instanceof Block.Callout callout
                    ? new Block.Callout(
                            callout.kind(),
                            callout.title(),
                            blocks(callout.content()),
                            callout.attributes(),
                            callout.position())
                    : super.block(block);
            here = outside;
            return linked;
        }

        @Override
        Block heading(Block.Heading heading) {
            return heading;
        }

        @Override
        List<Inline> inlines(List<Inline> inlines) {
            List<Inline> out = new ArrayList<>();
            for (Inline inline : inlines) {
                if (inline instanceof Inline.Text text && here.equals(lang)) {
                    link(text, out);
                } else {
                    out.add(inline(inline));
                }
            }
            return List.copyOf(out);
        }

        @Override
        Inline inline(Inline inline) {
            return switch (inline) {
                case Inline.Link link -> link;
                case Inline.Footnote footnote -> footnote;
                case Inline.Note note -> note;
                case Inline.Strikethrough struck -> struck;
                case Inline.Span span -> {
                    String outside = here;
                    String own = span.attributes().lang();
                    here = own == null ? here : own;
                    Inline linked = super.inline(span);
                    here = outside;
                    yield linked;
                }
                case Inline.Abbreviation abbreviation -> {
                    Forms.Found word = forms.whole(abbreviation.text());
                    yield word != null && here.equals(lang) && isFirst(word.term())
                            ? use(word.term(), abbreviation)
                            : abbreviation;
                }
                case Inline.Text i -> super.inline(i);
                case Inline.Emphasis i -> super.inline(i);
                case Inline.Strong i -> super.inline(i);
                case Inline.Superscript i -> super.inline(i);
                case Inline.Subscript i -> super.inline(i);
                case Inline.Code i -> super.inline(i);
                case Inline.LineBreak i -> super.inline(i);
                case Inline.Image i -> super.inline(i);
                case Inline.Citation i -> super.inline(i);
            };
        }

        private boolean isFirst(Term term) {
            return !useIds.containsKey(term);
        }

        private void link(Inline.Text text, List<Inline> out) {
            int done = 0;
            for (Forms.Found word : forms.in(text.text())) {
                if (isFirst(word.term())) {
                    part(text, done, word.start(), out);
                    out.add(use(
                            word.term(),
                            new Inline.Text(
                                    text.text().substring(word.start(), word.end()),
                                    moved(text.position(), word.start()))));
                    done = word.end();
                }
            }
            if (done == 0) {
                out.add(text);
            } else {
                part(text, done, text.text().length(), out);
            }
        }

        private void part(Inline.Text text, int from, int to, List<Inline> out) {
            if (from < to) {
                out.add(new Inline.Text(text.text().substring(from, to), moved(text.position(), from)));
            }
        }

        private static Position moved(Position position, int characters) {
            return position.column() == 0
                    ? position
                    : new Position(position.path(), position.line(), position.column() + characters);
        }

        private Inline use(Term term, Inline words) {
            String id = anchors.free("use-" + Anchors.fromWords(term.name()), words.position());
            useIds.put(term, id);
            return new Inline.Link(
                    List.of(words),
                    "#" + entryIds.get(term),
                    null,
                    Attributes.id(id).withClass("glossary-use"),
                    words.position());
        }
    }
}
