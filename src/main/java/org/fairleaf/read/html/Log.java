package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What is decided about a page, with the places of its nodes. */
final class Log {

    private final String path;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    Log(String path) {
        this.path = path;
    }

    Position file() {
        return Position.of(path);
    }

    Position at(int line, int column) {
        return new Position(path, line, column);
    }

    /** Where a node begins, or the nearest one around it that stands in the file. */
    Position position(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Range range = at.sourceRange();
            if (range.isTracked() && range.start().lineNumber() > 0) {
                return new Position(
                        path, range.start().lineNumber(), range.start().columnNumber());
            }
        }
        return file();
    }

    void add(Decision.Kind kind, Position position, String message, String text) {
        decisions.add(new Decision(kind, position, message, text));
    }

    void add(Decision.Kind kind, Position position, String message, String text, String undo) {
        decisions.add(new Decision(kind, position, message, text, undo));
    }

    void add(Decision.Kind kind, Node node, String message, String text) {
        add(kind, position(node), message, text);
    }

    void add(Decision.Kind kind, Node node, String message, String text, String undo) {
        add(kind, position(node), message, text, undo);
    }

    /** Tells of many alike only the first. */
    void addOnce(Decision.Kind kind, Node node, String message, String text) {
        if (once.add(message)) {
            add(kind, node, message, text);
        }
    }

    /** All, in the order of the file. */
    List<Decision> decisions() {
        return decisions.stream()
                .sorted(Comparator.comparing(Decision::position))
                .toList();
    }

    /** An element's words and those of its images, on a line of its own for each of its blocks. */
    static String words(Element element) {
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            out.append(text.getWholeText().replaceAll("\\s+", " "));
                        } else if (node instanceof Element image && image.nameIs("img")) {
                            out.append(' ')
                                    .append(image.attr("alt").replaceAll("\\s+", " "))
                                    .append(' ');
                        } else if (node instanceof Element inner && breaks(inner)) {
                            out.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element inner && breaks(inner)) {
                            out.append('\n');
                        }
                    }
                },
                element);
        return out.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean breaks(Element element) {
        return Blocks.block(element) || element.normalName().matches("br|button|textarea|select|option|label|input");
    }
}
