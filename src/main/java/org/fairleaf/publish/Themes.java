package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;

/** The themes in use: each is read once and shared by all articles. */
final class Themes {

    private final Path styles;
    private final Map<String, Outcome<Theme>> read = new ConcurrentHashMap<>();

    /** @param styles the folder that holds themes by name */
    Themes(Path styles) {
        this.styles = styles;
    }

    Outcome<Theme> get(String name) {
        return read.computeIfAbsent(name, wanted -> ThemeReader.read(wanted, styles));
    }
}
