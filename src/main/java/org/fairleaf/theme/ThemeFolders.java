package org.fairleaf.theme;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folders of themes, each as it was when it was first wanted, so that all that is made with it is of one state. */
public final class ThemeFolders {

    private final Map<Path, ThemeFolder> folders = new ConcurrentHashMap<>();

    /** That of a path. */
    ThemeFolder at(Path folder) {
        return folders.computeIfAbsent(folder.toAbsolutePath().normalize(), ThemeFolder::new);
    }

    /** Forgets them; each is looked at anew when it is next wanted. */
    public void clear() {
        folders.clear();
    }
}
