package org.fairleaf.read.docx;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the publication block of a copy of ours says. The file also holds it as the article stated it; the words that
 * people see decide where somebody has changed them.
 */
final class Facts {

    /** The rows of the block in their order; those marked stand there even where the article states nothing. */
    private static final List<String> ROWS = List.of(
            "author!",
            "reviewer",
            "publisher",
            "contact!",
            "version!",
            "date!",
            "reviewed!",
            "next-review",
            "audience",
            "funding",
            "conflicts",
            "rights",
            "id");

    /** @param seen the paragraphs behind the row's label */
    private record Row(Position position, String label, List<String> seen) {}

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Person>> people = new HashMap<>();
    private final List<String> keywords = new ArrayList<>();
    private final Log log;

    Facts(Manuscript manuscript, List<Part> publication) {
        log = manuscript.log();
        if (publication.isEmpty()) {
            return;
        }
        Position position = publication.getFirst().position();
        List<Tag> facts = manuscript.file().names().stream()
                .filter(name -> name.matches("customXml/item\\d*\\.xml"))
                .map(manuscript.file()::root)
                .filter(root -> root != null && root.is("fl:blocks"))
                .flatMap(root -> root.children().stream())
                .filter(tag -> tag.is("fl:fact"))
                .toList();
        String words = Composition.words(publication);
        if (facts.isEmpty()) {
            log.removed(position, "the publication block, which is made of the front matter: fill that in", words);
            return;
        }
        for (Tag fact : facts) {
            String name = fact.get("name");
            if (name.equals("author") || name.equals("reviewer")) {
                people.computeIfAbsent(name, field -> new ArrayList<>()).add(person(fact, position));
            } else if (name.equals("keyword")) {
                keywords.add(fact.get("value"));
            } else {
                values.put(name, fact.get("value"));
            }
        }
        log.moved(position, "the publication block is in the front matter", words);
        compare(rows(publication), position);
    }

    private static Person person(Tag fact, Position position) {
        return new Person(
                fact.get("value"),
                fact.has("role") ? fact.get("role") : null,
                fact.has("affiliation") ? fact.get("affiliation") : null,
                fact.has("orcid") ? fact.get("orcid") : null,
                position);
    }

    private static List<Row> rows(List<Part> publication) {
        List<Row> rows = new ArrayList<>();
        for (Part part : publication) {
            if (!(part instanceof Part.Para para) || para.isBlank() || para.role() == Role.HEADING) {
                continue;
            }
            String words = plain(para.words());
            if (para.role() == Role.TERM) {
                rows.add(new Row(para.position(), words, new ArrayList<>()));
            } else if (!rows.isEmpty()) {
                rows.getLast().seen().add(words);
            }
        }
        return rows;
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private void compare(List<Row> rows, Position position) {
        List<String> expected = ROWS.stream()
                .filter(row -> row.endsWith("!") || values.containsKey(row) || people.containsKey(row))
                .map(row -> row.replace("!", ""))
                .toList();
        if (expected.size() != rows.size()) {
            log.uncertain(
                    position,
                    "somebody has added rows to the publication block or taken some out; the front matter is as the"
                            + " article stated it: compare them",
                    "");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            compare(expected.get(i), rows.get(i));
        }
    }

    private void compare(String field, Row row) {
        String seen = String.join(" ", row.seen());
        if (field.equals("author") || field.equals("reviewer")) {
            List<Person> known = people.getOrDefault(field, List.of());
            if (!known.isEmpty()
                    && !row.seen().equals(known.stream().map(Facts::described).toList())) {
                changed(row, seen);
                people.put(
                        field,
                        row.seen().stream()
                                .map(name -> new Person(name, null, null, null, row.position()))
                                .toList());
            }
            return;
        }
        String known = values.get(field);
        if (known != null && !plain(known).equals(seen) && !isDate(known, seen)) {
            changed(row, seen);
            values.put(field, seen);
        }
    }

    private void changed(Row row, String seen) {
        log.uncertain(
                row.position(),
                "somebody has changed “" + row.label()
                        + "” in the publication block; the front matter has it as it reads" + " there",
                seen);
    }

    /** Whether words in some language can be that day: they hold its year and its day of the month. */
    private static boolean isDate(String known, String seen) {
        try {
            LocalDate date = LocalDate.parse(known);
            return seen.matches("(?s).*(?<!\\d)" + date.getYear() + "(?!\\d).*")
                    && seen.matches("(?s).*(?<!\\d)" + date.getDayOfMonth() + "(?!\\d).*");
        } catch (DateTimeParseException words) {
            return false;
        }
    }

    private static String described(Person person) {
        StringBuilder out = new StringBuilder(person.name());
        for (String more : new String[] {person.role(), person.affiliation()}) {
            if (more != null) {
                out.append(", ").append(more);
            }
        }
        if (person.orcid() != null) {
            out.append(", ORCID ").append(person.orcid());
        }
        return plain(out.toString());
    }

    @Nullable
    String get(String field) {
        return values.get(field);
    }

    List<String> keywords() {
        return List.copyOf(keywords);
    }

    List<Person> people(String field) {
        return List.copyOf(people.getOrDefault(field, List.of()));
    }
}
