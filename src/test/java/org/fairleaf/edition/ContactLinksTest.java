package org.fairleaf.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactLinksTest {

    private static final Position AT = new Position("a.md", 1, 1);

    private static List<String> targets(String text) {
        List<Inline> inlines = ContactLinks.in(text, "ltr", AT);
        assertEquals(text, PlainText.of(inlines), "the words stay as they are");
        return inlines.stream()
                .filter(Inline.Link.class::isInstance)
                .map(inline -> ((Inline.Link) inline).target())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 555-0123, or write | tel:5550123",
                "+44 (0)20 7946 0958 | tel:+442079460958",
                "020 7946 0958 (ward 3) | tel:02079460958",
                "(555) 010-9999. | tel:5550109999",
                "Tel.: 030/1234 or 030 1234567 | tel:0301234567",
                "1-800-555-0199 | tel:18005550199",
                "+33 1 99 00 12 34 | tel:+33199001234",
                "03012345678 | tel:03012345678"
            })
    void telephoneNumbersCanBeTapped(String text, String target) {
        assertEquals(List.of(target), targets(text));
    }

    @Test
    void groupsOfANumberStayInOrderAmongWordsFromRightToLeft() {
        Inline.Link link = (Inline.Link)
                ContactLinks.in("اتصل بالرقم +44 20 7946 0958", "rtl", AT).get(1);
        Inline.Span number = (Inline.Span) link.content().getFirst();
        assertEquals("ltr", number.attributes().dir());
        assertEquals("+44 20 7946 0958", PlainText.of(number.content()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since 2026-03-02",
                "on 02.03.2026",
                "2019-2021",
                "Mon to Fri 0900-1700",
                "room 12345",
                "NHS number 9434765919",
                "10115 Berlin",
                "call 112",
                "ORCID 0000-0002-1825-0097x",
                "version 1.2.3456789",
                "5 10 15 20 25 mg",
                "12:30-14:45"
            })
    void whatMayBeSomethingElseStaysText(String text) {
        assertEquals(List.of(), targets(text));
    }

    @Test
    void addressesAndNumbersStandInTheirOrder() {
        assertEquals(
                List.of("mailto:help@example.org", "tel:5550123", "https://example.org/hip?a=1"),
                targets("Write to help@example.org, call 555-0123, or see https://example.org/hip?a=1."));
    }
}
