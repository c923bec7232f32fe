package org.fairleaf.render.xhtml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.jspecify.annotations.Nullable;

/** Attribute lists for {@link Markup}: names and values in turn. */
final class Attrs {

    private Attrs() {}

    /** What an author attached: the id, the classes behind those given, the language and the direction. */
    static @Nullable String[] of(Attributes attributes, List<String> classes, @Nullable String... more) {
        List<String> all = new ArrayList<>(classes);
        attributes.classes().stream().filter(name -> !all.contains(name)).forEach(all::add);
        return and(
                new @Nullable String[] {
                    "id",
                    attributes.id(),
                    "class",
                    all.isEmpty() ? null : String.join(" ", all),
                    "lang",
                    attributes.lang(),
                    "xml:lang",
                    attributes.lang(),
                    "dir",
                    attributes.dir()
                },
                more);
    }

    static @Nullable String[] and(@Nullable String[] first, @Nullable String... second) {
        @Nullable String[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
