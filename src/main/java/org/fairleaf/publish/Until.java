package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Changes until one of a certain file: then no more are told. */
public final class Until implements Changes {

    private final Changes all;
    private final Path awaited;
    private boolean reached;

    /** @param all who tells them, and goes on after that; not closed with this */
    public Until(Changes all, Path awaited) {
        this.all = all;
        this.awaited = FolderChanges.absolute(awaited);
    }

    @Override
    public Set<Path> next() throws IOException, InterruptedException {
        Set<Path> changed = all.next();
        reached = changed.contains(awaited);
        return reached ? Set.of() : changed;
    }

    /** Whether the file has changed. */
    public boolean reached() {
        return reached;
    }

    @Override
    public void close() {}
}
