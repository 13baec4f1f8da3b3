package io.followthrough.qualification.persistence;

import static io.followthrough.qualification.Facts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Person;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.testkit.EmbeddedPlatform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** People whose words an older version kept are found by how their names are typed, too. */
class FoldAnewTests {

    private static final MongoClient MONGO = MongoClients.create(EmbeddedPlatform.mongoUri());
    private static final int PEOPLE = 450;

    private final Stores stores = new Stores(MONGO.getDatabase(EmbeddedPlatform.freshDatabase()));

    @Test
    void whoWasKeptByAnOlderVersionIsFoundAndNobodyIsTouchedTwice() {
        var people = new ArrayList<Aggregate<Prospect>>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(new Aggregate<>("p-" + number, 0, muller(number), List.of(), List.of(), null));
        }
        stores.prospects().save(people);
        var collection = stores.database().getCollection("prospects");
        collection.updateMany(
                new Document(),
                new Document("$set", new Document("terms", List.of("jörg", "müller")))
                        .append("$unset", new Document("folding", "")));
        assertThat(found("muller")).isZero();

        var fold = new FoldAnew(collection, stores.prospects(), all -> {});
        var pieces = 0;
        while (fold.step().equals(FoldAnew.PAUSE)) {
            pieces++;
        }

        assertThat(pieces).isEqualTo(3);
        assertThat(found("muller")).isEqualTo(PEOPLE);
        assertThat(collection.countDocuments(new Document("version", 2L))).isEqualTo(PEOPLE);
    }

    private long found(String words) {
        return stores.directory()
                .list(new Query(words, null, null, null, null), 1, null)
                .total();
    }

    private static Prospect muller(int number) {
        var person = new Person("Jörg Müller", number + "@works.example", null, Map.of(), null, null, null, Map.of());
        return Prospect.firstSeen("p-" + number, TODAY)
                .with(Facts.capture(CaptureChannel.WEB_FORM, person, TODAY))
                .issued(new Issued(
                        Stage.LEAD,
                        Road.FUTURE_INTEREST,
                        null,
                        BigDecimal.ZERO,
                        null,
                        "",
                        1,
                        TODAY,
                        null,
                        null,
                        null,
                        false,
                        null));
    }
}
