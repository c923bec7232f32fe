package org.fairleaf.render.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Tree;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Running text of one block. White space is collapsed here, through all nested inlines, because the FO says that it is
 * to be kept: only so do the spaces of code survive.
 */
final class InlineWriter {

    /**
     * After so many characters a line ends at the next space, long before FOP would weigh all lines of megabytes against
     * each other, at the cost of the square of their number. Where lines are not justified, nobody sees it.
     */
    private static final int STRETCH = 10_000;

    /** More stand in groups, so that none holds more: FOP goes through all siblings before an object, again and again. */
    private static final int SIBLINGS = 200;

    private final FoOut out;
    private final Edition edition;
    private final Place place;
    private int written;

    private boolean pendingSpace;
    private boolean atStart = true;
    private boolean inLink;
    private boolean plain;
    private final List<Inline.Note> postponed = new ArrayList<>();

    InlineWriter(FoOut out, Edition edition, Place place) {
        this.out = out;
        this.edition = edition;
        this.place = place;
    }

    void write(List<Inline> inlines) throws SAXException {
        if (inlines.size() <= SIBLINGS) {
            for (Inline inline : inlines) {
                write(inline);
            }
            return;
        }
        int size = SIBLINGS;
        while (size * SIBLINGS < inlines.size()) {
            size *= SIBLINGS;
        }
        for (int from = 0; from < inlines.size(); from += size) {
            out.start("inline", Map.of(), "role", "NonStruct");
            write(inlines.subList(from, Math.min(inlines.size(), from + size)));
            out.end();
        }
    }

    /** Without links, anchors and notes, as a contents list needs it. */
    void plain(List<Inline> inlines) throws SAXException {
        plain = true;
        write(inlines);
    }

    private void write(Inline inline) throws SAXException {
        switch (inline) {
            case Inline.Text text -> text(text.text());
            case Inline.Emphasis emphasis -> {
                if (place.citation()) {
                    styled("citation-emphasis", "Span", null, emphasis.content());
                } else {
                    styled("emphasis", "Em", null, emphasis.content());
                }
            }
            case Inline.Strong strong -> styled("strong", "Strong", null, strong.content());
            case Inline.Strikethrough struck -> struck(struck);
            case Inline.Superscript raised -> styled("superscript", "Span", "raised", raised.content());
            case Inline.Subscript lowered -> styled("subscript", "Span", "lowered", lowered.content());
            case Inline.Code code -> {
                flush();
                Map<String, String> style = out.style("code");
                out.start("inline", style, "role", "Code");
                out.text(code(code.text(), out, place.in(style)));
                out.end();
                written += code.text().length();
                atStart = false;
            }
            case Inline.LineBreak lineBreak -> {
                pendingSpace = false;
                out.text("\n");
                atStart = true;
            }
            case Inline.Link link -> link(link);
            case Inline.Image image -> {
                flush();
                image(
                        image,
                        new Pictures(out, edition).ofInline(image, place),
                        image.attributes().lang());
                atStart = false;
            }
            case Inline.Span span -> {
                flush();
                String id = plain ? null : span.attributes().id();
                out.start(
                        "inline",
                        out.style("span"),
                        "role",
                        "Span",
                        "id",
                        id,
                        "fl:lang",
                        span.attributes().lang());
                turned(span.attributes(), span.content());
                out.end();
            }
            case Inline.Abbreviation abbreviation -> {
                flush();
                out.start(
                        "inline",
                        out.style("abbreviation"),
                        "role",
                        "Span",
                        "fox:abbreviation",
                        abbreviation.expansion());
                text(abbreviation.text());
                out.end();
            }
            case Inline.Note note -> {
                if (plain) {
                    return;
                }
                if (inLink) {
                    postponed.add(note);
                } else {
                    note(note);
                }
            }
            case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
        }
    }

