package org.fairleaf.render.docx;

import java.text.AttributedCharacterIterator;
import java.text.Bidi;
import java.util.List;
import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.bridge.TextNode;

/**
 * Sets a drawing's text without the JDK's fonts. Batik lays out every text once with them, only to learn its
 * directions; text without right-to-left characters has one.
 */
final class PlainTextPainter extends StrokingTextPainter {

    @Override
    @SuppressWarnings("rawtypes") // as Batik declares it
    public List computeTextRuns(TextNode node, AttributedCharacterIterator text, AttributedCharacterIterator[] chunks) {
        return isLeftToRight(text)
                ? computeTextRuns(node, text, chunks, null)
                : super.computeTextRuns(node, text, chunks);
    }

    private static boolean isLeftToRight(AttributedCharacterIterator text) {
        AttributedCharacterIterator copy = (AttributedCharacterIterator) text.clone();
        char[] characters = new char[copy.getEndIndex() - copy.getBeginIndex()];
        char next = copy.first();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = next;
            next = copy.next();
        }
        return !Bidi.requiresBidi(characters, 0, characters.length);
    }
}
