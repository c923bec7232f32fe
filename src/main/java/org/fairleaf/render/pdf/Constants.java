package org.fairleaf.render.pdf;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fop.pdf.ObjectStream;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFPageLabels;
import org.apache.fop.pdf.PDFRoot;
import org.apache.fop.pdf.StandardStructureAttributes;
import org.apache.fop.pdf.StandardStructureTypes;
import org.apache.fop.pdf.StructureType;
import org.apache.fop.pdf.xref.CrossReferenceStream;
import org.apache.fop.render.pdf.ImageRawPNGAdapter;
import org.apache.fop.render.pdf.PDFLogicalStructureHandler;

/**
 * Names that FOP writes into every PDF. Each remembers the dictionary that it was last put into, and through that the
 * whole of a document that has long been written: as much memory as finishing it takes.
 */
final class Constants {

    private static final List<PDFName> ALL = Stream.concat(
                    Stream.of(
                            PDFRoot.class,
                            ObjectStream.class,
                            PDFPageLabels.class,
                            CrossReferenceStream.class,
                            PDFLogicalStructureHandler.class,
                            ImageRawPNGAdapter.class,
                            StandardStructureAttributes.Table.class,
                            StandardStructureAttributes.Table.Scope.class),
                    Stream.of(StandardStructureTypes.class.getClasses()))
            .flatMap(type -> of(type).stream())
            .toList();

    private Constants() {}

    private static List<PDFName> of(Class<?> type) {
        List<PDFName> names = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    switch (field.get(null)) {
                        case PDFName name -> names.add(name);
                        case PDFName[] some -> names.addAll(List.of(some));
                        case StructureType tag -> names.add(tag.getName());
                        case StandardStructureAttributes.Table.Scope scope -> names.add(scope.getName());
                        case null, default -> {}
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return names;
    }

    /** Lets go of the documents that they have been in. */
    static void release() {
        ALL.forEach(name -> name.setParent(null));
    }
}