    /** A word of Fairleaf's own, with its language where that is not the article's. */
    void label(String word) throws SAXException {
        String lang = labelLang(edition);
        if (lang == null) {
            text(word);
            return;
        }
        out.start("inline", Map.of(), "role", "Span", "fl:lang", lang);
        text(word);
        out.end();
    }

    /** The language of the labels; null where it is the article's. */
    static @Nullable String labelLang(Edition edition) {
        String labels = edition.labels().lang();
        String article = edition.metadata().lang();
        boolean same = Locale.forLanguageTag(labels)
                .getLanguage()
                .equals(Locale.forLanguageTag(article).getLanguage());
        return same ? null : labels;
    }

    /** Content in its own direction. */
    private void turned(Attributes attributes, List<Inline> content) throws SAXException {
        String dir = out.turn(attributes);
        if (dir == null) {
            write(content);
        } else {
            out.start("bidi-override", Map.of(), "role", "NonStruct", "unicode-bidi", "embed", "direction", dir);
            write(content);
            out.end();
        }
    }

    private void styled(String style, String role, @Nullable String look, List<Inline> content) throws SAXException {
        flush();
        out.start("inline", out.style(style), "role", role, "fl:look", look);
        write(content);
        out.end();
    }

    /**
     * Struck words must not be heard as valid. The words stay as they are; what is spoken in their place, as for an
     * abbreviation, says that they are struck, unless it would silence a link, a note or an image among them.
     */
    private void struck(Inline.Strikethrough struck) throws SAXException {
        flush();
        boolean[] plainWords = {true};
        Tree.walkInlines(
                struck.content(),
                inline -> plainWords[0] &= switch (inline) {
                    case Inline.Text t -> true;
                    case Inline.Emphasis e -> true;
                    case Inline.Strong s -> true;
                    case Inline.Strikethrough s -> true;
                    case Inline.Superscript s -> true;
                    case Inline.Subscript s -> true;
                    case Inline.Code c -> true;
                    case Inline.LineBreak b -> true;
                    case Inline.Span s -> s.attributes().lang() == null;
                    case Inline.Link l -> false;
                    case Inline.Image i -> false;
                    case Inline.Abbreviation a -> false;
                    case Inline.Note n -> false;
                    case Inline.Unset u -> false;
                });
        String words = PlainText.of(struck.content()).strip();
        out.start(
                "inline",
                out.style("strikethrough"),
                "role",
                "Span",
                "fl:look",
                "struck",
                "fox:abbreviation",
                plainWords[0] ? edition.labels().get("deleted", words) : null);
        write(struck.content());
        out.end();
    }

    /** Code with places to break its long words; all its letters have one width. */
    static String code(String text, FoOut out, Place place) {
        double letter = Double.parseDouble(out.value("letters", "code"));
        return Breaks.into(text, place.ems(), c -> letter);
    }

