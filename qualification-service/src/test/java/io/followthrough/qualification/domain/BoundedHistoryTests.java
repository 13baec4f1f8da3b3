package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.EventJson;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A document stays bounded, and still knows every fact it ever held. */
class BoundedHistoryTests {

    private static final List<ActivityRecorded> OPENS = IntStream.range(0, 1000)
            .mapToObj(n -> activity(ActivityKind.EMAIL_OPENED, TODAY.minusSeconds(n)))
            .toList();

    @Test
    void onlyTheNewestRoutineActivitiesAreKeptWhole() {
        var prospect = with(OPENS);

        assertThat(prospect.activities()).hasSize(Surplus.ROUTINE);
        assertThat(prospect.activities().getLast()).isEqualTo(OPENS.getFirst());
        assertThat(prospect.folded().activities().get(ActivityKind.EMAIL_OPENED).size())
                .isEqualTo(800);
    }

    @Test
    void aReplayOfAFoldedActivityChangesNothing() {
        var prospect = with(OPENS);

        for (var open : OPENS) {
            assertThat(prospect.with(open)).isSameAs(prospect);
        }
    }

    @Test
    void whatIsKeptDoesNotDependOnTheOrderOfArrival() {
        var shuffled = new ArrayList<>(OPENS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(with(shuffled)).isEqualTo(with(OPENS));
    }

    @Test
    void aMergeOfHalvesIsTheWhole() {
        var merged = with(OPENS.subList(0, 600)).absorb(with(OPENS.subList(400, 1000)));

        assertThat(merged.activities()).isEqualTo(with(OPENS).activities());
        assertThat(merged.folded()).isEqualTo(with(OPENS).folded());
    }

    @Test
    void whatDecidesIsNeverFolded() {
        var prospect = with(OPENS).with(activity(ActivityKind.DEAL_WON, TODAY.minusSeconds(100_000)));

        assertThat(prospect.activities()).anyMatch(held -> held.kind() == ActivityKind.DEAL_WON);
    }

    /** A mailbox that answers itself, a CRM that sends the same again and again under new ids: ten thousand of one person. */
    @Test
    void noKindOfActivityGrowsWithoutEnd() {
        var kinds = ActivityKind.values();
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var n = 0; n < 10_000; n++) {
            prospect = prospect.with(activity(kinds[n % kinds.length], TODAY.plusSeconds(n)));
        }

        assertThat(prospect.folded().size() + prospect.activities().size()).isEqualTo(10_000);
        assertThat(prospect.activities()).hasSizeLessThan(2_000);
        assertThat(prospect.activities()).anyMatch(held -> held.kind() == ActivityKind.CONSENT_WITHDRAWN);
        assertThat(EventJson.MAPPER.writeValueAsBytes(prospect).length).isLessThan(2_000_000);
    }

    @Test
    void ofIdsWithoutNumberAFewAreKeptWhateverTheirOrderAndTheirNumberIsKnownWell() {
        var one = CompactIds.of("0");
        var other = CompactIds.of("7999");
        for (var n = 1; n < 8_000; n++) {
            one = one.union(CompactIds.of(String.valueOf(n)));
            other = other.union(CompactIds.of(String.valueOf(7_999 - n)));
        }

        assertThat(one).isEqualTo(other);
        assertThat(one.hashes()).hasSizeLessThan(CompactIds.MOST * 11);
        assertThat(one.size()).isBetween(7_600, 8_400);
        assertThat(one.union(CompactIds.of("7"))).isEqualTo(one);
    }

    @Test
    void theRefusalOfAnotherAddressIsKeptHoweverMuchOneAddressRefuses() {
        var prospect = Prospect.firstSeen("p", TODAY).with(refusal("old@example.com", TODAY.minusSeconds(100_000)));
        for (var n = 0; n < 300; n++) {
            prospect = prospect.with(refusal("new@example.com", TODAY.minusSeconds(n)));
        }

        assertThat(prospect.activities()).hasSize(Surplus.REFUSING + 1);
        assertThat(prospect.activities().getFirst().person().email()).isEqualTo("old@example.com");
    }

    @Test
    void whichChannelsAreWantedIsNeverFolded() {
        var answers = IntStream.range(0, Surplus.SPOKEN + 100)
                .mapToObj(n -> answer("budget", "yes", TODAY.minusSeconds(n)))
                .toList();
        var noCalls = answer("refusedChannels", "CALL", TODAY.minusSeconds(100_000));

        var prospect = with(answers).with(noCalls);

        assertThat(prospect.activities()).contains(noCalls).hasSizeLessThan(answers.size());
    }

    @Test
    void theFirstCaptureIsAlwaysKept() {
        var captures = IntStream.range(0, 300)
                .mapToObj(n -> webForm(TODAY.minusSeconds(n)))
                .toList();
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var capture : captures) {
            prospect = prospect.with(capture);
        }

        assertThat(prospect.captures()).hasSize(Surplus.CAPTURES + 1);
        assertThat(prospect.captures().getFirst()).isEqualTo(captures.getLast());
        for (LeadCaptured capture : captures) {
            assertThat(prospect.with(capture)).isSameAs(prospect);
        }
    }

    /** Whoever sends a hundred forms has ninety-nine that were read before; each is read once, whatever is decided how often. */
    @Test
    void aFactIsReadOnceHoweverOftenItsPersonIsDecidedUpon() {
        var reader = new FactReader(ShippedRules.RULES);
        var captures = IntStream.range(0, Surplus.CAPTURES)
                .mapToObj(n -> webForm(TODAY.minusSeconds(n)))
                .toList();
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var capture : captures) {
            prospect = prospect.with(capture);
        }
        var before = readings(History.of(prospect, reader));

        var after = readings(History.of(stored(prospect).with(webForm(TODAY.plusSeconds(1))), reader));

        assertThat(after).startsWith(before.toArray(Reading[]::new)).hasSize(Surplus.CAPTURES + 1);
        for (var n = 0; n < before.size(); n++) {
            assertThat(after.get(n)).isSameAs(before.get(n));
        }
    }

    /** As it comes back from the store: equal, and not the same. */
    private static Prospect stored(Prospect prospect) {
        return EventJson.MAPPER.readValue(EventJson.MAPPER.writeValueAsBytes(prospect), Prospect.class);
    }

    private static List<Reading> readings(History history) {
        return history.facts().stream().map(History.Fact::reading).toList();
    }

    private static ActivityRecorded refusal(String email, Instant at) {
        var of = activity(ActivityKind.CONSENT_WITHDRAWN, at);
        var person = new Person(null, email, null, Map.of(), null, null, null, Map.of());
        return new ActivityRecorded(
                of.activityId() + email,
                of.kind(),
                person,
                null,
                null,
                null,
                at,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                of.machine(),
                null,
                false);
    }

    private static Prospect with(List<ActivityRecorded> activities) {
        var prospect = Prospect.firstSeen("p", TODAY);
        for (var activity : activities) {
            prospect = prospect.with(activity);
        }
        return prospect;
    }
}
