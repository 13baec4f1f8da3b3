package io.followthrough.cadence.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.cadence.persistence.MongoDefinitions;
import io.followthrough.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;

/** Several instances start on an empty store at the same moment. */
class StartingTogetherTests {

    @Test
    void whoComesSecondFindsTheLibraryStoredAndGoesOn() {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var collection =
                    client.getDatabase(EmbeddedPlatform.freshDatabase()).getCollection("definitions");
            var shipped = new ShippedLibrary("classpath:cadence-library/");
            var first = new MongoDefinitions(collection);
            var second = new MongoDefinitions(collection); // has seen an empty store as well

            shipped.store(first);
            shipped.store(second);

            assertThat(second.library().newestCadences())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(first.library().newestCadences());
            assertThat(second.library().activeReps())
                    .hasSameSizeAs(first.library().activeReps());
        }
    }
}
