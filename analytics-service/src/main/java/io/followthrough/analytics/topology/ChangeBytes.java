package io.followthrough.analytics.topology;

import io.followthrough.analytics.domain.metric.Change;
import io.followthrough.analytics.domain.metric.Counts;
import io.followthrough.analytics.domain.metric.Slot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes as bytes, on their way and while they wait. Each event makes some dozen of them, and each is written twice and read once: as JSON that
 * was a quarter of what counting takes. The first byte tells these bytes from JSON, which earlier versions wrote.
 */
final class ChangeBytes {

    private static final byte EDITION = 1;
    private static final int USUAL_SIZE = 128;
    private static final int ABSENT = -1;

    private ChangeBytes() {}

    /** Whether this class wrote them. */
    static boolean areOurs(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == EDITION;
    }

    static byte[] of(Change change) {
        return written(out -> {
            var slot = change.slot();
            write(out, slot.metric(), slot.day(), change.counts(), change.at());
            write(out, slot.dimension());
            write(out, slot.value());
        });
    }

    static Change change(byte[] bytes) {
        return read(bytes, in -> {
            var kind = kind(in, List.of());
            return new Change(new Slot(kind.metric(), text(in), text(in), kind.day()), kind.counts(), kind.at());
        });
    }

    static byte[] of(List<Alike> changes) {
        return written(out -> {
            out.writeInt(changes.size());
            for (var alike : changes) {
                write(out, alike.metric(), alike.day(), alike.counts(), alike.at());
                out.writeInt(alike.in().size());
                for (var place : alike.in()) {
                    write(out, place.dimension());
                    write(out, place.value());
                }
            }
        });
    }

    static List<Alike> changes(byte[] bytes) {
        return read(bytes, in -> {
            var changes = new ArrayList<Alike>();
            for (var left = in.readInt(); left > 0; left--) {
                var places = new ArrayList<Alike.Place>();
                var kind = kind(in, places);
                for (var more = in.readInt(); more > 0; more--) {
                    places.add(new Alike.Place(text(in), text(in)));
                }
                changes.add(kind);
            }
            return changes;
        });
    }

    private static void write(DataOutputStream out, String metric, LocalDate day, Counts counts, Instant at)
            throws IOException {
        write(out, metric);
        out.writeLong(day.toEpochDay());
        out.writeInt(counts.byName().size());
        for (var count : counts.byName().entrySet()) {
            write(out, count.getKey());
            out.writeLong(count.getValue());
        }
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static Alike kind(DataInputStream in, List<Alike.Place> places) throws IOException {
        var metric = required(in);
        var day = LocalDate.ofEpochDay(in.readLong());
        var counts = new TreeMap<String, Long>();
        for (var left = in.readInt(); left > 0; left--) {
            counts.put(required(in), in.readLong());
        }
        return new Alike(metric, day, new Counts(counts), Instant.ofEpochSecond(in.readLong(), in.readInt()), places);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String required(DataInputStream in) throws IOException {
        var text = text(in);
        if (text == null) {
            throw new IOException("a name is missing");
        }
        return text;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(EDITION);
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes bytes", impossible);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return reading.from(in);
        } catch (IOException torn) {
            throw new UncheckedIOException("what was written of a change is not whole", torn);
        }
    }
}
