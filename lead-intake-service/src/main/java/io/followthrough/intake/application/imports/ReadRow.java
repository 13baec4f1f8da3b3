package io.followthrough.intake.application.imports;

import io.followthrough.events.Company;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import org.jspecify.annotations.Nullable;

/** Whom a row is about, as it was understood. */
public record ReadRow(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        ConsentStatus consentToEmail,
        ConsentStatus consentToCalls) {

    static ReadRow of(LeadCaptured capture) {
        var person = capture.person();
        return new ReadRow(
                person.name(),
                person.email(),
                person.phone(),
                called(capture.company()),
                capture.consent().email(),
                capture.consent().phone());
    }

    private static @Nullable String called(@Nullable Company company) {
        return company == null ? null : company.name() == null ? company.domain() : company.name();
    }

    boolean refusesAllContact() {
        return consentToEmail == ConsentStatus.DENIED && consentToCalls == ConsentStatus.DENIED;
    }
}
