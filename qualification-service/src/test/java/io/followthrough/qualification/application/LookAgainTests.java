package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.testkit.Fixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.RoadChanged;
import io.followthrough.events.Stage;
import io.followthrough.events.StageChanged;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.domain.rules.FutureReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People of whom nothing is heard are looked at again when their time has come. */
class LookAgainTests {

    private static final Duration A_MINUTE_AFTER = Duration.ofMinutes(1).plusSeconds(1);

    private final QualifyingSystem system = new QualifyingSystem();

    @Test
    void silenceMovesToFutureInterestWithADate() {
        captured("lead", CaptureChannel.WEB_FORM, false);
        system.clock.advance(Duration.ofDays(180).plus(A_MINUTE_AFTER));

        system.lookAgain().sweep();

        var changed = system.told(RoadChanged.class).getLast();
        assertThat(changed.to()).isEqualTo(Road.FUTURE_INTEREST);
        assertThat(changed.reason()).isEqualTo(FutureReason.SILENCE.words());
        assertThat(changed.reentryAt()).isAfter(system.clock.instant());
    }

    @Test
    void nobodyIsLookedAtBeforeTheirTime() {
        captured("lead", CaptureChannel.WEB_FORM, false);
        system.clock.advance(Duration.ofDays(45)); // by when interest has faded by half; others act first, for a minute
        var before = system.told.size();

        system.lookAgain().sweep();

        assertThat(system.told).hasSize(before);
    }

    /** The plan to buy "this month" is over, and the interest of then is half of what it was. */
    @Test
    void whatTimeAloneChangesIsToldAndRankedWhenItsTimeHasCome() {
        IntStream.range(0, 7).forEach(n -> planned("lead-" + n, "this month"));
        planned("other", "in 4 months");
        assertThat(first()).isNotEqualTo("other@example.com");
        var before = qualifiedFirst("lead-0@example.com");
        assertThat(before.missing()).doesNotContain(Criterion.TIMELINESS);

        system.clock.advance(Duration.ofDays(60).plus(A_MINUTE_AFTER));
        system.lookAgain().sweep();

        var after = system.told(ProspectQualified.class).stream()
                .filter(told -> told.prospectId().equals(before.prospectId()))
                .toList()
                .getLast();
        assertThat(after.missing()).contains(Criterion.TIMELINESS);
        assertThat(after.ranking()).isLessThan(before.ranking());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(first()).as("of whom the plan comes nearer").isEqualTo("other@example.com");
        var told = system.told.size();
        system.lookAgain().sweep();
        assertThat(system.told).as("once").hasSize(told);
    }

    @Test
    void whoIsNoProspectAnyMoreIsToldSoWithTheReasonAndTheDay() {
        var lead = Facts.capture(
                CaptureChannel.WEB_FORM,
                Facts.person("fading@example.com", null),
                TODAY,
                Map.of("timeline", "now", "need", "yes", "budget", "tight", "authority", "my boss"),
                null);
        system.handle(anEvent("fading", TODAY, lead));
        assertThat(qualified().stage()).isEqualTo(Stage.PROSPECT);

        system.clock.advance(Duration.ofDays(60).plus(A_MINUTE_AFTER));
        system.lookAgain().sweep();

        assertThat(qualified().stage()).isEqualTo(Stage.LEAD);
        assertThat(system.told(StageChanged.class).getLast()).satisfies(changed -> {
            assertThat(changed.from()).isEqualTo(Stage.PROSPECT);
            assertThat(changed.reason()).isEqualTo("no longer known well enough");
        });
        assertThat(system.told.stream()
                        .filter(event -> event.data() instanceof StageChanged)
                        .toList()
                        .getLast()
                        .time())
                .isEqualTo(system.clock.instant());
    }

    private @Nullable String first() {
        return system.stores
                .directory()
                .list(new ProspectDirectory.Query(null, null, null, null, null), 1, null)
                .prospects()
                .getFirst()
                .captures()
                .getFirst()
                .person()
                .email();
    }

