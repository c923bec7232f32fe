package org.fairleaf.cite;

import java.util.List;

final class RisReader {
    static List<Reference> read(SourceText s, Findings f) {
        return List.of();
    }
}
