package org.fairleaf.render.xhtml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.jspecify.annotations.Nullable;

/** Blocks, each on a line of its own. */
final class BlockWriter {

    private final Markup markup;
    private final InlineWriter inlines;
    private final TableWriter tables;
    private final Host host;
    private final Wording wording;
    private final boolean rightToLeft;

    BlockWriter(Markup markup, InlineWriter inlines, Host host, Wording wording, boolean rightToLeft) {
        this.markup = markup;
        this.inlines = inlines;
        this.tables = new TableWriter(markup, inlines, wording);
        this.host = host;
        this.wording = wording;
        this.rightToLeft = rightToLeft;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    /** The blocks with a section around each heading and what belongs to it. */
    void nested(List<Block> blocks) {
        Deque<Integer> levels = new ArrayDeque<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                while (!levels.isEmpty() && levels.element() >= heading.level()) {
                    levels.pop();
                    markup.close();
                }
                levels.push(heading.level());
                markup.block("section");
            }
            write(block);
        }
        levels.forEach(level -> markup.close());
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading heading -> leaf("h" + heading.level(), heading.content(), heading.attributes());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.BulletList list -> bullets(list);
            case Block.OrderedList list -> {
                markup.block("ol", Attrs.of(list.attributes(), List.of(), "start", start(list), "type", type(list)));
                list.items().forEach(item -> item(item, list.tight()));
                markup.close();
            }
            case Block.DefinitionList list -> definitions(list);
            case Block.Quote quote -> container("blockquote", quote.content(), quote.attributes());
            case Block.CodeBlock code -> code(code);
            case Block.ThematicBreak rule -> markup.emptyBlock("hr", Attrs.of(rule.attributes(), List.of()));
            case Block.Table table -> tables.write(table);
            case Block.Figure figure -> figure(figure);
            case Block.Callout callout -> callout(callout);
            case Block.Division division -> container("div", division.content(), division.attributes());
            case Block.Section section -> section(section);
        }
    }

    private void leaf(String name, List<Inline> content, Attributes attributes, @Nullable String... more) {
        markup.block(name, Attrs.of(attributes, List.of(), more));
        inlines.write(content);
        markup.close();
    }

    private void container(String name, List<Block> content, Attributes attributes) {
        markup.block(name, Attrs.of(attributes, List.of()));
        write(content);
        markup.close();
    }

    private void paragraph(Block.Paragraph paragraph) {
        leaf(
                "p",
                paragraph.content(),
                paragraph.attributes(),
                "role",
                paragraph.attributes().has("subtitle") ? "doc-subtitle" : null);
    }

    private void bullets(Block.BulletList list) {
        boolean tasks = list.items().stream().anyMatch(item -> item.checked() != null);
        // Safari forgets that a list without bullets is a list, unless it is told.
        markup.block(
                "ul",
                Attrs.of(list.attributes(), tasks ? List.of("task-list") : List.of(), "role", tasks ? "list" : null));
        list.items().forEach(item -> item(item, list.tight()));
        markup.close();
    }

    private static @Nullable String start(Block.OrderedList list) {
        return list.start() == 1 ? null : String.valueOf(list.start());
    }

    private static @Nullable String type(Block.OrderedList list) {
        return switch (list.numbering()) {
            case DECIMAL -> null;
            case LOWER_ALPHA -> "a";
            case UPPER_ALPHA -> "A";
            case LOWER_ROMAN -> "i";
            case UPPER_ROMAN -> "I";
        };
    }

    private void item(Block.Item item, boolean tight) {
        Boolean done = item.checked();
        markup.block("li", Attrs.of(item.attributes(), done == null ? List.of() : List.of("task")));
        List<Block> content = item.content();
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            boolean bare = tight && first.attributes().equals(Attributes.NONE);
            if (!bare) {
                markup.block("p", Attrs.of(first.attributes(), List.of()));
            }
            mark(done);
            inlines.write(first.content());
            if (!bare) {
                markup.close();
            }
            content = content.subList(1, content.size());
        } else {
            mark(done);
        }
        write(content);
        markup.close();
    }

    /** A box that says whether the task is done; no form control, for nothing would keep what a reader ticks. */
    private void mark(@Nullable Boolean done) {
        if (done == null) {
            return;
        }
        String label = wording.labels().get(done ? "task-done" : "task-open");
        markup.inline("span", Attrs.and(wording.attributes(), "class", "task-mark", "role", "img", "aria-label", label))
                .text(done ? "☑" : "☐")
                .close()
                .text(" ");
    }

    private void definitions(Block.DefinitionList list) {
        markup.block("dl", Attrs.of(list.attributes(), List.of()));
        for (Block.Definition definition : list.definitions()) {
            definition.terms().forEach(term -> leaf("dt", term, Attributes.NONE));
            for (List<Block> explanation : definition.explanations()) {
                if (explanation.size() == 1
                        && explanation.getFirst() instanceof Block.Paragraph only
                        && only.attributes().equals(Attributes.NONE)) {
                    leaf("dd", only.content(), Attributes.NONE);
                } else {
                    container("dd", explanation, Attributes.NONE);
                }
            }
        }
        markup.close();
    }

    private void code(Block.CodeBlock code) {
        String language = code.language();
        boolean turn = rightToLeft && code.attributes().dir() == null;
        markup.block("pre", Attrs.of(turn ? code.attributes().with("dir", "ltr") : code.attributes(), List.of()))
                .inline("code", "class", language == null ? null : "language-" + language.toLowerCase(Locale.ROOT))
                .text(code.text())
                .close()
                .close();
    }

    private void figure(Block.Figure figure) {
        boolean decoration = figure.image().alt() instanceof Alt.Decorative
                && figure.caption().isEmpty();
        markup.block(
                decoration ? "div" : "figure",
                Attrs.of(figure.attributes(), decoration ? List.of("decoration") : List.of()));
        inlines.image(figure.image());
        if (!figure.caption().isEmpty()) {
            leaf("figcaption", figure.caption(), Attributes.NONE);
        }
        markup.close();
    }

    private void callout(Block.Callout callout) {
        String kind = callout.kind().key();
        markup.block("div", Attrs.of(callout.attributes(), List.of("callout", kind), "role", "note"));
        markup.line("p", wording.labels().get(kind), Attrs.and(wording.attributes(), "class", "callout-kind"));
        if (!callout.title().isEmpty()) {
            leaf("p", callout.title(), Attributes.NONE.withClass("callout-title"));
        }
        write(callout.content());
        markup.close();
    }

    private void section(Block.Section section) {
        Attributes attributes = section.attributes();
        List<String> classes = List.of(section.kind().key());
        if (section.kind() == Block.Section.Kind.TITLE) {
            markup.block("header", Attrs.of(attributes, classes));
            write(section.content());
            markup.close();
            return;
        }
        List<Block> content = section.content();
        // The section's own heading names it; those under it open sections inside.
        Block.Heading own = !content.isEmpty() && content.getFirst() instanceof Block.Heading heading ? heading : null;
        markup.block(
                "section",
                Attrs.of(
                        attributes,
                        classes,
                        "epub:type",
                        host.epub() ? epubType(section.kind()) : null,
                        "role",
                        role(section.kind()),
                        "aria-labelledby",
                        own == null ? null : own.attributes().id()));
        if (own != null) {
            write(own);
            content = content.subList(1, content.size());
        }
        nested(content);
        markup.close();
    }

    private static @Nullable String epubType(Block.Section.Kind kind) {
        return switch (kind) {
            case TITLE -> "titlepage";
            case ABSTRACT -> "abstract";
            case CONTACT -> null;
            case GLOSSARY -> "glossary";
            case REFERENCES -> "bibliography";
            case DISCLAIMER -> "notice";
            case PUBLICATION -> "colophon";
        };
    }

    private static @Nullable String role(Block.Section.Kind kind) {
        return switch (kind) {
            case TITLE -> "group";
            case ABSTRACT -> "doc-abstract";
            case CONTACT -> null;
            case GLOSSARY -> "doc-glossary";
            case REFERENCES -> "doc-bibliography";
            case DISCLAIMER -> "doc-notice";
            case PUBLICATION -> "doc-colophon";
        };
    }
}
