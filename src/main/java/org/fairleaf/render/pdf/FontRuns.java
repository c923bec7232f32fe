package org.fairleaf.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Splits text into runs of one font family each, so that no character depends on FOP's own choice: left to itself, it
 * shows {@code #} for a character that the first family lacks. Right-to-left words become runs of their own, since
 * their glyphs are drawn in visual order and need their words beside them.
 */
final class FontRuns extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private static final char SOFT_HYPHEN = 0xAD;
    /** Below are only signs that stand alone and run from left to right. */
    private static final char LATIN_END = 0x250;

    private record Face(List<String> families, int weight, boolean italic) {}

    private record Run(String text, @Nullable String family, boolean rightToLeft) {}

    private final FontBook fonts;
    private final Deque<Face> faces = new ArrayDeque<>();
    private final TreeSet<Integer> missing = new TreeSet<>();
    private final TreeSet<String> unknown = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();
    private int inContent;

    FontRuns(FontBook fonts, ContentHandler next) {
        this.fonts = fonts;
        setContentHandler(next);
        faces.push(new Face(List.copyOf(fonts.families()), 400, false));
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
        }
        Face face = faces.peek();
        AttributesImpl changed = new AttributesImpl(attributes);
        String family = attributes.getValue("font-family");
        String weight = attributes.getValue("font-weight");
        String style = attributes.getValue("font-style");
        Face own = new Face(
                family == null ? face.families() : known(names(family)),
                weight == null ? face.weight() : weight(weight),
                style == null ? face.italic() : !style.equals("normal"));
        if (family != null) {
            changed.setValue(changed.getIndex("font-family"), own.families().getFirst());
        }
        faces.push(own);
        super.startElement(uri, localName, name, changed);
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
        if (inContent == 0 || plain(words)) {
            send(words);
            return;
        }
        List<Run> runs = runs(words);
        if (!missing.isEmpty()) {
            // FOP would show "#"; all that is missing is still to be found, but no page is to be laid out.
            setContentHandler(new DefaultHandler());
        }
        for (Run run : runs) {
            if (run.family() == null && !run.rightToLeft()) {
                send(run.text());
            } else {
                AttributesImpl attributes = new AttributesImpl();
                if (run.family() != null) {
                    attributes.addAttribute("", "font-family", "font-family", "CDATA", run.family());
                }
                if (run.rightToLeft()) {
                    attributes.addAttribute("", "role", "role", "CDATA", "Span");
                    attributes.addAttribute(Blueprint.NAMESPACE, "actual", "fl:actual", "CDATA", run.text());
                } else {
                    attributes.addAttribute("", "role", "role", "CDATA", "NonStruct");
                }
                super.startElement(FO, "inline", "fo:inline", attributes);
                send(run.text());
                super.endElement(FO, "inline", "fo:inline");
            }
        }
    }

    /** Whether the words are Latin letters and signs that the text's own face shows: most are, and need no runs. */
    private boolean plain(String words) {
        Face face = face();
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
        super.characters(words.toCharArray(), 0, words.length());
    }

    private List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String family = null;
        boolean rightToLeft = false;
        int i = 0;
        while (i < words.length()) {
            int end = cluster(words, i);
            String cluster = words.substring(i, end).replaceAll("(?!^)[\\uFE00-\\uFE0F]", "");
            int c = cluster.codePointAt(0);
            if (ignorable(c)
                    && !steersBreaks(c)
                    && !fonts.shows(family == null ? primary() : family, face().weight(), face().italic(), c)) {
                // FOP would show "#" for it.
                i = end;
                continue;
            }
            boolean neutral = Character.isWhitespace(c) || ignorable(c);
            boolean turned = rightToLeft(c);
            if (rightToLeft && !turned && !leftToRight(c)) {
                turned = goesOn(words, end);
            }
            // A neutral character stays with the run before it, but not with words that are said a second time.
            boolean stays = neutral && turned == rightToLeft && covers(family == null ? primary() : family, c);
            String own = stays ? family : family(cluster);
            if (turned && !rightToLeft(c) && covers(family == null ? primary() : family, c)) {
                own = family;
            }
            if (!run.isEmpty() && (turned != rightToLeft || !java.util.Objects.equals(own, family))) {
                runs.add(new Run(run.toString(), family, rightToLeft));
                run.setLength(0);
            }
            family = own;
            rightToLeft = turned;
            run.append(cluster);
            i = end;
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), family, rightToLeft));
        }
        return runs;
    }

    /** Whether the next word runs right to left, too. */
    private static boolean goesOn(String words, int from) {
        int i = from;
        while (i < words.length()) {
            int c = words.codePointAt(i);
            if (rightToLeft(c) || leftToRight(c)) {
                return rightToLeft(c);
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean leftToRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }

    private String primary() {
        return face().families().getFirst();
    }

    private Face face() {
        return faces.element();
    }

    private boolean covers(String family, int c) {
        return Character.isWhitespace(c) || ignorable(c) || fonts.shows(family, face().weight(), face().italic(), c);
    }

    /** The family that shows the whole cluster; null for the one that the text has anyway. */
    private @Nullable String family(String cluster) {
        Face face = face();
        List<String> tried = new ArrayList<>(face.families());
        fonts.families().stream().filter(family -> !tried.contains(family)).forEach(tried::add);
        for (String family : tried) {
            if (cluster.codePoints().allMatch(c -> covers(family, c))) {
                return family.equals(primary()) ? null : family;
            }
        }
        cluster.codePoints()
                .filter(c -> tried.stream().noneMatch(family -> covers(family, c)))
                .forEach(missing::add);
        return null;
    }

    /** The end of the character at that place with the marks that combine with it. */
    private static int cluster(String words, int start) {
        int end = start + Character.charCount(words.codePointAt(start));
        while (end < words.length()) {
            int c = words.codePointAt(end);
            int type = Character.getType(c);
            boolean combines = type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || c >= 0xFE00 && c <= 0xFE0F;
            if (!combines) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Characters that show nothing themselves, and for which a face needs no glyph. */
    static boolean ignorable(int c) {
        return c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF;
    }

    private static boolean steersBreaks(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060;
    }

    private static boolean rightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
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
