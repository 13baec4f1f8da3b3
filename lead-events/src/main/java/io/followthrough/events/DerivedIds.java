package io.followthrough.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made from what caused them: the same cause gives the same id, so that a repeated delivery is recognised. RFC 9562
 * name-based UUIDs (version 5) in a name space of our own.
 */
public final class DerivedIds {

    private static final UUID NAME_SPACE = UUID.fromString("0f2d7b6e-6d0c-5f5b-9a34-6b1f1c8f4c11");

    private DerivedIds() {}

    /** An id for what the given parts name together; the parts are kept apart, so ("ab", "c") is not ("a", "bc"). */
    public static String of(String... parts) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAME_SPACE.getMostSignificantBits())
                .putLong(NAME_SPACE.getLeastSignificantBits())
                .flip());
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            sha1.update(bytes);
        }
        var hash = ByteBuffer.wrap(sha1.digest());
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
