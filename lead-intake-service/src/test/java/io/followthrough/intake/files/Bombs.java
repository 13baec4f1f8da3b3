package io.followthrough.intake.files;

import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.FileFormat;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Row;
import io.followthrough.intake.domain.mapping.ValueFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Vector;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files that are made to fill a memory, read in a process that has little of it: {@link BombsTests}. */
final class Bombs {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEMAIL:ann@bombs.example\r\n";
    private static final String END = "END:VCARD\r\n";
    private static final String BOB =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob\r\nEMAIL:bob@bombs.example\r\nEND:VCARD\r\n";
    private static final String EVENT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Fair\r\n";

    private static final Mapping NOTHING = new Mapping(
            "bombs", InputKind.CAPTURE, FileFormat.DEFAULT, ValueFormat.DEFAULT, false, Map.of(), Map.of(), List.of());

    private Bombs() {}

    private static Map<String, Supplier<RowFile>> all() {
        var bombs = new LinkedHashMap<String, Supplier<RowFile>>();
        bombs.put("photo on one line", () -> cards(CARD + "PHOTO;ENCODING=b;TYPE=JPEG:", "A", 48, "\r\n" + END + BOB));
        bombs.put("photo folded", () -> cards(CARD + "item1.PHOTO;ENCODING=b:AA\r\n", " AAAAAAAA\r\n", 6, END + BOB));
        bombs.put(
                "photo of 2.1",
                () -> cards(CARD + "PHOTO;ENCODING=BASE64:\r\n", "AAAAAAAA\r\n", 6, "\r\n" + END + BOB));
        bombs.put("note folded without end", () -> cards(CARD + "NOTE:x\r\n", " AAAAAAAA\r\n", 6, END + BOB));
        bombs.put("card without end", () -> cards(CARD + "NOTE:x\r\n", " AAAAAAAA\r\n", 48, ""));
        bombs.put("a hundred thousand addresses", () -> cards(CARD, "EMAIL:a@bombs.example\r\n", 3, END + BOB));
        bombs.put("attendees", () -> calendar("ATTENDEE:mailto:a@bombs.example\r\n", 15));
        bombs.put("attendee folded without end", () -> calendar(" AAAAAAAA\r\n", 17));
        bombs.put("line without end", () -> text("Email,Name\n", "a", 48, ""));
        bombs.put("line without end in an encoding", () -> text(in("windows-1252"), "Email,Name\n", "a", 48, ""));
        bombs.put("quote without end", () -> text("Email,Name\nx@bombs.example,\"", "a\n", 8, ""));
        bombs.put("columns", () -> text("", ",", 3, "\n"));
        bombs.put("columns in a row", () -> text("Email,Name\n", ",", 3, "\nx@bombs.example,X\n"));
        bombs.put("titles", () -> text("", "x".repeat(3 * MEGABYTE) + "\n", 12, "Email,Name\nx@bombs.example,X\n"));
        bombs.put("tiny lines", () -> text("Email,Name\n", "\n", 8, "x@bombs.example,X\n"));
        return bombs;
    }

    public static void main(String[] none) {
        all().forEach((name, file) -> System.out.println(name + " | " + outcome(file)));
    }

    private static String outcome(Supplier<RowFile> open) {
        var told = new StringBuilder();
        try (var file = open.get()) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                told.append(told(row.get())).append("; ");
                if (told.length() > 1_000) {
                    return told.substring(0, 100) + "… and more";
                }
            }
        } catch (UnreadableFileException refused) {
            told.append(refused.problem().problem())
                    .append(": ")
                    .append(refused.problem().remedy());
        } catch (OutOfMemoryError full) {
            return "OUT OF MEMORY";
        }
        return told.toString();
    }

    private static String told(Row row) {
        return switch (NOTHING.apply(row)) {
            case Validated.Refused<Fields>(var problems) ->
                problems.getFirst().problem() + ": " + problems.getFirst().remedy();
            case Validated.Accepted<Fields> _ ->
                row.cells().stream()
                        .filter(cell -> cell.contains("@"))
                        .findFirst()
                        .orElse("nobody");
        };
    }

    private static RowFile cards(String before, String again, int megabytes, String after) {
        return new VCardFile(stream(before, again, megabytes, after));
    }

    private static RowFile calendar(String again, int megabytes) {
        return new CalendarFile(stream(EVENT, again, megabytes, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    private static RowFile text(String before, String again, int megabytes, String after) {
        return text(FileFormat.DEFAULT, before, again, megabytes, after);
    }

    private static RowFile text(FileFormat format, String before, String again, int megabytes, String after) {
        return new DelimitedFile(stream(before, again, megabytes, after), format, Heading.of(Set.of("Email", "Name")));
    }

    private static FileFormat in(String encoding) {
        return new FileFormat(FileFormat.Type.DELIMITED, null, '"', Charset.forName(encoding));
    }

    /** A text, another one again and again until it has so many megabytes, and an end. */
    private static InputStream stream(String before, String again, int megabytes, String after) {
        var block = bytes(again.repeat(Math.max(1, 64 * 1024 / again.length())));
        var blocks = Stream.generate(() -> (InputStream) new ByteArrayInputStream(block))
                .limit((long) megabytes * MEGABYTE / block.length);
        return new SequenceInputStream(new Vector<>(List.of(
                        new ByteArrayInputStream(bytes(before)),
                        new SequenceInputStream(Collections.enumeration(blocks.toList())),
                        new ByteArrayInputStream(bytes(after))))
                .elements());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
