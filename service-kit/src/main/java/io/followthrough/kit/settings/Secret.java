package io.followthrough.kit.settings;

import io.followthrough.kit.access.AccessKeys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody who knows nothing would guess is no secret. */
public final class Secret {

    /** Shorter ones are found by trying. */
    private static final int SHORTEST = 8;
    /** What withstands for years is longer. */
    private static final int LONG_ENOUGH = 16;

    private static final int FEWEST_DIFFERENT = 6;
    /** The letters of a bearer token, RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final List<String> PLACEHOLDERS =
            List.of("changeme", "changethis", "replaceme", "yoursecret", "youraccesskey", "yourkey", "mysecret");

    /** What is hashed by mistake, or in a hurry; with a line end as {@code echo} writes it as well. */
    private static final List<String> GUESSED = List.of(
            "abc", "abc123", "123456", "12345678", "key", "secret", "password", "test", "demo", "admin", "changeme");

    private Secret() {}

    /** Why it is none, to be said after its name; empty if it will do. */
    public static Optional<String> fault(String secret) {
        var letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (secret.length() < SHORTEST || GUESSED.contains(letters)) {
            return Optional.of("has " + secret.length() + " characters that can be guessed");
        }
        if (secret.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("repeats the same few characters and can be guessed");
        }
        return PLACEHOLDERS.stream().anyMatch(letters::contains)
                ? Optional.of("is the placeholder of an example, which everybody knows")
                : Optional.empty();
    }

    /** Why it should be replaced, though it stops nothing: it may be in use; empty if it will do, or is refused. */
    public static Optional<String> weakness(String secret) {
        return secret.length() < LONG_ENOUGH && fault(secret).isEmpty()
                ? Optional.of("has " + secret.length() + " characters, and fewer than " + LONG_ENOUGH
                        + " can be found out by whoever tries long enough")
                : Optional.empty();
    }

    /** Why nobody can sign in with this key; empty if somebody can. */
    public static Optional<String> faultOfKey(String key) {
        return BEARER.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("has characters that no call can carry (letters, digits and -._~+/ can)");
    }

    /** Why anybody can sign in with the key behind this hash; empty if that cannot be seen. */
    public static Optional<String> faultOfHash(String hash) {
        return isOf("", hash)
                ? Optional.of("is the hash of nothing, as of a variable that was not set")
                : Optional.empty();
    }

    /** Why the key behind this hash should be replaced, though it may be in use; empty if that cannot be seen. */
    public static Optional<String> weaknessOfHash(String hash) {
        return GUESSED.stream().anyMatch(word -> isOf(word, hash))
                ? Optional.of("is the hash of a word that everybody tries first")
                : Optional.empty();
    }

    private static boolean isOf(String word, String hash) {
        return hash.equals(AccessKeys.hash(word)) || hash.equals(AccessKeys.hash(word + "\n"));
    }
}
