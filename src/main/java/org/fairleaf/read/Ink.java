package org.fairleaf.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to draw of a drawing: each element as often as something uses it. Ten elements that each use the one
 * before ten times are ten thousand million; so it is with clips in clips, and patterns in patterns.
 */
final class Ink {

    private static final Pattern USED = Pattern.compile("url\\(\\s*+['\"]?+\\s*+#([^)'\"]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern DASH = Pattern.compile("stroke-dasharray\\s*:([^;}]*)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    /** What a fault says that goes away where more is allowed. */
    static final String ALLOWED = "are allowed";

    /** So many corners of a line are as much work as an element. */
    private static final int CORNERS = 10;
    /** So many letters. */
    private static final int LETTERS = 2;

    /** More dashes than this for each element allowed are too fine to be seen. */
    private static final double DASHES = 100;

    /** Elements in elements that others use; who draws them calls himself for each. */
    private static final int DEEPEST = 1000;

    private static final class Element {
        private final String kind;
        private final Set<String> names = new HashSet<>();
        private final List<Element> children = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final @Nullable Element parent;
        /** How often what it uses is drawn: a marker at each corner of a line. */
        private long times = 1;

        private long corners;
        private long letters;
        private double length;
        /** How long a dash and its gap are, or 0. */
        private double dash;

        private long weight = -1;
        private boolean open;

        Element(String kind, @Nullable Element parent) {
            this.kind = kind;
            this.parent = parent;
        }

        double dash() {
            for (Element at = this; at != null; at = at.parent) {
                if (at.dash > 0) {
                    return at.dash;
                }
            }
            return Double.MAX_VALUE;
        }
    }

    private record Rule(Set<String> used, double dash) {}

    private final long most;
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Element> all = new ArrayList<>();
    private final Deque<Element> path = new ArrayDeque<>();
    private final StringBuilder styles = new StringBuilder();
    private @Nullable Element root;

    /** @param most what may be drawn at most; beyond that nobody need count */
    Ink(long most) {
        this.most = most;
    }

    /** An element begins. @return whether there are too many already */
    boolean begin(XMLStreamReader reader) {
        Element element = new Element(reader.getLocalName(), path.peek());
        element.names.add(element.kind);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (path.isEmpty()) {
            root = element;
        } else {
            Objects.requireNonNull(path.peek()).children.add(element);
        }
        path.push(element);
        all.add(element);
        return all.size() > most;
    }

    private void attribute(Element element, String name, String value) {
        switch (name) {
            case "id" -> {
                byId.putIfAbsent(value, element);
                element.names.add(value);
            }
            case "class" -> element.names.addAll(List.of(value.strip().split("\\s+", -1)));
            case "href" -> {
                if (value.startsWith("#")) {
                    element.used.add(value.substring(1));
                }
            }
            case "d", "points" -> {
                Stroke stroke = Stroke.of(value);
                element.length += stroke.length();
                element.times = Math.max(1, stroke.corners());
                element.corners = stroke.corners();
            }
            case "x1", "x2", "y1", "y2", "width", "height", "r", "rx", "ry" ->
                element.length += 4 * Math.abs(number(value));
            case "stroke-dasharray" -> element.dash = sum(value);
            case "style" -> {
                uses(value, element.used);
                element.dash = Math.max(element.dash, dash(value));
            }
            default -> uses(value, element.used);
        }
    }

    /** How long a dash and its gap are by the declarations of a style, or 0. */
    private static double dash(String declarations) {
        Matcher matcher = DASH.matcher(declarations);
        return matcher.find() ? sum(matcher.group(1)) : 0;
    }

    private static double sum(String lengths) {
        Matcher matcher = NUMBER.matcher(lengths);
        double sum = 0;
        while (matcher.find()) {
            sum += Math.abs(number(matcher.group()));
        }
        return sum;
    }

    private static double number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.lookingAt() ? Double.parseDouble(matcher.group()) : 0;
    }

    private static void uses(String value, Set<String> used) {
        Matcher matcher = USED.matcher(value);
        while (matcher.find()) {
            used.add(matcher.group(1).strip());
        }
    }

    void end() {
        path.pop();
    }

    void text(String text) {
        Element open = path.peek();
        if (open == null) {
            return;
        }
        if (open.kind.equals("style")) {
            styles.append(text);
        } else {
            open.letters += text.length();
        }
    }

    /** What is wrong with how much there is to draw; null where nothing is. All elements must have been told. */
    @Nullable
    String fault() {
        apply(rules());
        double dashes = 0;
        for (Element element : all) {
            dashes += element.length / element.dash();
        }
        if (dashes > DASHES * most) {
            return "its lines are cut into more dashes than could be seen";
        }
        return root != null && weight(root, 0) > most
                ? "there is too much to draw in it: " + most + " elements " + ALLOWED
                        + ", each counted as often as it is used," + " and long lines and texts for more"
                : null;
    }

    private void apply(Map<String, List<Rule>> rules) {
        if (rules.isEmpty()) {
            return;
        }
        for (Element element : all) {
            for (String name : element.names) {
                for (Rule rule : rules.getOrDefault(name, List.of())) {
                    element.used.addAll(rule.used());
                    element.dash = element.dash == 0 ? rule.dash() : element.dash;
                }
            }
        }
    }

    /** The rules of its style sheets that make elements use others, or cut their lines into dashes, by the names in them. */
    private Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new HashMap<>();
        String text = styles.toString();
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String declarations = text.substring(open + 1, close < 0 ? text.length() : close);
            Set<String> used = new HashSet<>();
            uses(declarations, used);
            double dash = dash(declarations);
            if (!used.isEmpty() || dash > 0) {
                Rule rule = new Rule(used, dash);
                Matcher name = NAME.matcher(text.substring(from, open));
                while (name.find()) {
                    rules.computeIfAbsent(name.group(), key -> new ArrayList<>())
                            .add(rule);
                }
            }
            from = close < 0 ? text.length() : close + 1;
            open = text.indexOf('{', from);
        }
        return rules;
    }

    private long weight(Element element, int depth) {
        if (element.weight >= 0) {
            return element.weight;
        }
        if (element.open) {
            // What uses itself is drawn once, or not at all.
            return 0;
        }
        if (depth > DEEPEST) {
            return most + 1;
        }
        element.open = true;
        long weight = 1 + element.corners / CORNERS + element.letters / LETTERS;
        for (Element child : element.children) {
            weight = Math.min(most + 1, weight + weight(child, depth + 1));
        }
        for (String id : element.used) {
            Element other = byId.get(id);
            if (other != null) {
                weight = Math.min(most + 1, weight + element.times * weight(other, depth + 1));
            }
        }
        if (element.kind.endsWith("Gradient")) {
            // Each colour is looked for among all.
            weight = Math.min(most + 1, weight + (long) element.children.size() * element.children.size() / 10);
        }
        element.open = false;
        element.weight = weight;
        return weight;
    }
}
