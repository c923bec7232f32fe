package org.fairleaf.render;

/** A finished file. @param format the format's name @param bytes the whole file; read-only */
@SuppressWarnings("ArrayRecordComponent") // compared by identity on purpose
public record Rendition(String format, byte[] bytes) {}
