package io.followthrough.kit.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that open this service, known by their hashes only. */
public final class AccessKeys {

    /**
     * @param name who holds it; shown in logs and audit trails
     * @param hash hex SHA-256 of the key
     */
    public record AccessKey(String name, String hash, Set<Scope> scopes) {}

    private final List<AccessKey> keys;

    public AccessKeys(List<AccessKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Compares in constant time. */
    public Optional<AccessKey> find(String key) {
        var hash = hash(key).getBytes(StandardCharsets.US_ASCII);
        return keys.stream()
                .filter(known -> MessageDigest.isEqual(known.hash().getBytes(StandardCharsets.US_ASCII), hash))
                .findFirst();
    }

    /** Hex SHA-256. Keys are long and random, so a slow hash would add nothing. */
    public static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
