package io.followthrough.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.ProspectErased;
import io.followthrough.intake.application.imports.RejectedRow;
import io.followthrough.intake.domain.PhoneNumbers;
import io.followthrough.intake.domain.Reading;
import io.followthrough.intake.persistence.IntakeStore;
import io.followthrough.kit.privacy.IdentityHashes;
import io.followthrough.testkit.EmbeddedPlatform;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of imports that name an erased person are deleted, and no others. */
class ForgetPeopleTests {

    private static final IdentityHashes HASHES = new IdentityHashes("a secret of the tests only");
    private static final PhoneNumbers NO_PLANS = (text, country) -> Reading.failed("is no phone number", "write it");

    @Test
    void rowsWithAnAddressOrANumberOfTheErasedAreDeletedWhole() {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var rows = new IntakeStore(client.getDatabase(EmbeddedPlatform.freshDatabase()))
                    .imports(HASHES)
                    .rejected();
            rows.add(
                    "import-1",
                    List.of(row(2, "Ann Lee", "Ann@Example.com", "nonsense"), row(3, "Bob", "bob@example.com")));
            rows.add("import-2", List.of(row(2, "Ann Lee <ann@example.com>"), row(3, "0049 30", "+49 (30) 123456")));
            rows.add("import-3", List.of(row(2, "Zoe", "zoe@example.com", "12")));
            var forget = new ForgetPeople(rows, NO_PLANS, HASHES);

            forget.handle(List.of(erased("email:ann@example.com", "phone:+4930123456")));
            forget.handle(List.of(erased("email:ann@example.com", "phone:+4930123456")));

            assertThat(rows.after("import-1", 0, 10))
                    .extracting(RejectedRow::row)
                    .containsExactly(3L);
            assertThat(rows.after("import-2", 0, 10)).isEmpty();
            assertThat(rows.after("import-3", 0, 10)).hasSize(1);
        }
    }

    @Test
    void anAddressIsTheSameHoweverARowWritesIt() {
        try (var client = MongoClients.create(EmbeddedPlatform.mongoUri())) {
            var rows = new IntakeStore(client.getDatabase(EmbeddedPlatform.freshDatabase()))
                    .imports(HASHES)
                    .rejected();
            rows.add(
                    "import-1",
                    List.of(
                            row(2, "Hans@Bücher.example"),
                            row(3, "Hans <hans@bu\u0308cher.example>"),
                            row(4, "hans＠bücher．example."),
                            row(5, "hans+shop@xn--bcher-kva.example"),
                            row(6, "hans@bucher.example")));

            new ForgetPeople(rows, NO_PLANS, HASHES).handle(List.of(erased("email:hans@xn--bcher-kva.example")));

            assertThat(rows.after("import-1", 0, 10))
                    .extracting(RejectedRow::row)
                    .containsExactly(6L);
        }
    }

    private static RejectedRow row(long number, String... cells) {
        return new RejectedRow(number, List.of(cells), List.of());
    }

    private static EventEnvelope<?> erased(String... keys) {
        var hashes = List.of(keys).stream().map(HASHES::of).toList();
        return new EventEnvelope<>(
                "e-1",
                URI.create("/t"),
                "p",
                Instant.EPOCH,
                null,
                null,
                null,
                new ProspectErased("p", "asked", hashes));
    }
}
