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

    /** Without the message: what nobody is sure of would stand on today's list, to be read. */
    SampleLead ofThePast(Instant then) {
        return new SampleLead(channel, source, person, company, answers, interests, null, consent, true, then);
    }

    /** Passed on by a partner, to be called first. */
    SampleLead byPartner() {
        var partner = new CaptureSource("partner-network", "spring", null, Map.of(), null, null, null);
        return new SampleLead(
                CaptureChannel.PARTNER,
                partner,
                person,
                company,
                answers,
                interests,
                message,
                consent,
                historic,
                capturedAt);
    }

    String email() {
        return String.valueOf(person.email());
    }
}
