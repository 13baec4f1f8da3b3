package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.Invitation;
import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.application.InvitationComposer.Sides;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.followup.Meeting;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationWordingTests {

    private static final Instant AT = Instant.parse("2026-03-05T13:30:00Z");
    private static final Invitation FIRST =
            Invitation.first(new TouchId("ann", 1, 1, 1), new Meeting(AT, 45, "https://meet.example/ann"), AT);
    private static final Invitation SENT = FIRST.to(State.SENT, null);
    private static final Meeting LATER = new Meeting(AT.plus(Duration.ofDays(1)), 45, null);
    private static final Meeting LATEST = new Meeting(AT.plus(Duration.ofDays(5)), 45, null);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Sides SIDES = new Sides(Known.ben(Known.plenty()), Known.ben(Known.plenty()), null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Our meeting on Thursday, 5 March 2026 at 14:30 (Central European Standard Time)",
                "de-CH | Unser Termin am Donnerstag, 5. März 2026, 14:30 Uhr (Mitteleuropäische Normalzeit)",
                "es-MX | Nuestra reunión del jueves 5 de marzo de 2026 a las 14:30 (hora estándar de Europa central)",
                "fr    | Notre rendez-vous du jeudi 5 mars 2026 à 14\u00a0h 30 (heure normale d’Europe centrale)"
            })
    void speaksTheLanguageOfThePerson(String language, String subject) {
        assertThat(InvitationWording.in(language).subject(FIRST, BERLIN, SIDES)).isEqualTo(subject);
    }

    @Test
    void theFrenchSayTheFirstAndFullHours() {
        var first = ZonedDateTime.of(2026, 12, 1, 15, 0, 0, 0, BERLIN);

        assertThat(InvitationWording.FRENCH.when(first))
                .isEqualTo("mardi 1er décembre 2026 à 15\u00a0h (heure normale d’Europe centrale)");
        assertThat(InvitationWording.FRENCH.when(first.plusDays(10)))
                .startsWith("vendredi 11 décembre 2026 à 15\u00a0h (");
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
        var when = wording.when(AT.atZone(BERLIN));

        assertThat(wording.text(FIRST, BERLIN, SIDES))
                .contains(when, "45", "https://meet.example/ann\n")
                .doesNotContain("Europe/Berlin");
        assertThat(wording.text(FIRST.cancel(), BERLIN, SIDES))
                .contains(when)
                .doesNotContain("https://meet.example/ann");
        assertThat(wording.text(SENT.moved(FIRST.meeting()), BERLIN, SIDES)).containsOnlyOnce(when);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledIsWhatThePersonWasToldLast(InvitationWording wording) {
        var cancelled = SENT.moved(LATER).cancel();

        assertThat(wording.subject(cancelled, BERLIN, SIDES) + wording.text(cancelled, BERLIN, SIDES))
                .contains(wording.when(AT.atZone(BERLIN)))
                .doesNotContain(wording.when(LATER.at().atZone(BERLIN)));
        assertThat(cancelled.meeting()).as("as it was agreed last").isEqualTo(LATER);
        var heard = SENT.moved(LATER).to(State.SENT, null).cancel();
        assertThat(wording.subject(heard, BERLIN, SIDES))
                .contains(wording.when(LATER.at().atZone(BERLIN)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMovedNamesTheTimeThatThePersonWasToldLast(InvitationWording wording) {
        var twice = SENT.moved(LATER).moved(LATEST);

        assertThat(wording.text(twice, BERLIN, SIDES))
                .contains(
                        wording.when(AT.atZone(BERLIN)),
                        wording.when(LATEST.at().atZone(BERLIN)))
                .doesNotContain(wording.when(LATER.at().atZone(BERLIN)));
        assertThat(wording.text(FIRST.moved(LATER), BERLIN, SIDES))
                .as("nothing was told before")
                .doesNotContain(wording.when(AT.atZone(BERLIN)));
        var known = new Meeting(AT, 30, null);
        assertThat(wording.text(SENT.moved(known), BERLIN, SIDES))
                .as("another length at the same time")
                .containsOnlyOnce(wording.when(AT.atZone(BERLIN)));
    }

    @ParameterizedTest
    @EnumSource
    void aHandoverThatNobodyHeardOfIsCalledOffByTheTimeOfTheFirst(InvitationWording wording) {
        var recall = SENT.handedOver("ana", "ben", LATER).cancel().recall().orElseThrow();

        assertThat(wording.subject(recall, BERLIN, SIDES)).contains(wording.when(AT.atZone(BERLIN)));
    }
}
