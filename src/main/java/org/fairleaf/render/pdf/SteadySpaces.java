package org.fairleaf.render.pdf;

import java.util.List;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.pagination.Flow;
import org.apache.fop.layoutmgr.FlowLayoutManager;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.layoutmgr.PageSequenceLayoutManager;
import org.apache.fop.layoutmgr.PositionIterator;

/**
 * Sets spaces as the theme has them, never wider. FOP weighs a page that ends early against a note on another page than
 * its mark only where spaces may stretch; and then it stretches them, so that no two pages have the same distances.
 */
final class SteadySpaces extends LayoutManagerMapping {

    SteadySpaces() {
        // Only text asks for the agent, and each text has it with it: so this serves all documents.
        super(null);
        registerMaker(FOText.class, new FOTextLayoutManagerMaker() {
            @Override
            @SuppressWarnings("rawtypes") // as FOP declares it
            public void make(FONode node, List managers, FOUserAgent none) {
                super.make(node, managers, node.getUserAgent());
            }
        });
    }

    @Override
    public FlowLayoutManager makeFlowLayoutManager(PageSequenceLayoutManager pages, Flow flow) {
        return new FlowLayoutManager(pages, flow) {
            @Override
            public void addAreas(PositionIterator positions, LayoutContext context) {
                context.setSpaceAdjust(0);
                super.addAreas(positions, context);
            }
        };
    }
}