    void text(String text) throws SAXException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                pendingSpace = true;
            } else {
                if (pendingSpace && !atStart) {
                    words.append(space());
                }
                pendingSpace = false;
                atStart = false;
                words.append(c);
                written++;
            }
        }
        out.text(Breaks.into(words.toString(), place.ems()));
    }

    /** Writes the space that is due before what comes now. */
    private void flush() throws SAXException {
        if (pendingSpace && !atStart) {
            out.text(String.valueOf(space()));
            atStart = true;
        }
        pendingSpace = false;
    }

    /** A space, or the end of the line in its place. */
    private char space() {
        if (written < STRETCH) {
            return ' ';
        }
        written = 0;
        return '\n';
    }

    private void link(Inline.Link link) throws SAXException {
        // FO knows no link in a link.
        if (plain || inLink) {
            write(link.content());
            return;
        }
        flush();
        String words = PlainText.of(link.content()).strip();
        String title = link.title();
        String says = title == null ? words : words + " (" + title + ")";
        out.start(
                "basic-link",
                out.style("link"),
                "id",
                link.attributes().id(),
                "fl:lang",
                link.attributes().lang(),
                link.internal() ? "internal-destination" : "external-destination",
                link.internal() ? link.anchor() : uri(link.target()),
                "fox:alt-text",
                says);
        inLink = true;
        turned(link.attributes(), link.content());
        inLink = false;
        out.end();
        for (Inline.Note note : postponed) {
            note(note);
        }
        postponed.clear();
    }

    private static String uri(String target) {
        return "url('" + target.replace("'", "%27") + "')";
    }

    private void image(Inline.Image image, Pictures.Size size, @Nullable String lang) throws SAXException {
        String described = switch (image.alt()) {
            case Alt.Described alt -> alt.text();
            case Alt.Decorative alt -> null;
            case Alt.Missing alt -> throw new IllegalStateException("an edition holds an image without alt text");
        };
        out.empty(
                "external-graphic",
                out.style("image"),
                "id",
                plain ? null : image.attributes().id(),
                "role",
                described == null ? "artifact" : "Figure",
                "src",
                "url('" + uriPath(image.source()) + "')",
                "content-width",
                Length.text(size.width()),
                "content-height",
                Length.text(size.height()),
                "fox:alt-text",
                described,
                "fl:lang",
                lang);
    }

    /** An image alone in its line. @param lang the language of its description, where it is not that of its place */
    void figure(Inline.Image image, @Nullable String lang) throws SAXException {
        image(image, new Pictures(out, edition).ofFigure(image, place), lang);
    }

    static boolean holdsImage(List<Inline> content) {
        boolean[] found = {false};
        new Walk() {
            @Override
            void inline(Inline inline) {
                found[0] |= inline instanceof Inline.Image;
                if (!(inline instanceof Inline.Note)) {
                    super.inline(inline);
                }
            }
        }.inlines(content);
        return found[0];
    }

    private static String uriPath(String source) {
        StringBuilder path = new StringBuilder();
        for (byte b : source.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            path.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return path.toString();
    }

    private void note(Inline.Note note) throws SAXException {
        flush();
        atStart = false;
        String number = String.valueOf(note.number());
        written += number.length();
        out.start("footnote", Map.of(), "role", "NonStruct");
        out.start("inline", out.style("note-mark"), "id", note.markId(), "role", "Reference");
        out.start(
                "basic-link",
                Map.of(),
                "internal-destination",
                note.id(),
                "fox:alt-text",
                edition.labels().get("note-number", number));
        out.text(number);
        out.end();
        out.end();
        Map<String, String> body = out.style("footnote-body");
        out.start("footnote-body", body, "role", "Note", "fl:note", note.id());
        Map<String, String> list = out.style("footnote-list");
        double label = Length.points(list.get("provisional-distance-between-starts"))
                + place.in(out.style("footnote-body")).digits(number.length() - 2);
        list.put("provisional-distance-between-starts", Length.text(label));
        Place inside = Place.page(out).in(body).narrower(label).inNote(note.kind() == Inline.Note.Kind.CITATION);
        if (new Extent(out, edition).fitsNote(note.content(), inside)) {
            list.put("keep-together.within-page", "always");
        }
        out.start("list-block", list, "role", "NonStruct");
        out.start("list-item", Map.of(), "id", note.id(), "role", "NonStruct");
        out.start("list-item-label", Map.of(), "end-indent", "label-end()", "role", "Lbl");
        out.start("block", out.style("footnote-label"), "role", "NonStruct");
        out.start(
                "basic-link",
                Map.of(),
                "internal-destination",
                note.markId(),
                "fox:alt-text",
                edition.labels().get("back-to-text", number));
        out.text(number);
        out.end();
        out.end();
        out.end();
        out.start("list-item-body", Map.of(), "start-indent", "body-start()", "role", "NonStruct");
        new BlockWriter(out, edition).blocks(note.content(), inside);
        out.end();
        out.end();
        out.end();
        out.end();
        out.end();
    }
}
