package org.fairleaf.render.docx;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.jspecify.annotations.Nullable;

/** Writes running text into a part. */
final class Runs {

    /** The longest title that Word takes for a content control. */
    private static final int LONGEST_TITLE = 64;

    private final Assembly assembly;
    private final Part part;
    private final Xml xml;
    private boolean citing;

    Runs(Assembly assembly, Part part) {
        this.assembly = assembly;
        this.part = part;
        this.xml = part.xml();
    }

    /** Whether a reference is being set, where emphasis marks the title of a work. */
    void citing(boolean newCiting) {
        citing = newCiting;
    }

    void write(List<Inline> inlines, Voice voice) {
        write(inlines, EnumSet.noneOf(Mark.class), voice);
    }

    void write(List<Inline> inlines, Set<Mark> marks, Voice voice) {
        inlines.forEach(inline -> write(inline, marks, voice));
    }

    private void write(Inline inline, Set<Mark> marks, Voice voice) {
        switch (inline) {
            case Inline.Text text -> text(text.text(), marks, voice);
            case Inline.Emphasis emphasis ->
                write(emphasis.content(), and(marks, citing ? Mark.WORK : Mark.EMPHASIS), voice);
            case Inline.Strong strong -> write(strong.content(), and(marks, Mark.STRONG), voice);
            case Inline.Strikethrough struck -> write(struck.content(), and(marks, Mark.STRIKETHROUGH), voice);
            case Inline.Superscript superscript -> write(superscript.content(), and(marks, Mark.SUPERSCRIPT), voice);
            case Inline.Subscript subscript -> write(subscript.content(), and(marks, Mark.SUBSCRIPT), voice);
            case Inline.Code code -> text(code.text(), and(marks, Mark.CODE), voice);
            case Inline.LineBreak lineBreak -> xml.open("w:r").empty("w:br").close();
            case Inline.Link link -> link(link, marks, voice);
            case Inline.Image image -> xml.add(assembly.pictures().inline(image, part));
            case Inline.Span span ->
                within(span.attributes(), () -> write(span.content(), marks, voice.with(span.attributes())));
            case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, marks, voice);
            case Inline.Note note -> note(note);
            case Inline.Unset unset -> throw new IllegalStateException("not set: " + unset);
        }
    }

    private static Set<Mark> and(Set<Mark> marks, Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }

    /** No link stands in a link: where a heading is one, its entry in the contents list is another. */
    private void link(Inline.Link link, Set<Mark> marks, Voice voice) {
        if (marks.contains(Mark.LINK)) {
            write(link.content(), marks, voice.with(link.attributes()));
            return;
        }
        within(link.attributes(), () -> {
            String title = link.title();
            String[] target = link.internal()
                    ? new String[] {"w:anchor", assembly.bookmarks().name(link.anchor())}
                    : new String[] {"r:id", part.link(link.target())};
            if (title == null) {
                xml.open("w:hyperlink", target[0], target[1], "w:history", "1");
            } else {
                xml.open("w:hyperlink", target[0], target[1], "w:tooltip", title, "w:history", "1");
            }
            write(link.content(), and(marks, Mark.LINK), voice.with(link.attributes()));
            xml.close();
        });
    }

    /** A bookmark around the content, where the attributes have an id. */
    private void within(Attributes attributes, Runnable content) {
        String id = attributes.id();
        if (id == null) {
            content.run();
            return;
        }
        int bookmark = assembly.bookmarks().start(xml, assembly.bookmarks().name(id));
        content.run();
        Bookmarks.end(xml, bookmark);
    }

    /**
     * Word has no abbreviations. What the first one stands for is the title of a content control around it, which Word
     * shows and screen readers speak; without room in that, it follows in brackets.
     */
    private void abbreviation(Inline.Abbreviation abbreviation, Set<Mark> marks, Voice voice) {
        Set<Mark> marked = and(marks, Mark.ABBREVIATION);
        String expansion = abbreviation.expansion();
        if (!assembly.abbreviations().isFirst(abbreviation)) {
            text(abbreviation.text(), marked, voice);
        } else if (expansion.length() <= LONGEST_TITLE) {
            xml.open("w:sdt").open("w:sdtPr").val("w:alias", expansion).val("w:tag", "abbreviation");
            xml.val("w:id", assembly.nextControl()).close().open("w:sdtContent");
            text(abbreviation.text(), marked, voice);
            xml.close().close();
        } else {
            text(abbreviation.text(), marked, voice);
            text(" (" + expansion + ")", marks, voice);
        }
    }

    private void note(Inline.Note note) {
        assembly.notes().add(note);
        if (assembly.notes().size() != note.number()) {
            throw new IllegalStateException("Word would number note " + note.number() + " otherwise");
        }
        int bookmark = assembly.bookmarks().start(xml, assembly.bookmarks().name(note.markId()));
        xml.open("w:r")
                .open("w:rPr")
                .val("w:rStyle", WordStyle.of("footnote-reference").id())
                .close();
        xml.empty("w:footnoteReference", "w:id", Integer.toString(note.number()))
                .close();
        Bookmarks.end(xml, bookmark);
    }

    /** Characters, in one run for each direction: Word sets a run as a whole from right to left or not. */
    void text(String text, Set<Mark> marks, Voice voice) {
        String style = assembly.styles().character(marks);
        for (Stretch stretch : Stretch.of(text, voice.rtl())) {
            run(stretch, style, voice);
        }
    }

    private void run(Stretch stretch, @Nullable String style, Voice voice) {
        xml.open("w:r");
        properties(stretch.rtl(), style, voice);
        int from = 0;
        String text = stretch.text();
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                characters(text.substring(from, i));
                from = i + 1;
                if (!end) {
                    xml.empty(text.charAt(i) == '\n' ? "w:br" : "w:tab");
                }
            }
        }
        xml.close();
    }

    private void properties(boolean rtl, @Nullable String style, Voice voice) {
        boolean foreign = !voice.lang().equals(assembly.voice().lang());
        if (style == null && !rtl && !foreign && !Voice.isEastAsian(voice.lang())) {
            return;
        }
        xml.open("w:rPr");
        if (style != null) {
            xml.val("w:rStyle", style);
        }
        if (Voice.isEastAsian(voice.lang())) {
            // Quotation marks and dashes belong to several scripts: here they are as wide as an ideograph.
            xml.empty("w:rFonts", "w:hint", "eastAsia");
        }
        if (rtl) {
            xml.empty("w:rtl");
        }
        if (foreign) {
            String lang = voice.lang();
            // Word reads one of three attributes, by the script of each character.
            if (Voice.isComplex(lang)) {
                xml.empty("w:lang", "w:val", lang, "w:bidi", lang);
            } else if (Voice.isEastAsian(lang)) {
                xml.empty("w:lang", "w:val", lang, "w:eastAsia", lang);
            } else {
                xml.empty("w:lang", "w:val", lang);
            }
        }
        xml.close();
    }

    private void characters(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.equals(text.strip()) && !text.contains("  ")) {
            xml.element("w:t", text);
        } else {
            xml.open("w:t", "xml:space", "preserve").text(text).close();
        }
    }
}
