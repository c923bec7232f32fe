package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Authors and reviewers: a name, several names, or several with their roles. */
final class People {

    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])/?");
    private static final Set<String> KNOWN = Set.of("name", "role", "affiliation", "orcid");

    private final Fields fields;
    private final SourceText source;
    private final List<Diagnostic> findings;

    People(Fields fields, SourceText source, List<Diagnostic> findings) {
        this.fields = fields;
        this.source = source;
        this.findings = findings;
    }

    List<Person> read(String field) {
        Node node = fields.node(field);
        if (node == null) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            Position position = fields.position(item);
            if (item instanceof MappingNode mapping) {
                Person person = person(field, mapping, position);
                if (person != null) {
                    people.add(person);
                }
                continue;
            }
            String name = Fields.empty(item) ? null : fields.text(item, field);
            if (name != null) {
                people.add(new Person(name.replaceAll("\\s+", " "), null, null, null, position));
            }
        }
        return List.copyOf(people);
    }

    private @Nullable Person person(String field, MappingNode mapping, Position position) {
        Fields inner = new Fields(source, mapping, findings);
        for (String name : inner.names()) {
            if (!KNOWN.contains(name)) {
                findings.add(Diagnostic.of(
                        Code.FRONT_MATTER_UNKNOWN,
                        inner.key(name),
                        "\"" + name + "\" is not known under \"" + field + "\", and is not published",
                        "known are name, role, affiliation and orcid"));
            }
        }
        String name = inner.text("name");
        if (name == null) {
            if (!inner.has("name")) {
                findings.add(FrontMatter.invalid(
                        position, "somebody under \"" + field + "\" has no name", "add name: and the name"));
            }
            return null;
        }
        return new Person(
                name.replaceAll("\\s+", " "),
                joined(inner, "role"),
                joined(inner, "affiliation"),
                orcid(inner),
                position);
    }

    private static @Nullable String joined(Fields inner, String name) {
        List<String> texts = inner.texts(name).stream().map(Fields.Entry::text).toList();
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    private static @Nullable String orcid(Fields inner) {
        String text = inner.text("orcid");
        Node node = inner.node("orcid");
        if (text == null || node == null) {
            return null;
        }
        Matcher matcher = ORCID.matcher(text);
        if (matcher.matches() && checks(matcher.group(1))) {
            return matcher.group(1);
        }
        inner.invalid(
                node,
                "\"" + text + "\" is not an ORCID iD",
                "copy it from orcid.org; it has four groups of four characters, the last of which checks the others");
        return null;
    }

    /** ISO 7064 MOD 11-2, as ORCID uses it. */
    private static boolean checks(String orcid) {
        String digits = orcid.replace("-", "");
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        int check = (12 - total % 11) % 11;
        return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
