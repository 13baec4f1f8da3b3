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
import io.followthrough.qualification.application.ProspectDirectory.Listing;
import io.followthrough.qualification.application.ProspectDirectory.Query;
import io.followthrough.qualification.domain.Issued;
import io.followthrough.qualification.domain.Prospect;
import io.followthrough.testkit.EmbeddedPlatform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A list shows a page of many people, and its number of all of them: neither may read those whom it does not show. With 30,000
 * people it read each of them twice, for more than the three seconds that a caller has.
 */
class ListingManyTests {

    private static final MongoClient MONGO = MongoClients.create(EmbeddedPlatform.mongoUri());
    private static final int PEOPLE = 600;
    private static final int A_PAGE = 10;
    /** One of so many is no lead. */
    private static final int NO_LEAD = 6;

    private final Stores stores = new Stores(MONGO.getDatabase(EmbeddedPlatform.freshDatabase()));

    @BeforeEach
    void manyPeople() {
        var people = new ArrayList<Aggregate<Prospect>>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(new Aggregate<>("p-" + number, 0, person(number), List.of(), List.of(), null));
        }
        stores.prospects().save(people);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,600",
        ",,,false,500",
        ",,,true,100",
        "LEAD,,,,200",
        "LEAD,,,false,200",
        ",CURRENT_INTEREST,,false,500",
        ",,30,,360",
        ",,30,false,300",
        "DISQUALIFIED,,,true,100",
    })
    void aPageReadsItsOwnPeopleAndNoOthers(
            @Nullable Stage stage,
            @Nullable Road road,
            @Nullable BigDecimal minScore,
            @Nullable Boolean noLead,
            int total) {
        var before = read();
        var page = stores.directory().list(new Query(null, stage, road, minScore, noLead), A_PAGE, null);
        var read = read() - before;

        assertThat(page.prospects()).hasSize(A_PAGE);
        assertThat(page.total()).isEqualTo(total);
        // Who is no lead is looked through: they are few, and lie among the others.
        assertThat(read).isLessThanOrEqualTo(2L * (A_PAGE + 1) * NO_LEAD + PEOPLE / NO_LEAD);
    }

    @Test
    void everybodyIsOnAPageOnceThoughSomeCannotBeRead() {
        stores.database()
                .getCollection("prospects")
                .updateMany(
                        new Document("_id", new Document("$in", List.of("p-1", "p-2", "p-3", "p-4", "p-7", "p-590"))),
                        new Document("$set", new Document("state", "of tomorrow")));
        var seen = new HashSet<String>();
        var listed = 0;
        @Nullable String next = null;
        do {
            Listing page = stores.directory().list(new Query(null, null, null, null, null), 7, next);
            page.prospects().forEach(prospect -> seen.add(prospect.prospectId()));
            listed += page.prospects().size();
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(PEOPLE - 6);
        assertThat(listed).isEqualTo(PEOPLE - 6);
    }

    private static long read() {
        return MONGO.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }

    private static Prospect person(int number) {
        var person = new Person("Jo Lee", number + "@works.example", null, Map.of(), null, null, null, Map.of());
        return Prospect.firstSeen("p-" + number, TODAY)
                .with(Facts.capture(CaptureChannel.WEB_FORM, person, TODAY))
                .issued(new Issued(
                        number % NO_LEAD == 0 ? Stage.DISQUALIFIED : number % 2 == 0 ? Stage.LEAD : Stage.PROSPECT,
                        Road.CURRENT_INTEREST,
                        null,
                        BigDecimal.valueOf(number % 5 * 20L),
                        null,
                        "",
                        1,
                        TODAY,
                        null,
                        null,
                        null,
                        number % NO_LEAD == 0,
                        null));
    }
}
