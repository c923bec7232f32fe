package org.fairleaf.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void addressThatIsAUriStaysAsItIs() {
        assertEquals("https://example.org/a%20b?q=1&r=2#x", Part.uri("https://example.org/a%20b?q=1&r=2#x"));
        assertEquals("mailto:help@example.org", Part.uri("mailto:help@example.org"));
    }

    @Test
    void charactersThatAUriMustNotHaveAreEscaped() {
        assertEquals("https://example.org/a%20b%5B1%5D%7Cc", Part.uri("https://example.org/a b[1]|c"));
        assertEquals("https://example.org/100%25", Part.uri("https://example.org/100%"));
        assertEquals("https://example.org/#a%23b", Part.uri("https://example.org/#a#b"));
    }
}
