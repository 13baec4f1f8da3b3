package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.consenting;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.reading.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a message in vain is not taken for done. */
class StandingRefusalTests {

    private static final ActivityRecorded STOP = replied("Please stop e-mailing me, and do not call me again.");
    private static final ActivityRecorded QUESTION = replied("What does it cost for 20 people?");
    private static final ActivityRecorded LINK = activity(ActivityKind.CONSENT_WITHDRAWN, daysAgo(1));

    @Test
    void thatItIsDoneLiftsNoRefusalThatWasReadInIt() {
        assertThat(defies(STOP, Intent.NEUTRAL, STOP).orElseThrow())
                .contains(STOP.activityId(), "refusal of all contact", "NEUTRAL", "BUY");
    }

    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            names = {"BUY", "NOT_NOW", "NOT_INTERESTED", "SUPPORT"})
    void whatItMeansInsteadLiftsIt(Intent says) {
        assertThat(defies(STOP, says, STOP)).isEmpty();
    }

    @Test
    void ofAnotherMessageItSaysWhichOneHolds() {
        assertThat(defies(QUESTION, Intent.BUY, STOP, QUESTION).orElseThrow()).contains(STOP.activityId());
    }

    @Test
    void whatThePersonDidIsUndoneByThePerson() {
        assertThat(defies(QUESTION, Intent.BUY, QUESTION, LINK).orElseThrow())
                .contains("2026-", "withdrew consent", "confirmed");
        assertThat(defies(LINK, Intent.NEUTRAL, LINK)).isPresent();
        assertThat(defies(STOP, Intent.BUY, STOP, LINK))
                .as("one of the two is lifted")
                .isEmpty();
    }

    @Test
    void whoRefusedNothingMayBeSaidToMeanAnything() {
        for (var says : Intent.values()) {
            assertThat(defies(QUESTION, says, QUESTION)).as(says.name()).isEmpty();
        }
    }

    @Test
    void thatContactIsRefusedCanAlwaysBeSaid() {
        assertThat(defies(QUESTION, Intent.OPT_OUT, STOP, QUESTION)).isEmpty();
        assertThat(defies(STOP, Intent.ERASURE, STOP)).isEmpty();
    }

    @Test
    void aMessageThatWaitsToBeReadIsReadWhateverHolds() {
        var need = Map.of("need", "My order 4711 has not arrived yet, where is my parcel?");
        var unclear = webForm(daysAgo(0), need);
        var denied = consenting(new Consent(ConsentStatus.DENIED, ConsentStatus.DENIED, null, null), daysAgo(4));
        var facts = List.<Object>of(denied, QUESTION, unclear);
        assertThat(decide(facts).unclear()).isNotNull();

        assertThat(defies(unclear.leadId(), Intent.SUPPORT, facts)).isEmpty();
        assertThat(defies(QUESTION.activityId(), Intent.BUY, List.of(denied, QUESTION))
                        .orElseThrow())
                .contains("chosen in a form");
    }

    private static Optional<String> defies(ActivityRecorded of, Intent says, ActivityRecorded... known) {
        var facts = new ArrayList<Object>(List.of(webForm(daysAgo(9))));
        facts.addAll(List.of(known));
        return defies(of.activityId(), says, facts);
    }

    private static Optional<String> defies(String of, Intent says, List<Object> known) {
        var before = decide(known);
        var facts = new ArrayList<>(known);
        facts.add(activity(
                ActivityKind.QUESTION_ANSWERED,
                TODAY,
                null,
                Map.of(FactReader.READING, says.name(), FactReader.READING_OF, of),
                null,
                null));
        return StandingRefusal.defies(of, says, before, decide(facts));
    }

    private static Decision decide(List<Object> facts) {
        return ShippedRules.QUALIFICATION.decide(prospect(facts.toArray()), TODAY);
    }

    private static ActivityRecorded replied(String words) {
        return activity(ActivityKind.EMAIL_REPLIED, daysAgo(3), words, Map.of(), null, null);
    }
}
