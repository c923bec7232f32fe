package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;

/** What all parts of one document share while they are written. */
final class Assembly {

    private final Edition edition;
    private final Page page;
    private final Voice voice;
    private final Styles styles;
    private final Numbering numbering;
    private final Bookmarks bookmarks;
    private final Pictures pictures;
    private final List<Inline.Note> notes = new ArrayList<>();
    private final Abbreviations abbreviations = new Abbreviations();
    private final BlockMap map = new BlockMap();
    private final Map<String, Integer> captions = new HashMap<>();
    private int controls;

    Assembly(Edition edition, Theme theme, ThemeFonts fonts, Container container) {
        this.edition = edition;
        page = Page.of(theme, edition.metadata().lang());
        voice = new Voice(edition.metadata().lang(), edition.metadata().dir().equals("rtl"));
        styles = new Styles(theme, voice);
        numbering = new Numbering(
                styles.step(),
                List.of(theme.style(Styles.SHEET, "list", "markers").strip().split("\\s+", -1)));
        bookmarks = new Bookmarks(
                heading(edition, Block.Section.Kind.DISCLAIMER), heading(edition, Block.Section.Kind.PUBLICATION));
        pictures = new Pictures(edition.media(), fonts, container, page);
    }

    /** The id of the heading of a part, or an empty string. */
    private static String heading(Edition edition, Block.Section.Kind kind) {
        for (Block block : edition.blocks()) {
            if (block instanceof Block.Section section
                    && section.kind() == kind
                    && !section.content().isEmpty()) {
                String id = section.content().getFirst().attributes().id();
                return id == null ? "" : id;
            }
        }
        return "";
    }

    Edition edition() {
        return edition;
    }

    Page page() {
        return page;
    }

    /** The language and direction of the document. */
    Voice voice() {
        return voice;
    }

    /** The language and direction of the words that come from the labels. */
    Voice labelVoice() {
        String lang = edition.labels().lang();
        return sameLanguage(lang, voice.lang()) ? voice : new Voice(lang, Voice.runsRightToLeft(lang));
    }

    /** Labels of {@code fr} speak for an article in {@code fr-CA}. */
    private static boolean sameLanguage(String general, String particular) {
        return particular.equalsIgnoreCase(general)
                || particular.regionMatches(true, 0, general + "-", 0, general.length() + 1);
    }

    Styles styles() {
        return styles;
    }

    Numbering numbering() {
        return numbering;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    Pictures pictures() {
        return pictures;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /** Where the blocks come from. */
    BlockMap map() {
        return map;
    }

    /** The number of the next caption of that kind. */
    int nextCaption(String kind) {
        return captions.merge(kind, 1, Integer::sum);
    }

    /** The notes whose marks have been set so far, in that order. */
    List<Inline.Note> notes() {
        return notes;
    }

    /** A number for a content control, unlike those of all others. */
    int nextControl() {
        return ++controls;
    }
}
