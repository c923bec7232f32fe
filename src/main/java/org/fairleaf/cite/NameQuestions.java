package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a style asks about a work's names: "has it an editor?". citeproc-java answers no as soon as the editor has been
 * printed in another's place, and then leaves out pages and publishers, or calls a signed review unsigned. So the
 * questions are answered in the style's XML before it is parsed, once for each set of roles that works have.
 */
final class NameQuestions {

    private final Document style;
    private final Set<String> roles = new HashSet<>();

    /** @param style its XML, which is not changed */
    NameQuestions(Document style) {
        this.style = style;
        Set<String> standIns = new HashSet<>();
        for (Element substitute : CslXml.all(style.getDocumentElement(), "substitute")) {
            if (substitute.getParentNode() instanceof Element names) {
                standIns.addAll(words(names, "variable"));
            }
            CslXml.all(substitute, "names").forEach(names -> standIns.addAll(words(names, "variable")));
        }
        for (Element condition : conditions(style)) {
            words(condition, "variable").stream()
                    .filter(CslFields.NAMES::contains)
                    .filter(standIns::contains)
                    .forEach(roles::add);
        }
    }

    /** Of a work's roles, those that the style's layout may depend on. */
    Set<String> asked(Set<String> present) {
        Set<String> asked = new TreeSet<>(present);
        asked.retainAll(roles);
        return asked;
    }

    /** The style as it is for a work that has these roles, of all that it asks for. */
    Document answered(Set<String> present) {
        Document answered = (Document) style.cloneNode(true);
        conditions(answered).forEach(condition -> answer(condition, present));
        return answered;
    }

    private void answer(Element condition, Set<String> present) {
        List<String> variables = words(condition, "variable");
        if (variables.stream().noneMatch(roles::contains)) {
            return;
        }
        String match = condition.getAttribute("match");
        boolean anyPresent = variables.stream().filter(roles::contains).anyMatch(present::contains);
        boolean anyAbsent = variables.stream().filter(roles::contains).anyMatch(Predicate.not(present::contains));
        switch (match) {
            case "any" -> remove(condition, variables, anyPresent ? "true" : "", "false");
            case "none" -> remove(condition, variables, anyPresent ? "false" : "", "true");
            default -> remove(condition, variables, anyAbsent ? "false" : "", "true");
        }
    }

    /**
     * Takes the roles out of a condition.
     *
     * @param decided what the whole condition is by the roles alone, or empty
     * @param empty what it is where it asks nothing else
     */
    private void remove(Element condition, List<String> variables, String decided, String empty) {
        String others = String.join(
                " ", variables.stream().filter(Predicate.not(roles::contains)).toList());
        if (others.isEmpty()) {
            condition.removeAttribute("variable");
        } else {
            condition.setAttribute("variable", others);
        }
        boolean asksMore = condition.getAttributes().getLength() > (condition.hasAttribute("match") ? 1 : 0);
        String answer = !decided.isEmpty() ? decided : asksMore ? "" : empty;
        if (!answer.isEmpty()) {
            for (String question : List.of(
                    "variable", "type", "is-numeric", "is-uncertain-date", "position", "locator", "disambiguate")) {
                condition.removeAttribute(question);
            }
            // No work has this type.
            condition.setAttribute("type", "none");
            condition.setAttribute("match", answer.equals("true") ? "none" : "any");
        }
    }

    private static List<Element> conditions(Document style) {
        List<Element> conditions = new ArrayList<>(CslXml.all(style.getDocumentElement(), "if"));
        conditions.addAll(CslXml.all(style.getDocumentElement(), "else-if"));
        return conditions;
    }

    private static List<String> words(Element element, String attribute) {
        String value = element.getAttribute(attribute).strip();
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
    }
}
