package io.followthrough.qualification.application;

import static io.followthrough.qualification.Facts.TODAY;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.Person;
import io.followthrough.qualification.Facts;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.Prospect;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What forms of one person cost who sends many, each with words of its own; run by hand: {@code mvn test
 * -Dtest=ManyCapturesMeasurement}. Not part of the suite: its name does not end in Tests.
 */
class ManyCapturesMeasurement {

    private static final int[] CAPTURES = {500, 1_000, 3_000};

    @Test
    void eachFormOfOnePersonIsDecidedOn() {
        measure(CAPTURES[0], "warm-up"); // says nothing
        for (var captures : CAPTURES) {
            var micros = measure(captures, String.valueOf(captures));
            System.out.printf("%,6d captures: %,9d ms, %,7d µs each%n", captures, micros / 1_000, micros / captures);
        }
    }

    private static long measure(int captures, String run) {
        var announcements = new Announcements(() -> ShippedRules.QUALIFICATION, () -> TODAY);
        var prospect = Prospect.firstSeen("p-1", TODAY);
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (var n = 0; n < captures; n++) {
            var id = "lead-" + run + "-" + n;
            prospect = announcements
                    .announce(prospect.with(form(id, n)), new NamedCause(id))
                    .prospect();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1_000;
    }

    private static LeadCaptured form(String id, int n) {
        var person = new Person("Vera Wald" + n, "vera@example.com", null, Map.of(), null, null, null, Map.of());
        return Facts.capture(
                id,
                CaptureChannel.WEB_FORM,
                person,
                null,
                TODAY.minusSeconds(100_000 - n),
                Map.of("need", "We lose track of follow-ups, as in case " + id, "timeline", "this month"),
                "Please call me about offer " + id,
                Consent.UNKNOWN,
                Machine.HUMAN);
    }
}
