package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.office.Tag;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;

/** The running text of a paragraph, run by run. */
final class RunHearing {

    private static final String TAB = "    ";

    /** What the names of character styles say, in the order in which they nest. */
    private static final Map<String, Kind> LOOKS = looks();

    private final Words.Writing out = new Words.Writing().byRuns();
    private final StyleSheet sheet;
    private final Map<String, String> expansions;
    private final Map<String, String> addresses;
    private final List<String> numbered;
    private final boolean links;
    private final List<String> places = new ArrayList<>();
    private boolean marks = true;
    private boolean code;
    /** Whether what a caption begins with, its word and number, is still to come. */
    private boolean beforeNumber;

    private boolean afterNumber;
    /** Whether the number of a note has just been said, and the space behind it is due. */
    private boolean afterMark;

    /** @param links whether links are told as such */
    RunHearing(
            StyleSheet sheet,
            Map<String, String> expansions,
            Map<String, String> addresses,
            List<String> numbered,
            boolean links) {
        this.sheet = sheet;
        this.expansions = expansions;
        this.addresses = addresses;
        this.numbered = numbered;
        this.links = links;
    }

    private static Map<String, Kind> looks() {
        Map<String, Kind> looks = new LinkedHashMap<>();
        looks.put("strong", Kind.STRONG);
        looks.put("emphasis", Kind.EMPHASIS);
        looks.put("html code", Kind.CODE);
        looks.put("strikethrough", Kind.STRUCK);
        looks.put("superscript", Kind.RAISED);
        looks.put("subscript", Kind.LOWERED);
        return looks;
    }

    void caption() {
        beforeNumber = true;
    }

    void marks(boolean told) {
        marks = told;
    }

    void code(boolean isCode) {
        code = isCode;
    }

    List<String> places() {
        return places;
    }

    Words words(String lang) {
        return out.words(lang);
    }

    void read(Tag around) {
        if (code) {
            out.open(Kind.CODE, Map.of(), DocxHearing.NOWHERE, around);
            inside(around);
            out.close();
        } else {
            inside(around);
        }
    }

    private void inside(Tag around) {
        for (Tag tag : around.children()) {
            switch (tag.name()) {
                case "w:r" -> run(tag);
                case "w:hyperlink" -> link(tag);
                case "w:sdt" -> control(tag);
                case "w:bookmarkStart" -> places.add(tag.get("w:name"));
                case "w:fldSimple" -> {
                    if (beforeNumber) {
                        beforeNumber = false;
                        afterNumber = true;
                    } else {
                        inside(tag);
                    }
                }
                case "w:ins", "w:smartTag" -> inside(tag);
                default -> {}
            }
        }
    }

    private void link(Tag link) {
        if (!links) {
            inside(link);
            return;
        }
        String anchor = link.get("w:anchor");
        String target = anchor.isEmpty() ? addresses.getOrDefault(link.get("r:id"), "") : "#" + anchor;
        out.open(Kind.LINK, Map.of(Fact.TARGET, target), DocxHearing.NOWHERE, link);
        inside(link);
        out.close();
    }

    /** A control without a box holds text like any other; a box is the label of its item. */
    private void control(Tag control) {
        Tag content = control.child("w:sdtContent");
        if (content == null || control.at("w:sdtPr", "w14:checkbox") != null) {
            return;
        }
        inside(content);
    }

    private void run(Tag run) {
        if (beforeNumber) {
            return;
        }
        String style = sheet.name(run.valAt("w:rPr", "w:rStyle"));
        Tag lang = run.at("w:rPr", "w:lang");
        int open = 0;
        if (lang != null) {
            String tag = lang.get("w:val").isEmpty() ? lang.get("w:bidi") : lang.get("w:val");
            out.open(Kind.LANGUAGE, Map.of(Fact.LANG, Words.language(tag)), DocxHearing.NOWHERE, run);
            open++;
        }
        boolean typed = style.contains("html code") || code;
        for (Map.Entry<String, Kind> look : LOOKS.entrySet()) {
            if (style.contains(look.getKey()) && !(code && look.getValue() == Kind.CODE)) {
                out.open(look.getValue(), Map.of(), DocxHearing.NOWHERE, run);
                open++;
            }
        }
        if (style.contains("html acronym")) {
            String expansion = expansions.getOrDefault(run.words(), "");
            out.open(Kind.ABBREVIATION, Map.of(Fact.EXPANSION, expansion), DocxHearing.NOWHERE, run);
            open++;
        }
        run.children().forEach(tag -> character(tag, typed));
        for (; open > 0; open--) {
            out.close();
        }
    }

    private void character(Tag tag, boolean typed) {
        switch (tag.name()) {
            case "w:t" -> text(tag.text(), typed);
            case "w:br", "w:cr" -> {
                if (typed) {
                    out.say(" ", DocxHearing.NOWHERE);
                } else {
                    out.lineBreak();
                }
            }
            case "w:tab" -> {
                if (code) {
                    out.say(TAB, DocxHearing.NOWHERE);
                } else {
                    text(" ", typed);
                }
            }
            case "w:noBreakHyphen" -> out.say("-", DocxHearing.NOWHERE);
            case "w:footnoteReference" -> mark(tag);
            case "w:footnoteRef" -> afterMark = true;
            case "w:drawing" -> drawing(tag);
            default -> {}
        }
    }

    private void text(String said, boolean typed) {
        String text = said;
        if (afterNumber && text.startsWith(": ")) {
            text = text.substring(2);
        } else if (afterMark && text.startsWith(" ")) {
            text = text.substring(1);
        }
        afterNumber = false;
        afterMark = false;
        if (typed) {
            out.say(text, DocxHearing.NOWHERE);
        } else {
            out.flow(text, DocxHearing.NOWHERE);
        }
    }

    private void mark(Tag mark) {
        if (marks) {
            String id = mark.get("w:id");
            String number = numbered.contains(id) ? String.valueOf(numbered.indexOf(id) + 1) : "";
            out.sign(Kind.MARK, Map.of(Fact.NUMBER, number), DocxHearing.NOWHERE, mark);
        }
    }

    private void drawing(Tag drawing) {
        String alt = drawing.all("wp:docPr").stream()
                .map(one -> one.get("descr"))
                .findFirst()
                .orElse("");
        if (!marks) {
            out.flow(alt, DocxHearing.NOWHERE);
        } else if (alt.isEmpty()) {
            out.silence(DocxHearing.NOWHERE);
        } else {
            out.sign(Kind.FIGURE, Map.of(Fact.ALT, alt), DocxHearing.NOWHERE, drawing);
        }
    }
}
