package io.followthrough.kit.settings;

import io.followthrough.kit.access.AccessKeys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody who knows nothing would guess is no secret. */
public final class Secret {

    private static final int SHORTEST = 16;
    private static final int FEWEST_DIFFERENT = 6;
    /** The letters of a bearer token, RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final List<String> PLACEHOLDERS =
            List.of("changeme", "changethis", "replaceme", "yoursecret", "youraccesskey", "yourkey", "mysecret");

    /** What is hashed by mistake, or in a hurry; with a line end as {@code echo} writes it as well. */
    private static final List<String> GUESSED = List.of(
            "",
            "abc",
            "abc123",
            "123456",
            "12345678",
            "key",
            "secret",
            "password",
            "test",
            "demo",
            "admin",
            "changeme");

    private Secret() {}

    /** Why it is none, to be said after its name; empty if it will do. */
    public static Optional<String> fault(String secret) {
        var letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (secret.length() < SHORTEST) {
            return Optional.of(
                    "has " + secret.length() + " characters, and fewer than " + SHORTEST + " can be guessed");
        }
        if (secret.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("repeats the same few characters and can be guessed");
        }
        return PLACEHOLDERS.stream().anyMatch(letters::contains)
                ? Optional.of("is the placeholder of an example, which everybody knows")
                : Optional.empty();
    }

    /** Why nobody can sign in with this key, or anybody; empty if it will do. */
    public static Optional<String> faultOfKey(String key) {
        return fault(key)
                .or(() -> BEARER.matcher(key).matches()
                        ? Optional.empty()
                        : Optional.of("has characters that no call can carry (letters, digits and -._~+/ can)"));
    }

    /** Why the key behind this hash is none; empty if that cannot be seen. */
    public static Optional<String> faultOfHash(String hash) {
        return GUESSED.stream()
                .filter(word -> hash.equals(AccessKeys.hash(word)) || hash.equals(AccessKeys.hash(word + "\n")))
                .findFirst()
                .map(word -> word.isEmpty()
                        ? "is the hash of nothing, as of a variable that was not set"
                        : "is the hash of a word that everybody tries first");
    }
}
