package org.fairleaf.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Findings;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/**
 * That each link can be followed, says where it leads, and leads there: the author's, those between notes and their
 * marks, those of the contents list, and the bookmarks.
 */
final class Links implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        new Check(evidence, findings).check();
    }

    private static final class Check {
        private final Evidence evidence;
        private final Findings findings;
        private final Places places;
        private final Map<String, Heard> notes = new HashMap<>();

        Check(Evidence evidence, Findings findings) {
            this.evidence = evidence;
            this.findings = findings;
            this.places = new Places(evidence);
            evidence.expected().notes().forEach(note -> notes.put(note.fact(Fact.NUMBER), note));
        }

        void check() {
            for (Map.Entry<Words.Stretch, Words.Stretch> pair :
                    evidence.comparison().stretches().entrySet()) {
                Words.Stretch written = pair.getKey();
                Tag tag = (Tag) pair.getValue().handle();
                if (written.kind() == Kind.LINK && tag != null) {
                    String target = written.fact(Fact.TARGET);
                    link(tag, Code.VERIFY_LINK, written.position(), target, anchor(target), exact(target));
                } else if (written.kind() == Kind.MARK && tag != null) {
                    String number = written.fact(Fact.NUMBER);
                    mark(tag, written.position(), "#fn" + number, notes.get(number), true);
                }
            }
            for (Inline.Note note : evidence.edition().notes()) {
                Heard written = notes.get(String.valueOf(note.number()));
                Tag tag = written == null ? null : evidence.tag(written);
                if (written != null && tag != null) {
                    Heard line = evidence.expected().anchors().get(note.markId());
                    Tag label = tag.tags().stream()
                            .filter(kid -> kid.is("Lbl"))
                            .findFirst()
                            .orElse(tag);
                    mark(label, written.position(), "#" + note.markId(), line, false);
                }
            }
            for (Heard entry : evidence.expected().outline()) {
                bookmark(entry);
            }
            evidence.expected().body().each(this::entry);
        }

        private @Nullable Heard anchor(String target) {
            return target.startsWith("#") ? evidence.expected().anchors().get(target.substring(1)) : null;
        }

        /** Whether the target is a part, and not a place in a line. */
        private boolean exact(String target) {
            Heard anchor = anchor(target);
            return anchor != null && anchor.words().text().isEmpty();
        }

        private void mark(Tag tag, Position position, String target, @Nullable Heard part, boolean exact) {
            Tag link = tag.is("Link")
                    ? tag
                    : tag.tags().stream()
                            .filter(kid -> kid.is("Link"))
                            .findFirst()
                            .orElse(null);
            if (link == null) {
                findings.add(Code.VERIFY_NOTE, position, "a note and its mark are not linked both ways in the PDF");
            } else {
                link(link, Code.VERIFY_NOTE, position, target, part, exact);
            }
        }

        private void link(Tag link, Code code, Position position, String target, @Nullable Heard part, boolean exact) {
            if (link.areas().isEmpty()) {
                findings.add(code, position, "the link to " + target + " cannot be followed in the PDF");
            }
            for (Kid.Area area : link.areas()) {
                String says = area.annotation().getString(COSName.CONTENTS);
                if (says == null || says.isBlank()) {
                    findings.add(code, position, "the link to " + target + " does not say where it leads in the PDF");
                }
                if (!leads(area.annotation(), target, part, exact)) {
                    findings.add(code, position, "the link to " + target + " leads elsewhere in the PDF");
                }
            }
        }

        private boolean leads(COSDictionary annotation, String target, @Nullable Heard part, boolean exact) {
            if (target.startsWith("#")) {
                Places.Place place = places.of(annotation);
                return place != null && places.leadsTo(place, part, !exact);
            }
            COSDictionary action = annotation.getCOSDictionary(COSName.A);
            return action != null
                    && action.getDictionaryObject(COSName.URI) instanceof COSString address
                    && ascii(address.getBytes()).equals(ascii(target.getBytes(StandardCharsets.UTF_8)));
        }

        /** As a PDF spells an address: what is not ASCII in percent signs. */
        private static String ascii(byte[] address) {
            StringBuilder out = new StringBuilder();
            for (byte b : address) {
                int c = b & 0xff;
                out.append(c > ' ' && c <= '~' ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
            }
            return out.toString();
        }

        private void bookmark(Heard entry) {
            Heard partner = evidence.comparison().heard(entry);
            if (partner != null && partner.handle() instanceof PDOutlineItem item) {
                Heard heading = anchor(entry.fact(Fact.TARGET));
                if (!places.leadsTo(places.of(item.getCOSObject()), heading, false)) {
                    findings.add(
                            Code.VERIFY_OUTLINE,
                            entry.position(),
                            "the bookmark “" + entry.words().text() + "” leads elsewhere in the PDF");
                }
            }
        }

        private void entry(Heard entry) {
            Tag tag = entry.kind() == Kind.ENTRY ? evidence.tag(entry) : null;
            if (tag == null) {
                return;
            }
            Heard heading = anchor(entry.fact(Fact.TARGET));
            Tag link = tag.is("Link")
                    ? tag
                    : tag.tags().stream()
                            .filter(kid -> kid.is("Link"))
                            .findFirst()
                            .orElse(tag);
            link(link, Code.VERIFY_CONTENTS, entry.position(), entry.fact(Fact.TARGET), heading, true);
            page(entry, tag, heading);
        }

        private void page(Heard entry, Tag tag, @Nullable Heard heading) {
            Tag page = PdfHearing.page(tag);
            Tag target = heading == null ? null : evidence.tag(heading);
            if (target == null) {
                return;
            }
            String due = evidence.file().places(target).keySet().stream()
                    .min(Integer::compare)
                    .map(number -> String.valueOf(number + 1))
                    .orElse("");
            String text = Words.flat(evidence.file().text(tag));
            String number =
                    page == null ? "" : Words.flat(evidence.file().text(page)).strip();
            if (!number.equals(due) || !text.endsWith(" " + number)) {
                findings.add(
                        Code.VERIFY_CONTENTS,
                        entry.position(),
                        "“" + text + "” in the contents list of the PDF stands for page " + due);
            }
        }
    }
}
