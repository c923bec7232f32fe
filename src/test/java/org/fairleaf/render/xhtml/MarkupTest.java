package org.fairleaf.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @Test
    void everyCharacterSurvivesAnXmlParser() {
        String hard = "a<b>&amp;\"'\r\n\t]]> \u00a0\ud83d\ude00 é";
        String page = new Markup().block("x", "title", hard).text(hard).close().finish();

        Tree tree = Tree.of(page);

        assertEquals(hard, tree.one("x", x -> true).getTextContent());
        assertEquals(hard, tree.one("x", x -> true).getAttribute("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u000bb", "\ufffe", "\ud800", "\udc00x"})
    void aCharacterThatXmlCannotHoldIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Markup().text(text));
    }

    @Test
    void anIdThatStandsTwiceIsRefused() {
        Markup markup = new Markup().block("p", "id", "a").close();

        assertThrows(IllegalStateException.class, () -> markup.block("p", "id", "a"));
    }

    @Test
    void anIdOfAPartIsTakenInTheWhole() {
        Markup page = new Markup();
        page.part(1).block("p", "id", "notes").close();

        assertEquals("notes-2", page.fresh("notes"));
    }

    @Test
    void anElementLeftOpenIsRefused() {
        assertThrows(IllegalStateException.class, () -> new Markup().block("p").finish());
    }

    @Test
    void eachBlockStandsOnItsOwnLine() {
        String page = new Markup()
                .block("ul")
                .block("li")
                .text("a ")
                .inline("b")
                .text("c")
                .close()
                .close()
                .block("li")
                .close()
                .close()
                .finish();

        assertEquals("<ul>\n  <li>a <b>c</b></li>\n  <li></li>\n</ul>\n", page);
    }

    @Test
    void aStyleSheetThatWouldEndItsElementIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Markup().verbatim("</style>"));
    }
}
