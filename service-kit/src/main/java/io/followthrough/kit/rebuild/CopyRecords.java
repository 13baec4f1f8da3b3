package io.followthrough.kit.rebuild;

import io.followthrough.events.PersonalSeal;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.privacy.IdentityHashes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One document as a record: key {@code claims/<keyed hash of the id>}, since ids may be e-mail addresses; value its BSON, large
 * ones in gzip, sealed for a person where people are; no value for one that was deleted.
 */
final class CopyRecords {

    private static final String SEALED_FOR = "sealed-for";
    private static final String ENCODING = "content-encoding";
    private static final String GZIP = "gzip";
    /** Half of what a producer sends in one record: sealing adds a third. */
    private static final int LARGE = 256 * 1024;

    private final String topic;
    private final IdentityHashes hashes;

    CopyRecords(String topic, IdentityHashes hashes) {
        this.topic = topic;
        this.hashes = hashes;
    }

    /**
     * A document as it is told.
     *
     * @param person whom it is sealed for; null leaves it open
     * @return empty when the person is forgotten
     */
    Optional<RawRecord> of(String collection, RawBsonDocument document, @Nullable String person, PersonalSeal seal) {
        var headers = new RecordHeaders();
        var bytes = packed(bytes(document.getByteBuffer().asNIO()), headers);
        if (person != null) {
            var sealed = seal.seal(person, bytes);
            if (sealed.isEmpty()) {
                return Optional.empty();
            }
            bytes = sealed.get().getBytes(StandardCharsets.UTF_8);
            headers.add(SEALED_FOR, person.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(record(collection, Objects.requireNonNull(document.get("_id")), headers, bytes));
    }

    /** That there is no such document any more. */
    RawRecord gone(String collection, Object id) {
        return record(collection, id, new RecordHeaders(), null);
    }

    private RawRecord record(String collection, Object id, Headers headers, byte @Nullable [] value) {
        var name = id instanceof BsonValue bson ? text(bson) : String.valueOf(id);
        var key = collection + "/" + hashes.of(collection + "/" + name);
        return new RawRecord(topic, -1, -1, Instant.EPOCH, key.getBytes(StandardCharsets.UTF_8), headers, value);
    }

    private static String text(BsonValue id) {
        return id.isString()
                ? id.asString().getValue()
                : String.valueOf(id.asNumber().longValue());
    }

    static String key(RawRecord record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    static String collection(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    /** Whom it is sealed for. */
    static Optional<String> person(RawRecord record) {
        return header(record, SEALED_FOR);
    }

    /**
     * The document of a record with a value.
     *
     * @return empty when it was sealed for somebody who is forgotten
     */
    static Optional<RawBsonDocument> document(RawRecord record, @Nullable PersonalSeal seal) {
        var bytes = record.value();
        var person = person(record);
        if (bytes != null && person.isPresent()) {
            bytes = seal == null
                    ? null
                    : seal.open(person.get(), new String(bytes, StandardCharsets.UTF_8))
                            .orElse(null);
        }
        if (bytes == null) {
            return Optional.empty();
        }
        return Optional.of(new RawBsonDocument(
                header(record, ENCODING).filter(GZIP::equals).isPresent() ? unpacked(bytes) : bytes));
    }

    private static Optional<String> header(RawRecord record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] packed(byte[] bytes, Headers headers) {
        if (bytes.length <= LARGE) {
            return bytes;
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        headers.add(ENCODING, GZIP.getBytes(StandardCharsets.UTF_8));
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }
}
