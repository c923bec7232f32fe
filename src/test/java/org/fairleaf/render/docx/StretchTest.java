package org.fairleaf.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void leftToRightTextIsOneStretch() {
        assertEquals(List.of(new Stretch("Walk 10 minutes.", false)), Stretch.of("Walk 10 minutes.", false));
    }

    @Test
    void spacesBetweenDirectionsGoWithTheTextAround() {
        assertEquals(
                List.of(new Stretch("say ", false), new Stretch("שלום", true), new Stretch(" to", false)),
                Stretch.of("say שלום to", false));
    }

    @Test
    void digitsStayWithTheWordTheyFollow() {
        assertEquals(
                List.of(new Stretch("دواء (", true), new Stretch("COX-2", false), new Stretch(") 10", true)),
                Stretch.of("دواء (COX-2) 10", true));
    }

    @Test
    void nothingIsLost() {
        String text = " a1 ب2 c, د! ";
        assertEquals(text, Stretch.of(text, true).stream().map(Stretch::text).reduce("", String::concat));
        assertEquals(text, Stretch.of(text, false).stream().map(Stretch::text).reduce("", String::concat));
    }

    @Test
    void bracketClosesWhereItOpened() {
        assertEquals(
                List.of(
                        new Stretch("اقرأ “", true),
                        new Stretch("Eating well (with diabetes)", false),
                        new Stretch("”.", true)),
                Stretch.of("اقرأ “Eating well (with diabetes)”.", true));
        assertEquals(
                List.of(new Stretch("قس ", true), new Stretch("HbA1c", false), new Stretch(" (كل شهر)", true)),
                Stretch.of("قس HbA1c (كل شهر)", true));
    }
}
