package org.fairleaf.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c&d=%20#e",
                "https://müller.example/ü",
                "https://[::1]:80/",
                "mailto:a@example.org?subject=b",
                "tel:+49-30-123",
                "#exercises",
                "#über-uns"
            })
    void aGoodAddressStaysAsItIs(String address) {
        assertEquals(address, Address.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.example/a b, https://e.example/a%20b",
        "https://doi.org/10.1002/x<1::AID>3.0;2-#, https://doi.org/10.1002/x%3C1::AID%3E3.0;2-#",
        "https://e.example/100%, https://e.example/100%25",
        "https://e.example/x[1], https://e.example/x%5B1%5D",
        "https://e.example/#a#b, https://e.example/#a%23b",
        "mailto:a@example.org?subject=a b, mailto:a@example.org?subject=a%20b"
    })
    void aCharacterThatNoUrlHoldsIsPercentEncoded(String written, String expected) {
        assertEquals(expected, Address.of(written));
    }

    @Test
    void aSchemeThatRunsCodeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Address.of("javascript:alert(1)"));
    }
}
