package org.fairleaf.render.fo;

import java.util.List;
import java.util.Optional;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Where in the source something on a page comes from. */
public final class Origins {

    private final Edition edition;

    public Origins(Edition edition) {
        this.edition = edition;
    }

    /** The first text that holds the character; empty where only Fairleaf's own words do. */
    public Optional<Position> of(int character) {
        String wanted = Character.toString(character);
        First first = new First() {
            @Override
            boolean matches(String text) {
                return text.contains(wanted);
            }
        };
        first.inlines(edition.metadata().title());
        first.blocks(edition.blocks());
        return Optional.ofNullable(first.found);
    }

    /** The first place where the article shows that image. */
    public Optional<Position> ofImage(String source) {
        First first = new First() {
            @Override
            boolean matches(Inline.Image image) {
                return image.source().equals(source);
            }
        };
        first.blocks(edition.blocks());
        return Optional.ofNullable(first.found);
    }

    private abstract static class First extends Walk {
        private @Nullable Position found;

        boolean matches(String text) {
            return false;
        }

        boolean matches(Inline.Image image) {
            return image.alt() instanceof Alt.Described described && matches(described.text());
        }

        private void take(boolean match, Position position) {
            if (match && found == null) {
                found = position;
            }
        }

        @Override
        void inlines(List<Inline> inlines) {
            if (found == null) {
                super.inlines(inlines);
            }
        }

        @Override
        void block(Block block) {
            if (block instanceof Block.CodeBlock code) {
                take(matches(code.text()), code.position());
            }
            super.block(block);
        }

        @Override
        void inline(Inline inline) {
            switch (inline) {
                case Inline.Text text -> take(matches(text.text()), text.position());
                case Inline.Code code -> take(matches(code.text()), code.position());
                case Inline.Abbreviation abbreviation -> take(matches(abbreviation.text()), abbreviation.position());
                case Inline.Image image -> take(matches(image), image.position());
                case Inline.Emphasis e -> super.inline(e);
                case Inline.Strong s -> super.inline(s);
                case Inline.Strikethrough s -> super.inline(s);
                case Inline.Superscript s -> super.inline(s);
                case Inline.Subscript s -> super.inline(s);
                case Inline.LineBreak b -> super.inline(b);
                case Inline.Link l -> super.inline(l);
                case Inline.Span s -> super.inline(s);
                case Inline.Note n -> super.inline(n);
                case Inline.Unset u -> super.inline(u);
            }
        }
    }
}
