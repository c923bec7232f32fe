package org.fairleaf.cite;

import java.util.List;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A value of a JSON or YAML file with the place where it stands. */
sealed interface Datum {

    Position position();

    /** @param text as written, without quotation marks @param words whether it is a string rather than a number or so */
    record Scalar(String text, boolean words, Position position) implements Datum {}

    /** A null. */
    record Nothing(Position position) implements Datum {}

    record Items(List<Datum> items, Position position) implements Datum {}

    record Fields(List<Field> fields, Position position) implements Datum {

        @Nullable
        Datum get(String name) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return field.value();
                }
            }
            return null;
        }
    }

    record Field(String name, Position position, Datum value) {}

    /** The value as one line of JSON. */
    default String json() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Datum datum, StringBuilder out) {
        switch (datum) {
            case Nothing nothing -> out.append("null");
            case Scalar scalar -> out.append(scalar.words() ? quoted(scalar.text()) : scalar.text());
            case Items items -> {
                out.append('[');
                for (Datum item : items.items()) {
                    comma(out, '[');
                    write(item, out);
                }
                out.append(']');
            }
            case Fields fields -> {
                out.append('{');
                for (Field field : fields.fields()) {
                    comma(out, '{');
                    out.append(quoted(field.name())).append(':');
                    write(field.value(), out);
                }
                out.append('}');
            }
        }
    }

    private static void comma(StringBuilder out, char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
