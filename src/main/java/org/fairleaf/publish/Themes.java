package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeFolders;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;

/** The themes in use: each is read once and shared by all articles. */
final class Themes {

    private record Wanted(String name, Variant variant) {}

    private final Path styles;
    private final ThemeFolders folders = new ThemeFolders();
    private final Map<Wanted, Outcome<Theme>> read = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> digests = new ConcurrentHashMap<>();

    /** @param styles the folder that holds themes by name */
    Themes(Path styles) {
        this.styles = styles;
    }

    /** Forgets what was read. */
    void clear() {
        folders.clear();
        read.clear();
        digests.clear();
    }

    Outcome<Theme> get(String name, Variant variant) {
        return read.computeIfAbsent(
                new Wanted(name, variant),
                wanted -> ThemeReader.read(wanted.name(), wanted.variant(), styles, folders));
    }

    /** The hash of all that the theme's folders hold; that takes far less time than to read what they say. */
    Optional<String> digest(String name) {
        return digests.computeIfAbsent(name, wanted -> ThemeReader.digest(wanted, styles, folders));
    }
}
