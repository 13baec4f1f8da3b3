package io.followthrough.standalone.demo;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.Company;
import io.followthrough.events.Consent;
import io.followthrough.events.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in, as {@code POST /v1/leads} takes it.
 *
 * @param historic part of the past that is there from the beginning: measured, and not contacted
 */
record SampleLead(
        CaptureChannel channel,
        CaptureSource source,
        Person person,
        Company company,
        Map<String, String> answers,
        List<String> interests,
        @Nullable String message,
        Consent consent,
        boolean historic,
        Instant capturedAt) {

    SampleLead ofThePast(Instant then) {
        return new SampleLead(channel, source, person, company, answers, interests, message, consent, true, then);
    }

    String email() {
        return String.valueOf(person.email());
    }
}
