package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** What changes on the disk, told when it has come to rest. */
public interface Changes extends AutoCloseable {

    /**
     * Waits for a change.
     *
     * @return the files and folders that are new, gone or other than they were, as absolute paths; a folder stands for
     *     all that is in it; none where nothing more will be told
     */
    Set<Path> next() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
