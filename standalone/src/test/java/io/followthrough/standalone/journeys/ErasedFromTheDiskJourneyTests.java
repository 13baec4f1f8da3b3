package io.followthrough.standalone.journeys;

import static io.followthrough.standalone.journeys.Operator.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.standalone.RunningStandalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody was erased, and the system was stopped: the store's files hold no byte of theirs. */
@Tag("journey")
class ErasedFromTheDiskJourneyTests {

    private static final String EMAIL = "forget-all-bytes@example.com";
    private static final String NAME = "Annabel Vandermeulen";
    private static final String OTHER = "stays-in-touch@example.com";

    @Test
    void noFileOfTheStoreHoldsWhoWasErased(@TempDir Path folder) {
        try (var system = RunningStandalone.on(folder.resolve("data"))) {
            var operator = new Operator(system.addresses(), system.accessKey());
            operator.capture(Operator.aForm(OTHER, "journey-disk"));
            operator.capture(Operator.aForm(EMAIL, "journey-disk").replace("Ann Example", NAME));
            operator.prospect(OTHER);
            operator.prospect(EMAIL);
            eventually("the cadence service knows them")
                    .untilAsserted(() -> assertThat(isInStore(system, "followthrough_cadence", EMAIL))
                            .isTrue());

            var erased = operator.qualification.delete("/v1/people?email=" + EMAIL);

            assertThat(erased.status()).as(erased.body()).isEqualTo(200);
            for (var database : List.of("followthrough_qualification", "followthrough_cadence")) {
                eventually("no document of " + database + " names them")
                        .untilAsserted(() ->
                                assertThat(isInStore(system, database, EMAIL)).isFalse());
            }
        }
        var store = folder.resolve("data").resolve("mongo");
        assertThat(filesWith(OTHER, store)).isNotEmpty();
        for (var personal : List.of(EMAIL, NAME)) {
            assertThat(filesWith(personal, store)).as(personal).isEmpty();
        }
    }

    private static boolean isInStore(RunningStandalone system, String database, String text) {
        try (var mongo = MongoClients.create(system.mongoUri())) {
            for (var collection : mongo.getDatabase(database).listCollectionNames()) {
                for (var document :
                        mongo.getDatabase(database).getCollection(collection).find()) {
                    if (document.toString().contains(text)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static List<Path> filesWith(String text, Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
