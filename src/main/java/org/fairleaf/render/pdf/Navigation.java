package org.fairleaf.render.pdf;

import java.awt.Point;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFRenderer;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.ActionSet;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.apache.fop.render.intermediate.extensions.Link;
import org.apache.fop.render.intermediate.extensions.NamedDestination;
import org.apache.fop.render.intermediate.util.IFDocumentHandlerProxy;
import org.jspecify.annotations.Nullable;

/**
 * Learns from FOP where the places are that links lead to, for the finisher to write. FOP compares each link and each
 * such place with all before it, so that its work grows with the square of their number; here none is compared.
 */
final class Navigation extends IFDocumentHandlerProxy implements IFDocumentNavigationHandler {

    private final Map<String, Spot> spots = new HashMap<>();

    private Navigation(IFDocumentHandler pages) {
        super(pages);
    }

    /** Stands between FOP's layout and its PDF for the document that this agent serves. */
    static Navigation of(FOUserAgent agent, String format) throws FOPException {
        Navigation navigation = new Navigation(agent.getRendererFactory().createDocumentHandler(agent, format));
        IFRenderer renderer = new IFRenderer(agent);
        renderer.setDocumentHandler(navigation);
        try {
            // FOP has no other door to it.
            Field actions = IFRenderer.class.getDeclaredField("actionSet");
            actions.setAccessible(true);
            actions.set(renderer, new Actions());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this FOP keeps its actions elsewhere", e);
        }
        agent.setRendererOverride(renderer);
        return navigation;
    }

    /** Where each name of the FO's destinations is. */
    Map<String, Spot> spots() {
        return spots;
    }

    @Override
    public IFDocumentNavigationHandler getDocumentNavigationHandler() {
        return this;
    }

    @Override
    public void renderNamedDestination(NamedDestination destination) {
        GoToXYAction action = (GoToXYAction) destination.getAction();
        Point point = action.getTargetLocation();
        spots.put(destination.getName(), new Spot(action.getPageIndex(), point.x, point.y));
    }

    @Override
    public void renderBookmarkTree(BookmarkTree tree) throws IFException {
        delegate.getDocumentNavigationHandler().renderBookmarkTree(tree);
    }

    @Override
    public void renderLink(Link link) throws IFException {
        delegate.getDocumentNavigationHandler().renderLink(link);
    }

    @Override
    public void addResolvedAction(AbstractAction action) throws IFException {
        delegate.getDocumentNavigationHandler().addResolvedAction(action);
    }

    @Override
    public int getPageIndex() {
        return delegate.getDocumentNavigationHandler().getPageIndex();
    }

    /** Actions by their ids alone, whatever they do. */
    static final class Actions extends ActionSet {
        private final Map<String, AbstractAction> byId = new HashMap<>();

        @Override
        public @Nullable AbstractAction get(String id) {
            return byId.get(id);
        }

        @Override
        public AbstractAction put(AbstractAction action) {
            if (!action.hasID()) {
                action.setID(generateNewID(action));
            }
            byId.put(action.getID(), action);
            return action;
        }

        @Override
        public void clear() {
            byId.clear();
        }
    }
}
