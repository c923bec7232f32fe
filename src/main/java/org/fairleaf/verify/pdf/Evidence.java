package org.fairleaf.verify.pdf;

import java.util.IdentityHashMap;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Comparison;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/** All that is known of a PDF when its rules are checked. */
final class Evidence {

    private final PdfFile file;
    private final Tag top;
    private final Account expected;
    private final Account heard;
    private final Comparison comparison;
    private final Edition edition;
    private final Theme theme;
    private final Map<Tag, Position> positions = new IdentityHashMap<>();

    Evidence(
            PdfFile file,
            Tag top,
            Account expected,
            Account heard,
            Comparison comparison,
            Edition edition,
            Theme theme) {
        this.file = file;
        this.top = top;
        this.expected = expected;
        this.heard = heard;
        this.comparison = comparison;
        this.edition = edition;
        this.theme = theme;
        positions(heard.body());
        heard.notes().forEach(this::positions);
        comparison.stretches().forEach((one, other) -> {
            if (other.handle() instanceof Tag tag) {
                positions.put(tag, one.position());
            }
        });
    }

    private void positions(Heard parts) {
        parts.each(part -> {
            Heard written = comparison.expected(part);
            if (written != null && part.handle() instanceof Tag tag) {
                positions.put(tag, written.position());
            }
        });
    }

    PdfFile file() {
        return file;
    }

    Tag top() {
        return top;
    }

    Account expected() {
        return expected;
    }

    Account heard() {
        return heard;
    }

    Comparison comparison() {
        return comparison;
    }

    Edition edition() {
        return edition;
    }

    Theme theme() {
        return theme;
    }

    /** The article as a whole. */
    Position article() {
        return Position.of(edition.path());
    }

    /** Where in the source that which a tag says was written: its own place, or that of what it is in. */
    Position position(@Nullable Tag tag) {
        for (Tag at = tag; at != null; at = at.parent()) {
            Position known = positions.get(at);
            if (known != null) {
                return known;
            }
        }
        return article();
    }

    /** The tag of a part of the edition; null where it is not heard. */
    @Nullable
    Tag tag(Heard part) {
        Heard partner = comparison.heard(part);
        return partner != null && partner.handle() instanceof Tag tag ? tag : null;
    }

    /** The tag of a stretch of the edition; null where it is not heard. */
    @Nullable
    Tag tag(Words.Stretch stretch) {
        Words.Stretch partner = comparison.stretches().get(stretch);
        return partner != null && partner.handle() instanceof Tag tag ? tag : null;
    }
}
