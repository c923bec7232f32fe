package org.fairleaf.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"refs.json", "source/hip/refs.json", "C:\\source\\refs.json"})
    void byItsNameAPlaceIsTheSameInEveryFolder(String path) {
        assertEquals("refs.json:4:2", new Position(path, 4, 2).byName().toString());
    }
}
