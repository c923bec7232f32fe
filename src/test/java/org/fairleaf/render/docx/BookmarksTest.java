package org.fairleaf.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BookmarksTest {

    private final Bookmarks bookmarks = new Bookmarks("disclaimer", "");

    @Test
    void idIsRecognisableInItsBookmark() {
        assertEquals("fl_first_steps", bookmarks.name("first-steps"));
        assertEquals("fl_first_steps", bookmarks.name("first-steps"));
    }

    @Test
    void idsThatWouldShareANameDoNot() {
        assertNotEquals(bookmarks.name("a-b"), bookmarks.name("a_b"));
        assertNotEquals(bookmarks.name("über"), bookmarks.name("äber"));
    }

    @Test
    void everyNameIsOneThatWordTakes() {
        for (String id : List.of("x".repeat(80), "über-uns", "關於", "a.b:c", "1")) {
            assertTrue(bookmarks.name(id).matches("[A-Za-z][A-Za-z0-9_]{0,39}"), bookmarks.name(id));
        }
    }

    @Test
    void nameByContentStaysWithTheWordsAndCountsRepetitions() {
        String name = bookmarks.nameByContent("p", "Rest.");
        assertEquals(name + "_2", bookmarks.nameByContent("p", "Rest."));
        assertNotEquals(name, bookmarks.nameByContent("p", "Rest"));
        assertEquals(name, new Bookmarks("", "").nameByContent("p", "Rest."));
    }

    @Test
    void noBlockOfTheAuthorTakesTheDisclaimersName() {
        Bookmarks renamed = new Bookmarks("disclaimer-2", "");
        assertEquals(Bookmarks.DISCLAIMER, renamed.name("disclaimer-2"));
        assertNotEquals(Bookmarks.DISCLAIMER, renamed.name("disclaimer"));
    }
}
