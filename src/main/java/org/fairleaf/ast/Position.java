package org.fairleaf.ast;

/**
 * A place in a source file, as an editor counts it.
 *
 * @param path the file, as the user named it
 * @param line the line, from 1; 0 means the file as a whole
 * @param column the column in UTF-16 units, from 1; 0 means the line as a whole
 */
public record Position(String path, int line, int column) implements Comparable<Position> {

    /** The file as a whole. */
    public static Position of(String path) {
        return new Position(path, 0, 0);
    }

    /** The same by the file's name alone, for words about it that are to be the same in whatever folder it is. */
    public Position byName() {
        return new Position(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), line, column);
    }

    @Override
    public int compareTo(Position other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code path:line:column}, without the parts that are unknown. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