    private ProspectQualified qualifiedFirst(String email) {
        return system.told(ProspectQualified.class).stream()
                .filter(told -> email.equals(told.person().email()))
                .findFirst()
                .orElseThrow();
    }

    private void planned(String leadId, String timeline) {
        var lead = Facts.capture(
                CaptureChannel.WEB_FORM,
                Facts.person(leadId + "@example.com", null),
                TODAY,
                Map.of("timeline", timeline, "need", "yes"),
                null);
        system.handle(anEvent(leadId, TODAY, lead));
    }

    @Test
    void aReentryDateThatHasComeIsFollowedByTheNext() {
        captured("lead", CaptureChannel.NEWSLETTER, false);
        var first = qualified().reentryAt();
        system.clock.advance(Duration.between(TODAY, first).plus(A_MINUTE_AFTER));

        system.lookAgain().sweep();

        assertThat(qualified().reentryAt()).isEqualTo(first.plus(Duration.ofDays(90)));
    }

    @Test
    void importedHistoryIsLeftAlone() {
        captured("lead", CaptureChannel.WEB_FORM, true);
        var before = system.told.size();
        system.clock.advance(Duration.ofDays(1000));

        system.lookAgain().sweep();

        assertThat(system.told).hasSize(before);
    }

    @Test
    void aSignOfLifePutsItOff() {
        captured("lead", CaptureChannel.WEB_FORM, false);
        system.clock.advance(Duration.ofDays(179));
        var note = Facts.activity(io.followthrough.events.ActivityKind.CALL_CONNECTED, system.clock.instant());
        system.handle(anEvent("call", system.clock.instant(), named(note)));
        system.clock.advance(Duration.ofDays(2));

        system.lookAgain().sweep();

        assertThat(qualified().road()).isEqualTo(Road.CURRENT_INTEREST);
    }

    @Test
    void severalInstancesTellItOnce() throws Exception {
        IntStream.range(0, 10).forEach(n -> captured("lead-" + n, CaptureChannel.WEB_FORM, false));
        system.clock.advance(Duration.ofDays(181));
        Callable<Void> sweep = () -> {
            system.lookAgain().sweep();
            return null;
        };
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var done : instances.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                done.get();
            }
        }

        var lapsed = system.told.stream()
                .filter(event -> event.data() instanceof RoadChanged changed && changed.to() == Road.FUTURE_INTEREST)
                .map(event -> event.id())
                .distinct();
        assertThat(lapsed).hasSize(10);
    }

    @Test
    void whatACrashLeftUntoldIsToldByTheNextSweep() {
        captured("lead", CaptureChannel.WEB_FORM, false);
        system.clock.advance(Duration.ofDays(181));
        system.crashAfter(2); // written and not published
        try {
            system.lookAgain().sweep();
        } catch (RuntimeException crash) {
            // the next one completes it
        }
        assertThat(system.told(RoadChanged.class)).hasSize(1);
        system.mend();

        system.lookAgain().sweep();

        assertThat(system.told(RoadChanged.class)).hasSize(2);
    }

    private ProspectQualified qualified() {
        return system.told(ProspectQualified.class).getLast();
    }

    private io.followthrough.events.ActivityRecorded named(io.followthrough.events.ActivityRecorded activity) {
        return activity.of(qualified().prospectId());
    }

    private void captured(String leadId, CaptureChannel channel, boolean historic) {
        var capture = Facts.capture(channel, Facts.person(leadId + "@example.com", null), TODAY);
        var lead = new LeadCaptured(
                leadId,
                channel,
                capture.source(),
                capture.person(),
                null,
                capture.answers(),
                List.of(),
                null,
                capture.consent(),
                capture.machine(),
                null,
                historic,
                daysAgo(0));
        system.handle(anEvent(leadId, TODAY, lead));
    }
}
