package io.followthrough.intake.forms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Vouches for the words beside the box of a page: they come back from a browser, which can write there what it likes, and are kept as
 * what somebody agreed to. Pages that wait for days, on the screen of a store without a network, stay good: it never expires.
 */
final class ConsentSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 100;

    private final SecretKeySpec key;

    /** @param secret that all instances share */
    ConsentSeal(String secret) {
        this.key = new SecretKeySpec(("consent-words:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param day on which the page was made, UTC */
    String of(String path, String words, LocalDate day) {
        return day + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(path, words, day));
    }

    /** The day on which a page of this path showed these words; empty: nothing says that one ever did. */
    Optional<LocalDate> day(String path, String words, String seal) {
        var dot = seal.indexOf('.');
        if (dot < 0 || seal.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(seal.substring(0, dot));
            var given = Base64.getUrlDecoder().decode(seal.substring(dot + 1));
            return MessageDigest.isEqual(given, signature(path, words, day)) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String path, String words, LocalDate day) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((path + "\n" + day + "\n" + words).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
