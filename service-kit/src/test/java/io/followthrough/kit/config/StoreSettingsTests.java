package io.followthrough.kit.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://mongo:27017",
                "mongodb://a,b,c/?replicaSet=rs&w=1&journal=false&retryWrites=false",
                "mongodb://mongo/?w=0&serverSelectionTimeoutMS=60000&socketTimeoutMS=0&waitQueueTimeoutMS=120000"
            })
    void whateverTheConnectionStringSaysWritesLastAndNobodyWaitsForEver(String uri) {
        var settings = settings(uri);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(3_000);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(2_000);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(30_000);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.MILLISECONDS))
                .isEqualTo(3_000);
    }

    @Test
    void whoWantsToWaitLessMay() {
        var settings = settings("mongodb://mongo/?serverSelectionTimeoutMS=500&socketTimeoutMS=1000");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(500);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(1_000);
    }

    @Test
    void servicesThatChooseAmongTaggedServersKeepTheirChoice() {
        assertThat(settings("mongodb://mongo/?w=bothCentres").getWriteConcern())
                .isEqualTo(new WriteConcern("bothCentres").withJournal(true));
    }

    private static MongoClientSettings settings(String uri) {
        var builder = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        new StoreSettings().customize(builder);
        return builder.build();
    }
}
