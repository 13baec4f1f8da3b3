package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that asks for the need alone gets everything else as well. */
class WrittenAsNeedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My order 4711 has not arrived yet, where is my parcel? | SUPPORT",
                "Die Rechnung 2026-118 ist falsch, bitte korrigieren und neu senden. | INVOICE",
                "Hiermit kündige ich meinen Vertrag zum nächstmöglichen Termin. | CANCELLATION",
                "I would like to apply for the job as a driver that you advertise | JOB",
                "The machine you sold me is broken since Monday, this is urgent! | SUPPORT",
                "Vorrei disdire il mio abbonamento da voi | CANCELLATION",
                "I cannot log in, the password reset mail never comes. | SUPPORT"
            })
    void whatSeemsToBeNoLeadIsReadBySomebodyBeforeAnythingIsSent(String need, String likeliest) {
        var decision = decide(capture(CaptureChannel.WEB_FORM, ann(), daysAgo(0), Map.of("need", need), null));

        assertThat(decision.unclear()).isNotNull();
        assertThat(decision.unclear().text()).isEqualTo(need);
        assertThat(decision.unclear().likeliest()).containsExactly(likeliest, "BUY");
        assertThat(decision.noLead()).as("it may be what they need").isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our invoices get lost between two offices and nobody knows which are paid",
                "We want to get out of our contract with the old supplier and need somebody new",
                "The old machine is broken and cannot be repaired, we need a new one",
                "support for 20 users, training included",
                "Unsere Rechnungen sind ständig falsch, wir brauchen eine Software",
                "Wir möchten unseren alten Vertrag kündigen und zu Ihnen wechseln",
                "Necesitamos facturas electrónicas para la tienda",
                "students of our school need 30 licences",
                "we lose leads after fairs",
                "we miss half of our leads",
                "we lose track of follow-ups"
            })
    void aNeedIsANeed(String need) {
        var decision = decide(capture(CaptureChannel.WEB_FORM, ann(), daysAgo(0), Map.of("need", need), null));

        assertThat(decision.unclear()).isNull();
        assertThat(decision.noLead()).isNull();
    }

    @Test
    void whereAMessageSaysMoreTheMessageCounts() {
        var decision = decide(capture(
                CaptureChannel.WEB_FORM,
                ann(),
                daysAgo(0),
                Map.of("need", "I cannot log in, the password reset mail never comes."),
                "Please send an offer for ten licences, we want to buy this week."));

        assertThat(decision.unclear()).isNull();
    }
}
