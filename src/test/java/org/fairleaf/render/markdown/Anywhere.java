package org.fairleaf.render.markdown;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A document, or any part of one, as indented lines that say nothing of where it was written. */
final class Anywhere {

    private final StringBuilder out = new StringBuilder();

    private Anywhere() {}

    static String of(Document document) {
        Anywhere anywhere = new Anywhere();
        anywhere.add(document.metadata(), "");
        anywhere.add(document.blocks(), "");
        anywhere.add(document.media().keySet(), "");
        return anywhere.out.toString();
    }

    static String of(Object part) {
        Anywhere anywhere = new Anywhere();
        anywhere.add(part, "");
        return anywhere.out.toString();
    }

    private void add(@Nullable Object value, String indent) {
        switch (value) {
            case null -> line(indent, "nothing");
            case Collection<?> all -> {
                line(indent, "list");
                all.forEach(one -> add(one, indent + "  "));
            }
            case Map<?, ?> map -> {
                line(indent, "map");
                new TreeMap<>(map).forEach((key, one) -> {
                    line(indent + "  ", String.valueOf(key));
                    add(one, indent + "    ");
                });
            }
            case Record record -> {
                line(indent, record.getClass().getSimpleName());
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    boolean place = component.getType() == Position.class
                            || (record instanceof Metadata
                                    && component.getName().equals("positions"));
                    if (!place) {
                        line(indent + "  ", component.getName());
                        add(read(component, record), indent + "    ");
                    }
                }
            }
            default -> line(indent, "\"" + value.toString().replace("\n", "\\n") + "\"");
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String indent, String text) {
        out.append(indent).append(text).append('\n');
    }
}
