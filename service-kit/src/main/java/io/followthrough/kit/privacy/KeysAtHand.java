package io.followthrough.kit.privacy;

import io.followthrough.events.PersonalSeal;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Seals and opens with the keys of some people; who has none is forgotten. */
record KeysAtHand(Map<String, SecretKey> keys) implements PersonalSeal {

    @Override
    public Optional<String> seal(String subject, byte[] personal) {
        return Optional.ofNullable(keys.get(subject)).map(key -> Jwe.encrypt(personal, key, subject));
    }

    @Override
    public Optional<byte[]> open(String subject, String sealed) {
        return Optional.ofNullable(keys.get(subject)).map(key -> Jwe.decrypt(sealed, key, subject));
    }
}
