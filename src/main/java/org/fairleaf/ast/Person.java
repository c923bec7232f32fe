package org.fairleaf.ast;

import org.jspecify.annotations.Nullable;

/** An author or reviewer. @param orcid the bare identifier, such as 0000-0002-1825-0097 */
public record Person(
        String name,
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable String orcid,
        Position position) {}
