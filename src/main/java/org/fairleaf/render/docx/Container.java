package org.fairleaf.render.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * The Open Packaging container of a DOCX: parts, relationships, content types, core properties.
 *
 * <p>POI's package layer alone, without its XWPF model: the model's schema beans cost two CPU seconds at start and can
 * write neither check boxes, decorative marks nor SVG.
 */
final class Container implements AutoCloseable {

    /** Before 1980-01-01 plus a margin, a zip entry would need an extra field. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final OPCPackage opc;

    Container() {
        opc = OPCPackage.create(new ByteArrayOutputStream());
    }

    PackageProperties properties() {
        try {
            return opc.getPackageProperties();
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a part that the package itself names. */
    PackagePart root(String name, String contentType, String relationship) {
        PackagePart part = part(name, contentType);
        opc.addRelationship(part.getPartName(), TargetMode.INTERNAL, relationship);
        return part;
    }

    /** Adds a part. @param name its absolute name, such as {@code /word/styles.xml} */
    PackagePart part(String name, String contentType) {
        try {
            return opc.createPart(PackagingURIHelper.createPartName(name), contentType);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static void fill(PackagePart part, byte[] bytes) {
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished file: stored, not deflated, since deflated bytes depend on the Java version's zlib. */
    byte[] bytes() {
        try {
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            opc.save(saved);
            ByteArrayOutputStream stored = new ByteArrayOutputStream(saved.size() * 4);
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(saved.toByteArray()));
                    ZipOutputStream out = new ZipOutputStream(stored)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    store(out, entry.getName(), in.readAllBytes());
                }
            }
            return stored.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(FIXED_TIME);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    @Override
    public void close() {
        opc.revert();
    }
}
