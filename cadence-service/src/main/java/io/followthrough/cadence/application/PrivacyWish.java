package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.listening.Heard;
import io.followthrough.reading.DataRights;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Reading;
import io.followthrough.reading.Said;
import io.followthrough.reading.TextReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody asks for their data. The law's month runs whether or not we know whoever asks: people write from other addresses. */
public enum PrivacyWish {
    ERASURE,
    ACCESS,
    RESTRICTION,
    RECTIFICATION;

    private static final int MONTHS = 1;

    /** The day by which it is to be done (GDPR article 12, paragraph 3). */
    public static Instant dueBy(Instant askedAt) {
        return askedAt.atZone(ZoneOffset.UTC).plusMonths(MONTHS).toInstant();
    }

    /** Read in a letter of a person; empty if it asks for nothing of the kind. */
    static Optional<PrivacyWish> in(Heard heard, String subject, LocalDate day) {
        var text = switch (heard) {
            case Heard.Reply reply -> reply.text();
            case Heard.Declined declined -> declined.text();
            case Heard.OptOut refusal -> refusal.text();
            case Heard.Absence _, Heard.Left _, Heard.Arrived _, Heard.Bounce _, Heard.Complaint _, Heard.Nothing _ ->
                null;
        };
        if (text == null) {
            return Optional.empty();
        }
        var reading = TextReader.installed().read(Said.mail(subject, text, day));
        return Optional.ofNullable(in(reading));
    }

    private static @Nullable PrivacyWish in(Reading reading) {
        var asked =
                DataRights.in(reading.ownWords()).map(DataRights.Asked::right).orElse(null);
        if (asked == DataRights.RESTRICTION) {
            return RESTRICTION;
        }
        if (reading.says(Intent.ERASURE).isPresent()) {
            return ERASURE;
        }
        if (asked == DataRights.RECTIFICATION) {
            return RECTIFICATION;
        }
        return asked == DataRights.SOURCE
                        || asked == DataRights.COPY
                        || reading.says(Intent.ACCESS_REQUEST).isPresent()
                ? ACCESS
                : null;
    }
}
