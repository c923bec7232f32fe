package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.StandardStructureAttributes;
import org.apache.fop.pdf.StructureType;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.Test;

/** What FOP keeps of a document that it has written. */
class ConstantsTest {

    @Test
    void noConstantOfFopLeadsToADocumentThatIsWritten() throws Exception {
        Pdfs.of(Specimen.everything());
        List<String> leading = new ArrayList<>();
        int found = 0;
        for (Class<?> type : fop()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    for (PDFObject constant : constants(field.get(null)).toList()) {
                        found++;
                        if (constant.getParent() != null || constant.getDocument() != null) {
                            leading.add(field.toString());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), leading);
        assertTrue(found > 50, found + " constants");
    }

    private static Stream<PDFObject> constants(Object value) {
        return switch (value) {
            case PDFObject constant -> Stream.of(constant);
            case Object[] several -> Stream.of(several).flatMap(ConstantsTest::constants);
            case StructureType tag -> Stream.of(tag.getName());
            case StandardStructureAttributes.Table.Scope scope -> Stream.of(scope.getName());
            case null, default -> Stream.of();
        };
    }

    /** FOP's classes that write PDF. */
    private static List<Class<?>> fop() throws IOException, URISyntaxException {
        Path place = Path.of(PDFDocument.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (JarFile jar = new JarFile(place.toFile())) {
            for (String name : jar.stream().map(entry -> entry.getName()).toList()) {
                if (name.matches("org/apache/fop/(render/)?pdf/.*\\.class")) {
                    try {
                        types.add(Class.forName(name.substring(0, name.length() - ".class".length())
                                .replace('/', '.')));
                    } catch (LinkageError | ClassNotFoundException unusable) {
                        // It needs a library that is not here; so no document was ever in it.
                    }
                }
            }
        }
        return types;
    }
}
