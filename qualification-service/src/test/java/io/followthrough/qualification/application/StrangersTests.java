package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.application.privacy.Identifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mailing list tells of addresses that nobody here knows: they are remembered, and are no leads. */
class StrangersTests {

    private static final String EMAIL = "old@mailing-list.example";

    private final QualifyingSystem system = new QualifyingSystem();

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_WITHDRAWN", "COMPLAINT", "EMAIL_BOUNCED", "EMAIL_DELIVERED", "OUT_OF_OFFICE"})
    void anAddressIsNobody(ActivityKind kind) {
        system.handle(told("told", kind));

        assertNobodyIsKnown();
    }

    @Test
    void aRowOfTheUnsubscribedIsNobody() {
        system.handle(row(null));

        assertNobodyIsKnown();
    }

    @Test
    void aRowWithANameIsSomebodyWhoIsNotWrittenTo() {
        system.handle(row("Olga Old"));

        assertThat(decision().consent().email()).isEqualTo(ConsentStatus.DENIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_WITHDRAWN", "COMPLAINT"})
    void whoeverComesWithItLaterIsNotWrittenTo(ActivityKind kind) {
        system.handle(told("told", kind));

        system.handle(captured("form", Consent.UNKNOWN));

        assertThat(decision().consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(system.told.stream().map(EventEnvelope::data)).noneMatch(ActivityRecorded.class::isInstance);
    }

    @Test
    void nothingIsSentToAnAddressThatIsDead() {
        system.handle(told("told", ActivityKind.EMAIL_BOUNCED));

        system.handle(captured("form", Consent.UNKNOWN));

        assertThat(decision().person().email()).isNull();
        assertThat(decision().stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void whoSignsUpAnewIsAskedToConfirm() {
        system.handle(told("told", ActivityKind.CONSENT_WITHDRAWN));

        system.handle(captured("form", new Consent(ConsentStatus.GRANTED, ConsentStatus.UNKNOWN, null, null)));

        assertThat(decision().consent().email()).isEqualTo(ConsentStatus.PENDING);
    }

    @Test
    void whoIsKnownOptsOutAsBefore() {
        system.handle(captured("form", Consent.UNKNOWN));

        system.handle(told("told", ActivityKind.CONSENT_WITHDRAWN));

        assertThat(decision().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void theAddressCanBeFoundAndErased() {
        system.handle(told("told", ActivityKind.CONSENT_WITHDRAWN));

        var found = system.findPerson().by(new Identifier.Key("email:" + EMAIL)).orElseThrow();

        assertThat(found.prospect().activities()).hasSize(1);
    }

    private void assertNobodyIsKnown() {
        assertThat(system.told).isEmpty();
        assertThat(system.stores
                        .directory()
                        .list(new ProspectDirectory.Query(null, null, null, null, null), 10, null)
                        .prospects())
                .isEmpty();
    }

    private ProspectQualified decision() {
        return system.told.stream()
                .map(EventEnvelope::data)
                .filter(ProspectQualified.class::isInstance)
                .map(ProspectQualified.class::cast)
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static EventEnvelope<?> told(String id, ActivityKind kind) {
        return anEvent(
                id,
                daysAgo(10),
                new ActivityRecorded(
                        id,
                        kind,
                        Facts.person(EMAIL, null),
                        null,
                        null,
                        null,
                        daysAgo(10),
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        Machine.UNKNOWN,
                        null,
                        false));
    }

    private static EventEnvelope<?> row(@Nullable String name) {
        var person = new Person(name, EMAIL, null, Map.of(), null, null, null, Map.of());
        var refused = new Consent(ConsentStatus.DENIED, ConsentStatus.UNKNOWN, null, "list, row 1");
        return anEvent("row", daysAgo(20), capture("row", CaptureChannel.IMPORT, person, refused, 20));
    }

    private static EventEnvelope<?> captured(String id, Consent consent) {
        return anEvent(id, daysAgo(5), capture(id, CaptureChannel.WEB_FORM, Facts.person(EMAIL, null), consent, 5));
    }

    private static LeadCaptured capture(String id, CaptureChannel channel, Person person, Consent consent, long days) {
        return Facts.capture(id, channel, person, null, daysAgo(days), Map.of(), null, consent, Machine.HUMAN);
    }
}
