package io.followthrough.intake.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.intake.application.IdempotencyKeys;
import io.followthrough.intake.application.IdempotencyKeys.Claim;
import io.followthrough.testkit.EmbeddedPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoIdempotencyKeysTests {

    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00.123456789Z");
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int KEYS = 40;
    private static final int CALLS_WITH_EACH = 5;

    private final MongoClient client = MongoClients.create(EmbeddedPlatform.mongoUri());
    private final IdempotencyKeys keys =
            new IntakeStore(client.getDatabase(EmbeddedPlatform.freshDatabase())).idempotencyKeys(KEPT);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void allWhoUseAKeyAtTheSameMomentAreToldOfTheSameCall() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = threads
                    .invokeAll(IntStream.range(0, KEYS * CALLS_WITH_EACH)
                            .mapToObj(call -> (Callable<Claim>)
                                    () -> keys.claim("key-" + call % KEYS, "body-" + call, NOW.plusMillis(call)))
                            .toList())
                    .stream()
                    .map(claim -> claim.resultNow())
                    .toList();
            assertThat(claims.stream().distinct()).hasSize(KEYS);
            for (var call = 0; call < claims.size(); call++) {
                assertThat(claims.get(call).id()).isEqualTo("key-" + call % KEYS);
            }
        }
    }

    @Test
    void aLaterCallIsToldWhatTheKeyWasTakenWithAndWhetherItIsPublished() {
        var first = keys.claim("key", "body", NOW);
        assertThat(first).isEqualTo(new Claim("key", "body", NOW, false));
        assertThat(keys.claim("key", "other body", NOW.plusSeconds(5))).isEqualTo(first);
        keys.published(first);
        assertThat(keys.claim("key", "body", NOW.plusSeconds(9))).isEqualTo(new Claim("key", "body", NOW, true));
    }

    @Test
    void ofSeveralKeysAtOnceEachIsToldWhatItWasTakenWith() {
        keys.claim("b", "earlier", NOW);
        var later = NOW.plusSeconds(5);
        assertThat(keys.claim(Map.of("a", "one", "b", "two"), later))
                .isEqualTo(
                        Map.of("a", new Claim("a", "one", later, false), "b", new Claim("b", "earlier", NOW, false)));

        var expired = NOW.plus(KEPT).plusSeconds(2);
        assertThat(keys.claim(Map.of("a", "three", "b", "four"), expired))
                .isEqualTo(
                        Map.of("a", new Claim("a", "one", later, false), "b", new Claim("b", "four", expired, false)));
    }

    @Test
    void aKeyIsFreeAgainWhenItsTimeIsOver() {
        keys.claim("key", "body", NOW);
        var later = NOW.plus(KEPT).plusSeconds(1);
        assertThat(keys.claim("key", "other body", later)).isEqualTo(new Claim("key", "other body", later, false));
        assertThat(keys.sweep(later.plus(KEPT).plusSeconds(1))).isEqualTo(1);
    }
}
