package io.followthrough.cadence.domain.followup;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.FirstCapture;
import io.followthrough.events.NextQuestion;
import io.followthrough.events.Person;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What qualification last said of a person.
 *
 * @param revision the highest seen; older ones are ignored
 * @param currentSince since when the person is on the road of current interest
 * @param unclear the message that keeps back whatever is sent by itself
 */
public record Profile(
        Person person,
        @Nullable Company company,
        Consent consent,
        Stage stage,
        Road road,
        BigDecimal score,
        @Nullable NextQuestion nextQuestion,
        @Nullable FirstCapture firstCapture,
        boolean historic,
        @Nullable Instant reentryAt,
        long revision,
        @Nullable Instant currentSince,
        @Nullable UnclearMessage unclear) {

    public Profile {
        person = person == null ? Person.UNKNOWN : person;
        consent = consent == null ? Consent.UNKNOWN : consent;
    }

    static Profile of(ProspectQualified qualified, @Nullable Profile before, Instant now) {
        return new Profile(
                qualified.person(),
                qualified.company(),
                qualified.consent(),
                qualified.stage(),
                qualified.road(),
                qualified.score(),
                qualified.nextQuestion(),
                qualified.firstCapture(),
                qualified.historic(),
                qualified.reentryAt(),
                qualified.revision(),
                currentSince(qualified.road(), before, now),
                UnclearMessage.of(qualified.unclear(), before == null ? null : before.unclear));
    }

    private static @Nullable Instant currentSince(Road road, @Nullable Profile before, Instant now) {
        if (road != Road.CURRENT_INTEREST) {
            return null;
        }
        return before != null && before.road == Road.CURRENT_INTEREST ? before.currentSince : now;
    }

    Profile with(UnclearMessage newUnclear) {
        return new Profile(
                person,
                company,
                consent,
                stage,
                road,
                score,
                nextQuestion,
                firstCapture,
                historic,
                reentryAt,
                revision,
                currentSince,
                newUnclear);
    }

    public @Nullable CaptureChannel channel() {
        return firstCapture == null ? null : firstCapture.channel();
    }
}
