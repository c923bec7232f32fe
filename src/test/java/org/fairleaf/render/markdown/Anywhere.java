package org.fairleaf.render.markdown;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A document, or any part of one, as indented lines that say nothing of where it was written. */
final class Anywhere {

    private final StringBuilder out = new StringBuilder();

    private final boolean words;

    /** @param words whether texts are told from abbreviations, and spans that say nothing from what is in them */
    private Anywhere(boolean words) {
        this.words = words;
    }

    static String of(Document document) {
        return of(document, false);
    }

    /** The same for abbreviations as for their letters, for a span without attributes as for what is in it, for any list's spaces. */
    static String roughly(Document document) {
        return of(document, true);
    }

    private static String of(Document document, boolean words) {
        Anywhere anywhere = new Anywhere(words);
        anywhere.add(document.metadata(), "");
        anywhere.add(document.blocks(), "");
        anywhere.add(document.media().keySet(), "");
        return anywhere.out.toString();
    }

    private void add(@Nullable Object value, String indent) {
        switch (value) {
            case null -> line(indent, "nothing");
            case Collection<?> all -> {
                line(indent, "list");
                (words ? plain(all) : all).forEach(one -> add(one, indent + "  "));
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
                    if (!place && !(words && component.getName().equals("tight"))) {
                        line(indent + "  ", component.getName());
                        add(read(component, record), indent + "    ");
                    }
                }
            }
            default -> line(indent, "\"" + value.toString().replace("\n", "\\n") + "\"");
        }
    }

    private static List<Object> plain(Collection<?> all) {
        List<Object> out = new ArrayList<>();
        for (Object one : all) {
            Collection<?> plain = switch (one) {
                case Inline.Span span when span.attributes().equals(Attributes.NONE) -> plain(span.content());
                case Inline.Abbreviation in -> List.of(new Inline.Text(in.text(), in.position()));
                default -> List.of(one);
            };
            for (Object next : plain) {
                if (next instanceof Inline.Text text && !out.isEmpty() && out.getLast() instanceof Inline.Text before) {
                    out.removeLast();
                    out.add(new Inline.Text(before.text() + text.text(), before.position()));
                } else {
                    out.add(next);
                }
            }
        }
        return out;
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
