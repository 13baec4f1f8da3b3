package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is MongoDB's order of values, so that an index is a plain sorted map.
 *
 * <p>Values that MongoDB takes for equal (5, 5L and 5.0; null and missing) have the same bytes, and no value's bytes
 * begin those of another, so that values can be strung together to a compound key.
 */
final class KeyEncoder {

    private byte[] bytes = new byte[48];
    private int length;

    /** Appends a value; descending ones have their bytes inverted, which turns their order round. */
    KeyEncoder append(@Nullable Object value, boolean ascending) {
        int start = length;
        writeValue(value);
        if (!ascending) {
            for (int i = start; i < length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        return this;
    }

    /** Appends only the mark of a value's type, which all values of that type begin with. */
    KeyEncoder appendType(@Nullable Object value, boolean ascending) {
        byte type = TypeOrder.of(value);
        write(ascending ? type : ~type);
        return this;
    }

    /** Appends what all texts begin with that begin like this one: its bytes without an end. */
    KeyEncoder appendBeginning(String text, boolean ascending) {
        append(text, ascending);
        length -= 2;
        return this;
    }

    KeyEncoder appendRaw(byte[] raw) {
        reserve(raw.length);
        System.arraycopy(raw, 0, bytes, length, raw.length);
        length += raw.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void writeValue(@Nullable Object value) {
        write(TypeOrder.of(value));
        switch (value) {
            case Number number -> writeNumber(number);
            case String string -> writeTerminated(string.getBytes(StandardCharsets.UTF_8));
            case Document document -> writeDocument(document);
            case Collection<?> list -> writeList(list);
            case BinData data -> writeSized(data.getData());
            case byte[] data -> writeSized(data);
            case UUID uuid -> writeUuid(uuid);
            case LegacyUUID uuid -> writeUuid(uuid.getUuid());
            case ObjectId id -> appendRaw(id.toByteArray());
            case Boolean flag -> write(flag ? 1 : 0);
            case Instant instant -> writeLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> writeLong(timestamp.getValue());
            case null -> {}
            // Keys without a value (null, minimum, maximum) are their type; what is left sorts by its text.
            default -> {
                if (TypeOrder.hasText(value)) {
                    writeTerminated(value.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /**
     * The nearest double, then what a long differs from it: longs beyond 2^53 stay apart. Decimals are told apart as far
     * as doubles are, which is how the server compares them, too.
     */
    private void writeNumber(Number number) {
        double nearest = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(nearest);
        writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        long rest = number instanceof Long exact ? exact - (long) nearest : 0;
        writeShort((int) rest + 0x8000);
    }

    private void writeDocument(Document document) {
        document.forEach((name, value) -> {
            write(TypeOrder.of(value));
            writeTerminated(name.getBytes(StandardCharsets.UTF_8));
            writeValue(value);
        });
        write(TypeOrder.END);
    }

    private void writeList(Collection<?> list) {
        list.forEach(this::writeValue);
        write(TypeOrder.END);
    }

    /** A zero inside is escaped, so that two zeros can only be the end. */
    private void writeTerminated(byte[] text) {
        for (byte b : text) {
            write(b);
            if (b == 0) {
                write(0xFF);
            }
        }
        write(0);
        write(0);
    }

    private void writeSized(byte[] data) {
        writeShort(data.length >>> 16);
        writeShort(data.length);
        appendRaw(data);
    }

    private void writeUuid(UUID uuid) {
        writeLong(uuid.getMostSignificantBits());
        writeLong(uuid.getLeastSignificantBits());
    }

    private void writeLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) (value >>> shift));
        }
    }

    private void writeShort(int value) {
        write(value >>> 8);
        write(value);
    }

    private void write(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
