package org.fairleaf.render.pdf;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.fairleaf.ast.Writing;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Splits text into runs of one script and one font family each, so that no character depends on FOP's own choice: left
 * to itself, it shows {@code #} for a character that the first family lacks. A word is shown in one family if one has
 * all its letters.
 *
 * <p>A word whose glyphs are not its letters one by one, as in Arabic or Devanagari, is a run of its own: FOP shapes it
 * there, and the {@link Words} can give it its text on whatever line it comes to stand.
 */
final class FontRuns extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What FOP writes and measures where it counts pages. */
    private static final String COUNTED = "0123456789M";

    private static final char SOFT_HYPHEN = 0xAD;
    /** Below are only signs that stand alone and run from left to right. */
    private static final char LATIN_END = 0x250;

    /**
     * What holds for text in an element.
     *
     * @param named the families that the FO names
     * @param families the same in the order for the language
     */
    private record Face(List<String> named, List<String> families, String lang, int weight, boolean italic) {

        String primary() {
            return families.getFirst();
        }
    }

    /**
     * @param text as it is shown
     * @param words as it is read
     * @param family null for the one that the text has anyway
     */
    private record Run(String text, String words, @Nullable String family, UnicodeScript script, boolean shaped) {

        /** Whether one run does for both. @param tagged whether their words are to be said */
        boolean joins(Run next, boolean tagged) {
            boolean alike = shaped == next.shaped && Objects.equals(family, next.family);
            return alike && (!shaped || !tagged && script == next.script);
        }

        Run with(Run next) {
            return new Run(text + next.text, words + next.words, family, script, shaped);
        }
    }

    private final FontBook fonts;
    private final Deque<Face> faces = new ArrayDeque<>();
    private final TreeSet<Integer> missing = new TreeSet<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();
    private int inContent;
    private boolean tagged;

    FontRuns(FontBook fonts, ContentHandler next) {
        this.fonts = fonts;
        setContentHandler(next);
        List<String> all = List.copyOf(fonts.families());
        faces.push(new Face(all, all, "und", 400, false));
    }

    /** The characters that no family of the theme has. */
    SequencedSet<Integer> missing() {
        return missing;
    }

    /** The families that the FO names and the theme does not have. */
    SequencedSet<String> unknown() {
        return unknown;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        flush();
        if (!uri.equals(FO)) {
            super.startElement(uri, localName, name, attributes);
            return;
        }
        if (localName.equals("flow") || localName.equals("static-content")) {
            inContent++;
            tagged = localName.equals("flow");
        }
        Face face = faces.element();
        AttributesImpl changed = new AttributesImpl(attributes);
        String family = attributes.getValue("font-family");
        String weight = attributes.getValue("font-weight");
        String style = attributes.getValue("font-style");
        String lang = lang(attributes, face.lang());
        List<String> named = family == null ? face.named() : known(names(family));
        Face own = new Face(
                named,
                fonts.families(usual(lang), lang, named),
                lang,
                weight == null ? face.weight() : weight(weight),
                style == null ? face.italic() : !style.equals("normal"));
        if (family != null) {
            changed.setValue(changed.getIndex("font-family"), own.primary());
        } else if (!own.primary().equals(face.primary())) {
            changed.addAttribute("", "font-family", "font-family", "CDATA", own.primary());
        }
        faces.push(own);
        if (localName.startsWith("page-number") && !covers(own.primary(), COUNTED)) {
            own.families().stream()
                    .filter(other -> covers(other, COUNTED))
                    .findFirst()
                    .ifPresent(other -> changed.addAttribute("", "font-family", "font-family", "CDATA", other));
        }
        super.startElement(uri, localName, name, changed);
    }

    private static String lang(Attributes attributes, String outer) {
        String lang = attributes.getValue(Blueprint.NAMESPACE, "lang");
        String document = attributes.getValue(XML, "lang");
        return lang != null ? lang : document != null ? document : outer;
    }

    private static UnicodeScript usual(String lang) {
        return Writing.scripts(lang).getFirst();
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        flush();
        if (uri.equals(FO)) {
            faces.pop();
            if (localName.equals("flow") || localName.equals("static-content")) {
                inContent--;
            }
        }
        super.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        text.append(ch, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) {
        text.append(ch, start, length);
    }

    private void flush() throws SAXException {
        if (text.isEmpty()) {
            return;
        }
        String words = text.toString();
        text.setLength(0);
        if (inContent == 0 || words.isBlank() || plain(words)) {
            send(words);
            return;
        }
        List<Run> runs = runs(words);
        if (!missing.isEmpty()) {
            // FOP would show "#"; all that is missing is still to be found, but no page is to be laid out.
            setContentHandler(new DefaultHandler());
        }
        for (Run run : runs) {
            if (run.family() == null && !run.shaped()) {
                send(run.text());
            } else {
                run(run);
            }
        }
    }

    /**
     * Sends a run in an object of its own. An inline keeps another font on the base line. Where the font stays, a wrapper
     * does, which makes no box: FOP loses base lines where it turns round a line with boxes in it.
     */
    private void run(Run run) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "role", "role", "CDATA", "NonStruct");
        if (run.family() != null) {
            attributes.addAttribute("", "font-family", "font-family", "CDATA", run.family());
        }
        if (run.shaped()) {
            // FOP would look for the language's own rules in the font, and where it has none, use none at all.
            attributes.addAttribute("", "language", "language", "CDATA", "none");
        }
        if (run.script() == UnicodeScript.HEBREW) {
            // FOP moves points behind their letters and then turns the word round; for Arabic it knows better.
            attributes.addAttribute("", "script", "script", "CDATA", "arab");
        }
        if (Writing.rightToLeft(run.script())) {
            attributes.addAttribute(Blueprint.NAMESPACE, "turned", "fl:turned", "CDATA", "true");
        }
        if (!run.words().equals(run.text())) {
            attributes.addAttribute(Blueprint.NAMESPACE, "words", "fl:words", "CDATA", run.words());
        }
        // FOP drops the space at its end where a page number follows, as in the footer.
        int end = tagged ? run.text().length() : run.text().stripTrailing().length();
        String object = run.family() == null ? "wrapper" : "inline";
        super.startElement(FO, object, "fo:" + object, attributes);
        send(run.text().substring(0, end));
        super.endElement(FO, object, "fo:" + object);
        send(run.text().substring(end));
    }

    /** Whether the words are Latin letters and signs that the text's own face shows: most are, and need no runs. */
    private boolean plain(String words) {
        Face face = face();
        if (usual(face.lang()) != UnicodeScript.LATIN) {
            return words.isBlank();
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean known = c == ' '
                    || c == '\n'
                    || c > ' '
                            && c < LATIN_END
                            && c != SOFT_HYPHEN
                            && fonts.shows(primary(), face.weight(), face.italic(), c);
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private void send(String words) throws SAXException {
        if (!words.isEmpty()) {
            super.characters(words.toCharArray(), 0, words.length());
        }
    }

    private List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>();
        for (List<Cluster> word : words(Cluster.of(words, usual(face().lang())))) {
            String family = family(word);
            for (Run run : runs(word, family)) {
                if (!runs.isEmpty() && runs.getLast().joins(run, tagged)) {
                    runs.add(runs.removeLast().with(run));
                } else {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /** Words of one script, each with the space behind it, the first also with that before it. */
    private static List<List<Cluster>> words(List<Cluster> clusters) {
        List<List<Cluster>> words = new ArrayList<>();
        Cluster last = null;
        boolean begun = false;
        for (Cluster cluster : clusters) {
            if (last == null || last.script() != cluster.script() || begun && last.blank() && !cluster.blank()) {
                words.add(new ArrayList<>());
            }
            words.getLast().add(cluster);
            begun |= !cluster.blank();
            last = cluster;
        }
        return words;
    }

    /** The runs of a word: one, unless its family lacks some of its signs. */
    private List<Run> runs(List<Cluster> word, String wordFamily) {
        List<Run> runs = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        StringBuilder read = new StringBuilder();
        String family = wordFamily;
        for (Cluster cluster : word) {
            String text = visible(cluster.text(), family);
            String composed = composed(cluster, text);
            if (composed.isEmpty()) {
                continue;
            }
            String own = covers(wordFamily, composed) ? wordFamily : family(cluster.says(composed));
            if (!own.equals(family) && !shown.isEmpty()) {
                runs.add(made(shown, read, family, word));
            }
            family = own;
            shown.append(composed);
            read.append(text);
        }
        if (!shown.isEmpty()) {
            runs.add(made(shown, read, family, word));
        }
        return runs;
    }

    private Run made(StringBuilder shown, StringBuilder read, String family, List<Cluster> word) {
        Run run = new Run(
                shown.toString(),
                read.toString(),
                family.equals(primary()) ? null : family,
                word.getFirst().script(),
                !shown.toString().isBlank() && word.stream().anyMatch(Cluster::shaped));
        shown.setLength(0);
        read.setLength(0);
        return run;
    }

    /** Without what shows nothing and has no glyph: FOP would show "#" for it. */
    private String visible(String cluster, String family) {
        return cluster.codePoints()
                .filter(c -> !ignorable(c)
                        || steersBreaks(c)
                        || !selectsVariant(c) && fonts.shows(family, face().weight(), face().italic(), c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A letter with its marks as one character, where there is one and a font has it. */
    private String composed(Cluster cluster, String text) {
        if (text.length() < 2 || !cluster.shaped() || cluster.says("").shaped()) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return families(cluster).stream().anyMatch(family -> covers(family, composed)) ? composed : text;
    }

    private String primary() {
        return face().primary();
    }

    private Face face() {
        return faces.element();
    }

    private boolean covers(String family, String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || ignorable(c)
                        || fonts.shows(family, face().weight(), face().italic(), c));
    }

    /** The first family that shows all letters of the word; the first of all, where none does or it has no letters. */
    private String family(List<Cluster> word) {
        List<String> families = families(word.getFirst());
        return families.stream()
                .filter(family -> word.stream()
                        .filter(Cluster::letter)
                        .allMatch(cluster -> covers(family, composed(cluster, cluster.text()))))
                .findFirst()
                .orElse(families.getFirst());
    }

    /** The family that shows the whole cluster. */
    private String family(Cluster cluster) {
        List<String> families = families(cluster);
        for (String family : families) {
            if (covers(family, cluster.text())) {
                return family;
            }
        }
        cluster.text()
                .codePoints()
                .filter(c -> families.stream().noneMatch(family -> covers(family, Character.toString(c))))
                .forEach(missing::add);
        return families.getFirst();
    }

    /** The families for text in that script, in the order in which they are tried. */
    private List<String> families(Cluster cluster) {
        return fonts.families(cluster.script(), face().lang(), face().families());
    }

    /** Characters that show nothing themselves, and for which a face needs no glyph. */
    static boolean ignorable(int c) {
        return c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || selectsVariant(c)
                || c == 0xFEFF;
    }

    private static boolean selectsVariant(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    private static boolean steersBreaks(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060;
    }

    private List<String> known(List<String> names) {
        List<String> known = names.stream().filter(fonts.families()::contains).toList();
        if (known.isEmpty()) {
            unknown.addAll(names);
            return List.copyOf(fonts.families());
        }
        return known;
    }

    private static List<String> names(String families) {
        List<String> names = new ArrayList<>();
        for (String part : families.split(",", -1)) {
            String name = part.strip();
            if (name.length() > 1 && (name.startsWith("'") || name.startsWith("\""))) {
                name = name.substring(1, name.length() - 1);
            }
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static int weight(String weight) {
        return switch (weight) {
            case "bold", "bolder", "600", "700", "800", "900" -> 700;
            default -> 400;
        };
    }
}
