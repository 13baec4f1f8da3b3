package io.followthrough.kit.privacy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import javax.crypto.SecretKey;

/** Bytes as a JSON Web Encryption in compact form (RFC 7516): AES-256-GCM with the key itself, for one named key. */
final class Jwe {

    private Jwe() {}

    /** @param keyId is part of what is authenticated: one person's text cannot be passed off as another's */
    static String encrypt(byte[] plain, SecretKey key, String keyId) {
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(keyId)
                .build();
        var jwe = new JWEObject(header, new Payload(plain));
        try {
            jwe.encrypt(new DirectEncrypter(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform has AES-256-GCM", impossible);
        }
        return jwe.serialize();
    }

    /** @throws IllegalArgumentException if it is no JWE, of another key, or was changed */
    static byte[] decrypt(String text, SecretKey key, String keyId) {
        try {
            var jwe = JWEObject.parse(text);
            if (!keyId.equals(jwe.getHeader().getKeyID())) {
                throw new IllegalArgumentException("sealed for somebody else than " + keyId);
            }
            jwe.decrypt(new DirectDecrypter(key));
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException wrong) {
            throw new IllegalArgumentException(
                    "cannot be opened for " + keyId + "; do all services have the same followthrough.privacy.secret?",
                    wrong);
        }
    }
}
