package org.fairleaf.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** A PDF whose objects an input puts out of order: five bytes name an object, one of its entries, and what becomes of it. */
final class PdfFaults {

    private static final int LENGTH = 5;
    private static final int MOST = 40;

    private PdfFaults() {}

    static byte[] in(byte[] pdf, byte[] faults) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<COSBase> objects = objects(document);
            for (int i = 0; i + LENGTH <= Math.min(faults.length, MOST * LENGTH); i += LENGTH) {
                int object = (faults[i] & 0xFF) << 8 | faults[i + 1] & 0xFF;
                put(
                        objects,
                        objects.get(object % objects.size()),
                        faults[i + 2] & 0xFF,
                        faults[i + 3] & 0xFF,
                        faults[i + 4] & 0xFF);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The dictionaries and arrays of the file by their numbers, with those directly in them. */
    private static List<COSBase> objects(PDDocument document) {
        List<COSBase> objects = new ArrayList<>();
        List<COSObjectKey> keys =
                new ArrayList<>(document.getDocument().getXrefTable().keySet());
        keys.sort(null);
        for (COSObjectKey key : keys) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary || object instanceof COSArray) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static void put(List<COSBase> objects, COSBase object, int entry, int fault, int other) throws IOException {
        if (object instanceof COSStream stream && fault % 16 == 15) {
            byte[] content = stream.createInputStream().readAllBytes();
            if (content.length > 0) {
                content[(entry << 8 | other) % content.length] = (byte) (fault / 16 * 17);
                try (OutputStream out = stream.createOutputStream()) {
                    out.write(content);
                }
            }
        } else if (object instanceof COSDictionary dictionary
                && !dictionary.keySet().isEmpty()) {
            List<COSName> names = new ArrayList<>(dictionary.keySet());
            COSName name = names.get(entry % names.size());
            COSBase value = value(objects, dictionary.getItem(name), fault, other);
            if (value == null) {
                dictionary.removeItem(name);
            } else {
                dictionary.setItem(name, value);
            }
        } else if (object instanceof COSArray array && array.size() > 0) {
            int at = entry % array.size();
            COSBase value = value(objects, array.get(at), fault, other);
            if (value == null) {
                array.remove(at);
            } else if (fault >= 128) {
                array.add(at, value);
            } else {
                array.set(at, value);
            }
        }
    }

    private static @Nullable COSBase value(List<COSBase> objects, COSBase old, int fault, int other) {
        COSBase now = old instanceof COSObject reference ? reference.getObject() : old;
        return switch (fault % 14) {
            case 0, 1 -> null;
            case 2, 3, 4 -> objects.get((fault / 14 << 8 | other) % objects.size());
            case 5 -> COSInteger.get(other - 128);
            case 6 -> new COSFloat(other * 1e6f);
            case 7 -> new COSString("x".repeat(other % 5));
            case 8 ->
                COSName.getPDFName(List.of("Span", "P", "H1", "Link", "Note", "TD", "L", "Figure", "x")
                        .get(other % 9));
            case 9 -> COSNull.NULL;
            case 10 -> COSBoolean.TRUE;
            case 11 -> new COSArray();
            case 12 -> new COSDictionary();
            default -> {
                COSArray around = new COSArray();
                around.add(now);
                around.add(old);
                yield around;
            }
        };
    }
}
