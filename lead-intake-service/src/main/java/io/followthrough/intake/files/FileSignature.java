package io.followthrough.intake.files;

import io.followthrough.intake.domain.mapping.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by how it begins: people rename files, and programs name them as they like. What cannot be a list of people is
 * refused with what it is, not with what is missing in it.
 */
public final class FileSignature {

    private static final int LOOKED_AT = 512;

    private record Kind(Pattern beginning, FileFormat.@Nullable Type type, String problem, String remedy) {

        private static Kind read(String beginning, FileFormat.Type type) {
            return new Kind(Pattern.compile(beginning), type, "", "");
        }

        private static Kind refused(String beginning, String problem, String remedy) {
            return new Kind(Pattern.compile(beginning), null, problem, remedy);
        }
    }

    /** Bytes as Latin letters, blanks and a byte-order mark at the beginning left out. */
    private static final List<Kind> KINDS = List.of(
            Kind.refused(
                    "PK\\x03\\x04[\\x00-\\xFF]{26}mimetypeapplication/vnd\\.oasis",
                    "is an OpenDocument sheet",
                    "save it as .xlsx, or as CSV"),
            Kind.read("PK\\x03\\x04", FileFormat.Type.XLSX),
            Kind.read("(?i)BEGIN:VCARD", FileFormat.Type.VCARD),
            Kind.read("(?i)MECARD:", FileFormat.Type.VCARD),
            Kind.read("(?i)BEGIN:VCALENDAR", FileFormat.Type.CALENDAR),
            Kind.refused(
                    "\\xD0\\xCF\\x11\\xE0",
                    "is an Excel file of before 2007, or one with a password",
                    "save it as .xlsx without a password, or as CSV"),
            Kind.refused("%PDF", "is a PDF", "send the list that it was printed from, as CSV or .xlsx"),
            Kind.refused("\\x1F\\x8B|BZh|7z\\xBC\\xAF|Rar!", "is packed", "unpack it, and send what is in it"),
            Kind.refused("\\xFF\\xD8\\xFF|\\x89PNG|GIF8", "is a picture", "send the list as CSV or .xlsx"),
            Kind.refused(
                    "(?i)<(!doctype|!--|html|head|meta|title|style|script|body|div|table)|MIME-Version:",
                    "is a web page",
                    "perhaps the download asked to sign in first: download the list once more, as CSV"),
            Kind.refused("<\\?xml", "is XML", "send delimited text, .xlsx or vCards"),
            Kind.refused("\\{\\\\rtf", "is a text document", "send the list as CSV or .xlsx"),
            Kind.refused(
                    "\\[?\\s*\\{\\s*\"",
                    "is JSON",
                    "send it to POST /v1/leads/batch, one object on each line, or as delimited text"));

    private FileSignature() {}

    /**
     * @return null for text, which may be anything
     * @throws UnreadableFileException if it is something that no people can be read from
     */
    public static FileFormat.@Nullable Type of(InputStream file) throws IOException {
        try (file) {
            var beginning = beginning(file);
            for (var kind : KINDS) {
                if (kind.beginning().matcher(beginning).lookingAt()) {
                    if (kind.type() == null) {
                        throw new UnreadableFileException(kind.problem(), kind.remedy());
                    }
                    return kind.type();
                }
            }
            return null;
        }
    }

    /** The type that the name of a file tells; delimited text if it tells none. */
    public static FileFormat.Type named(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".vcf") || name.endsWith(".vcard")) {
            return FileFormat.Type.VCARD;
        }
        if (name.endsWith(".ics") || name.endsWith(".ical")) {
            return FileFormat.Type.CALENDAR;
        }
        return name.endsWith(".xlsx") ? FileFormat.Type.XLSX : FileFormat.Type.DELIMITED;
    }

    private static String beginning(InputStream file) throws IOException {
        var bytes = WideText.narrow(file).readNBytes(LOOKED_AT);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("^(\\u00EF\\u00BB\\u00BF)?\\s*", "");
    }
}
