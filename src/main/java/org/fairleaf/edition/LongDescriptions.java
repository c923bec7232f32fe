package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/**
 * Ends the caption of every figure that is described at length elsewhere, {@code ![…](x.svg){longdesc="#id"}}, with a
 * link to that place: whoever cannot make out the image, seen or heard, is led there in every format.
 */
final class LongDescriptions extends Rewrite {

    private final Wording wording;
    private final Anchors anchors;

    LongDescriptions(Wording wording, Anchors anchors) {
        this.wording = wording;
        this.anchors = anchors;
    }

    @Override
    Block block(Block block) {
        if (!(block instanceof Block.Figure figure)) {
            return super.block(block);
        }
        String place = figure.image().description();
        if (place == null || !anchors.has(place)) {
            return super.block(figure);
        }
        List<Inline> caption = new ArrayList<>(figure.caption());
        if (!caption.isEmpty()) {
            caption.add(new Inline.LineBreak(figure.position()));
        }
        caption.add(new Inline.Link(
                wording.label("long-description", figure.position()),
                "#" + place,
                null,
                Attributes.NONE,
                figure.position()));
        return new Block.Figure(figure.image(), List.copyOf(caption), figure.attributes(), figure.position());
    }
}
