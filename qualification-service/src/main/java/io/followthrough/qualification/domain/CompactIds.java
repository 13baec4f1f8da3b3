package io.followthrough.qualification.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of ids by 64 bits of their SHA-256 each: among a million, two are taken for one with a chance of 1 in 37 million. Of
 * more than {@value #MOST} ids those with the smallest hashes are kept, whatever order they come in (a "k minimum values"
 * sketch: Bar-Yossef et al., 2002), so that neither the document nor the work of adding one grows without end.
 *
 * @param hashes sorted, big-endian, in base 64
 */
public record CompactIds(String hashes) {

    static final int MOST = 4_096;

    private static final double HASHES = 0x1p64;

    static CompactIds of(String id) {
        return of(new long[] {hash(id)});
    }

    /** How many ids were added: exact up to {@value #MOST}, beyond within some 5 % (three standard errors). */
    public int size() {
        var values = values();
        if (values.length < MOST) {
            return values.length;
        }
        var share = values[values.length - 1] / HASHES + 0.5;
        return (int) Math.round((MOST - 1) / share);
    }

    /** Of more than {@value #MOST} ids some are not known any more. */
    boolean contains(String id) {
        return Arrays.binarySearch(values(), hash(id)) >= 0;
    }

    CompactIds union(@Nullable CompactIds other) {
        return other == null
                ? this
                : of(LongStream.concat(LongStream.of(values()), LongStream.of(other.values()))
                        .sorted()
                        .distinct()
                        .limit(MOST)
                        .toArray());
    }

    private static CompactIds of(long[] sorted) {
        var bytes = ByteBuffer.allocate(sorted.length * Long.BYTES);
        LongStream.of(sorted).forEach(bytes::putLong);
        return new CompactIds(Base64.getEncoder().encodeToString(bytes.array()));
    }

    private long[] values() {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(hashes)).asLongBuffer();
        var values = new long[bytes.remaining()];
        bytes.get(values);
        return values;
    }

    private static long hash(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
