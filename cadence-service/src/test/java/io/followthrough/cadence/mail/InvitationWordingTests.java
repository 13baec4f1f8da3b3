package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationWordingTests {

    private static final Instant AT = Instant.parse("2026-03-05T13:30:00Z");
    private static final Invitation FIRST =
            Invitation.first(new TouchId("ann", 1, 1, 1), new Meeting(AT, 45, "https://meet.example/ann"), AT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Our meeting on Thursday, 5 March 2026 at 14:30 (Europe/Berlin)",
                "de-CH | Unser Termin am Donnerstag, 5. März 2026, 14:30 Uhr (Europe/Berlin)",
                "es-MX | Nuestra reunión del jueves, 5 de marzo de 2026, 14:30 (Europe/Berlin)",
                "fr    | Notre rendez-vous du jeudi 5 mars 2026 à 14:30 (Europe/Berlin)"
            })
    void speaksTheLanguageOfThePerson(String language, String subject) {
        var wording = InvitationWording.in(language);

        assertThat(wording.subject(FIRST, wording.when(AT.atZone(ZoneId.of("Europe/Berlin")))))
                .isEqualTo(subject);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ja", "", "not a language"})
    void speaksEnglishWhereItKnowsNoBetter(String language) {
        assertThat(InvitationWording.in(language)).isEqualTo(InvitationWording.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereAndHowLongAndThatItIsOff(InvitationWording wording) {
        var when = wording.when(AT.atZone(ZoneId.of("UTC")));

        assertThat(wording.text(FIRST, when)).contains(when, "45", "https://meet.example/ann");
        assertThat(wording.text(FIRST.cancel(), when)).contains(when).doesNotContain("https://meet.example/ann");
        assertThat(wording.text(FIRST.moved(FIRST.meeting()), when)).contains(when, "45");
    }
}
