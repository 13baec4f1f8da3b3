package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.person;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.Deal;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Machine;
import io.followthrough.events.Objection;
import io.followthrough.events.ProspectMerged;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.ProspectUnmerged;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in whatever order, with merges, undone merges, late and repeated events and time going by: from what was
 * told alone, everybody who is neither a customer nor opted out is sought now or at a date ahead. Seeded, so that a failure
 * can be repeated.
 */
class LivenessLawTests {

    private static final int STEPS = 120;
    private static final List<String> TEXTS = List.of("not now", "please call me", "we are not interested", "thanks");

    private final QualifyingSystem system = new QualifyingSystem();
    private final List<EventEnvelope<?>> history = new ArrayList<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everybodyHasARoadWithANextActionOrADate(long seed) {
        random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> happen(capture(step));
                case 2, 3, 4 -> happen(anActivity(step));
                case 5 -> repeatSome();
                case 6 -> undoSomeMerge();
                default -> {
                    system.clock.advance(Duration.ofHours(random.nextInt(24 * 120)));
                    system.lookAgain().sweep();
                }
            }
            assertNobodyFallsThroughTheCracks("seed " + seed + ", step " + step);
        }
    }

    private void assertNobodyFallsThroughTheCracks(String when) {
        system.lookAgain().sweep();
        var latest = new HashMap<String, ProspectQualified>();
        var merged = new HashSet<String>();
        for (var event : system.told) {
            switch (event.data()) {
                case ProspectQualified qualified -> latest.put(qualified.prospectId(), qualified);
                case ProspectMerged gone -> merged.add(gone.mergedProspectId());
                case ProspectUnmerged back -> merged.remove(back.prospectId());
                default -> {}
            }
        }
        latest.keySet().removeAll(merged);
        assertThat(latest.values()).as(when).allSatisfy(person -> {
            var isSought = person.road() == Road.CURRENT_INTEREST
                    || person.reentryAt() != null
                            && person.reentryAt().isAfter(system.clock.instant().minus(Duration.ofMinutes(1)));
            assertThat(isSought || person.stage() == Stage.CUSTOMER || person.stage() == Stage.OPTED_OUT)
                    .isTrue();
        });
    }

    private void happen(EventEnvelope<?> event) {
        history.add(event);
        system.handle(event);
    }

    private void repeatSome() {
        var again = new ArrayList<>(history);
        Collections.shuffle(again, random);
        system.handle(again.stream().limit(5).toArray(EventEnvelope[]::new));
    }

    private void undoSomeMerge() {
        var standing = system.stores.merges().list(100, null).merges().stream()
                .filter(merge -> merge.state() == Merge.State.MERGED)
                .toList();
        if (!standing.isEmpty()) {
            try {
                system.undoMerges().undo(standing.get(random.nextInt(standing.size())), "boss");
            } catch (MergeStandsException laterOneFirst) {
                // nothing changed
            }
        }
    }

    private EventEnvelope<?> capture(int step) {
        var email = random.nextInt(4) > 0 ? "p" + random.nextInt(5) + "@example.com" : null;
        var phone = email == null || random.nextInt(4) == 0 ? "+49301234" + random.nextInt(5) : null;
        var at = earlier();
        var channels = CaptureChannel.values();
        return anEvent(
                "lead-" + step,
                at,
                Facts.capture(
                        "lead-" + step,
                        channels[random.nextInt(channels.length)],
                        person(email, phone),
                        null,
                        at,
                        Map.of(),
                        random.nextBoolean() ? TEXTS.get(random.nextInt(TEXTS.size())) : null,
                        Consent.UNKNOWN,
                        Machine.HUMAN));
    }

    private EventEnvelope<?> anActivity(int step) {
        var kinds = ActivityKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var text = random.nextBoolean() ? TEXTS.get(random.nextInt(TEXTS.size())) : null;
        var fact = activity(
                kind,
                earlier(),
                text + " #" + step,
                Map.of(),
                kind.name().startsWith("OBJECTION") ? new Objection("PRICE", null) : null,
                kind.name().startsWith("DEAL") ? new Deal("d-" + random.nextInt(3), null, null, null) : null);
        var ids = system.told(ProspectQualified.class).stream()
                .map(ProspectQualified::prospectId)
                .distinct()
                .toList();
        var prospectId = ids.isEmpty() ? "nobody-yet" : ids.get(random.nextInt(ids.size()));
        return anEvent(prospectId, fact.at(), fact.of(prospectId));
    }

    private java.time.Instant earlier() {
        return system.clock.instant().minus(Duration.ofHours(random.nextInt(24 * 30)));
    }
}
