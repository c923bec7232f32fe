package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Waiver;
import org.fairleaf.ast.Writing;
import org.jspecify.annotations.Nullable;

/** Writes the fields that an article gives as YAML between two lines of hyphens. */
final class FrontMatter {

    private final List<String> lines = new ArrayList<>();

    private FrontMatter() {}

    /** The front matter with its last line end; empty where no field is given. */
    static String of(Metadata metadata) {
        FrontMatter front = new FrontMatter();
        front.write(metadata);
        return front.lines.isEmpty() ? "" : "---\n" + String.join("\n", front.lines) + "\n---\n";
    }

    private void write(Metadata metadata) {
        inlines("title", metadata.title());
        inlines("subtitle", metadata.subtitle());
        people("author", metadata.authors());
        date("date", metadata.date());
        boolean known = !metadata.lang().equals("und");
        text("lang", known ? metadata.lang() : null);
        text("dir", metadata.dir().equals(Writing.direction(metadata.lang())) ? null : metadata.dir());
        text("description", metadata.description());
        blocks("abstract", metadata.summary());
        keywords(metadata.keywords());
        texts("bibliography", metadata.bibliography());
        text("csl", metadata.csl());
        texts("nocite", metadata.nocite().stream().map(Citations::nocite).toList());
        Boolean toc = metadata.toc();
        if (toc != null) {
            lines.add("toc: " + toc);
        }
        text("rights", metadata.rights());
        text("id", metadata.id());
        text("version", metadata.version());
        text("publisher", metadata.publisher());
        text("contact", metadata.contact());
        text("audience", metadata.audience());
        people("reviewer", metadata.reviewers());
        date("reviewed", metadata.reviewed());
        date("next-review", metadata.nextReview());
        text("funding", metadata.funding());
        text("conflicts", metadata.conflicts());
        Metadata.Evaluation evaluation = metadata.evaluation();
        if (evaluation != null) {
            people("accessibility-evaluated-by", evaluation.by());
            date("accessibility-evaluated", evaluation.date());
            text("accessibility-report", evaluation.report());
        }
        text("theme", metadata.theme());
        unresolved(metadata);
        glossary(metadata.glossary());
        waivers(metadata);
        List<Block> disclaimer = metadata.disclaimer();
        if (disclaimer != null) {
            // A text that began with these words would be taken for the name of a file.
            String written = Body.write(disclaimer).replaceFirst("^file:", "file\\\\:");
            markdown("disclaimer", written.stripTrailing());
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            value(name + ":", text);
        }
    }

    private void value(String name, String text) {
        if (text.indexOf('\n') >= 0 && Yaml.block(text)) {
            block(name, text, indent(name) + 2);
        } else {
            lines.add(name + " " + Yaml.scalar(text));
        }
    }

    private static int indent(String name) {
        return name.length() - name.stripLeading().length();
    }

    private void date(String name, @Nullable String date) {
        if (date != null) {
            lines.add(name + ": " + Yaml.date(date));
        }
    }

    private void texts(String name, List<String> texts) {
        if (texts.size() == 1) {
            lines.add(name + ": " + Yaml.scalar(texts.getFirst()));
        } else if (!texts.isEmpty()) {
            lines.add(name + ":");
            texts.forEach(text -> lines.add("  - " + Yaml.scalar(text)));
        }
    }

    private void keywords(List<String> keywords) {
        if (keywords.stream().anyMatch(word -> word.matches("(?s).*[,;].*"))) {
            lines.add("keywords:");
            keywords.forEach(word -> lines.add("  - " + Yaml.scalar(word)));
        } else if (!keywords.isEmpty()) {
            lines.add("keywords: " + Yaml.scalar(String.join(", ", keywords)));
        }
    }

    private void people(String name, List<Person> people) {
        if (people.size() == 1 && bare(people.getFirst())) {
            lines.add(name + ": " + Yaml.scalar(people.getFirst().name()));
        } else if (!people.isEmpty()) {
            lines.add(name + ":");
            people.forEach(this::person);
        }
    }

    private static boolean bare(Person person) {
        return person.role() == null && person.affiliation() == null && person.orcid() == null;
    }

    private void person(Person person) {
        if (bare(person)) {
            lines.add("  - " + Yaml.scalar(person.name()));
            return;
        }
        lines.add("  - name: " + Yaml.scalar(person.name()));
        fact("role", person.role());
        fact("affiliation", person.affiliation());
        fact("orcid", person.orcid());
    }

    private void fact(String name, @Nullable String fact) {
        if (fact != null) {
            value("    " + name + ":", fact);
        }
    }

    private void inlines(String name, List<Inline> inlines) {
        if (!inlines.isEmpty()) {
            markdown(name, new RunningText(new Notes(), RunningText.Place.LINE).write(inlines));
        }
    }

    private void blocks(String name, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            markdown(name, Body.write(blocks).stripTrailing());
        }
    }

    /** A text with marks: as lines where it has several, or where quotation marks would double its backslashes. */
    private void markdown(String name, String markdown) {
        boolean several = markdown.indexOf('\n') >= 0 || markdown.length() > 80;
        if (Yaml.block(markdown) && (several || !Yaml.plain(markdown) && markdown.indexOf('\\') >= 0)) {
            block(name + ":", markdown, 2);
        } else {
            lines.add(name + ": " + Yaml.scalar(markdown));
        }
    }

    private void block(String name, String text, int indent) {
        // A first line that begins with a space would be taken for the measure of all.
        lines.add(name + " |" + (text.startsWith(" ") ? String.valueOf(2) : ""));
        for (String line : text.split("\n", -1)) {
            lines.add(line.isEmpty() ? "" : " ".repeat(indent) + line);
        }
    }

    private void glossary(List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        lines.add("glossary:");
        for (Term term : terms) {
            lines.add("  - term: " + Yaml.scalar(term.name()));
            lines.add("    explanation: "
                    + Yaml.scalar(new RunningText(new Notes(), RunningText.Place.LINE).write(term.explanation())));
            if (!term.also().isEmpty()) {
                lines.add("    also:");
                term.also().forEach(form -> lines.add("      - " + Yaml.scalar(form)));
            }
        }
    }

    private void unresolved(Metadata metadata) {
        if (!metadata.unresolved().isEmpty()) {
            lines.add("citations-unresolved:");
            metadata.unresolved()
                    .forEach((key, reason) -> lines.add("  " + Yaml.scalar(key.startsWith("@") ? "@" + key : key) + ": "
                            + Yaml.scalar(reason.text())));
        }
    }

    private void waivers(Metadata metadata) {
        if (!metadata.waivers().isEmpty()) {
            lines.add("waivers:");
            for (Waiver waiver : metadata.waivers()) {
                lines.add("  - rule: " + Yaml.scalar(waiver.rule()));
                lines.add("    who: " + Yaml.scalar(waiver.who()));
                lines.add("    why: " + Yaml.scalar(waiver.why()));
                lines.add("    until: " + Yaml.scalar(waiver.until()));
            }
        }
    }
}
