package org.fairleaf.cli;

import org.fairleaf.publish.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws Exception {
        return new String[] {"fairleaf " + Build.running().version()};
    }
}
