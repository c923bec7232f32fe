package org.fairleaf.cli;

import java.nio.file.Path;
import org.fairleaf.publish.Build;
import org.fairleaf.verify.validators.Validators;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the tools are that verify. */
final class Tools {

    @Option(
            names = "--validators",
            paramLabel = "DIR",
            description = "The folder with veraPDF and EPUBCheck. Default: where the launcher puts them")
    private @Nullable Path folder;

    Validators validators() {
        return Validators.in(folder == null ? Build.validators() : folder);
    }
}
