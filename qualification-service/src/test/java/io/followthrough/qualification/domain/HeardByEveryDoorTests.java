package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.NoLead;
import io.followthrough.events.Objection;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write counts the same, whatever the door by which it comes. */
class HeardByEveryDoorTests {

    private static final String LEAVE_ME_ALONE = "Please never contact me again.";

    @ParameterizedTest
    @EnumSource(
            names = {
                "EMAIL_REPLIED",
                "SOCIAL_REPLY",
                "SURVEY_ANSWERED",
                "NOTE_TAKEN",
                "QUESTION_ANSWERED",
                "CALL_CONNECTED",
                "CALL_NO_ANSWER",
                "VOICEMAIL",
                "MEETING_HELD"
            })
    void theWishToBeLeftAloneEndsAllContact(ActivityKind door) {
        var decision = decide(webForm(daysAgo(3)), says(door, LEAVE_ME_ALONE, TODAY));

        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decision.stage().reason()).contains("said \"");
        assertThat(decision.consent().email()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decision.consent().phone()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decision.unclear()).isNull();
    }

    @Test
    void inAFormAndInAnObjectionToo() {
        var form = capture(CaptureChannel.WEB_FORM, ann(), TODAY, Map.of(), LEAVE_ME_ALONE);
        var objection = activity(
                ActivityKind.OBJECTION_RAISED,
                TODAY,
                null,
                Map.of(),
                new Objection("NOT_INTERESTED", LEAVE_ME_ALONE),
                null);

        assertThat(decide(form).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(webForm(daysAgo(3)), objection).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please take me off your mailing list.",
                "Bitte nehmen Sie mich aus dem Verteiler.",
                "Por favor, no me escriban más.",
                "Merci de me désabonner.",
                "Per favore cancellatemi dalla lista.",
                "Não quero mais receber seus e-mails.",
                "Schrijf mij uit alstublieft."
            })
    void inSevenLanguages(String text) {
        assertThat(decide(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, text, TODAY))
                        .stage()
                        .stage())
                .isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void noCallsKeepsEmail() {
        var decision = decide(
                webForm(daysAgo(3)),
                says(ActivityKind.NOTE_TAKEN, "Please don't call me any more, e-mail is fine.", TODAY));

        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decision.consent().phone()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decision.consent().email()).isNotEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void theWishToBeLeftAloneIsKeptHoweverMuchComesAfterIt() {
        var facts = new ArrayList<Object>();
        facts.add(webForm(daysAgo(900)));
        facts.add(says(ActivityKind.NOTE_TAKEN, LEAVE_ME_ALONE, daysAgo(899)));
        for (var n = 0; n < 600; n++) {
            facts.add(says(ActivityKind.NOTE_TAKEN, "note " + n, daysAgo(800).plus(Duration.ofHours(n))));
        }

        assertThat(decide(facts.toArray()).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aVendorIsNoLeadUntilSomebodyClaimsOne() {
        var pitch = capture(CaptureChannel.WEB_FORM, ann(), daysAgo(2), Map.of(), "Hello from Shenzhen.");
        var read = means("SOLICITATION", pitch.leadId());
        var decision = decide(pitch, read);

        assertThat(decision.noLead()).isEqualTo(NoLead.SOLICITATION);
        assertThat(decision.stage().stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(decision.stage().reason()).contains("no lead, solicitation");
        assertThat(decision.road().road()).isEqualTo(Road.FUTURE_INTEREST);

        var claimed = decide(pitch, read, means("NEUTRAL", Heard.CLAIM));
        assertThat(claimed.noLead()).isNull();
        assertThat(claimed.stage().stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void aCustomersQuestionMakesNoStrangerOfALeadWhoWantsToBuy() {
        var wants = says(ActivityKind.EMAIL_REPLIED, "We want to buy 20 licences.", daysAgo(2));
        var asks = says(ActivityKind.EMAIL_REPLIED, "I can't log in any more, my password is not accepted.", TODAY);

        assertThat(decide(webForm(daysAgo(3)), wants, asks).noLead()).isNull();
    }

    @Test
    void whatARepresentativeReadsOutOfAMessageCountsAsSaid() {
        var murky = says(ActivityKind.EMAIL_REPLIED, "Hm, well.", daysAgo(1));
        var read = means("OPT_OUT", murky.activityId());

        assertThat(decide(webForm(daysAgo(3)), murky, read).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aRequestForErasureHasItsLegalDate() {
        var asked = says(
                ActivityKind.EMAIL_REPLIED, "Please delete all my personal data and confirm it in writing.", TODAY);
        var requests = decide(webForm(daysAgo(3)), asked).privacyRequests();

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.ERASURE);
            assertThat(request.dueBy()).isAfter(TODAY.plus(Duration.ofDays(27)));
        });
        assertThat(decide(webForm(daysAgo(3)), asked, means("NEUTRAL", asked.activityId()))
                        .privacyRequests())
                .isEmpty();
    }

    @Test
    void theSameMailOpenedTwentyTimesCountsOnce() {
        var once = decide(webForm(daysAgo(3)), opened("touch-1", 0));
        var facts = new ArrayList<Object>();
        facts.add(webForm(daysAgo(3)));
        for (var n = 0; n < 20; n++) {
            facts.add(opened("touch-1", n));
        }

        assertThat(decide(facts.toArray()).score()).isEqualTo(once.score());
    }

    private static ActivityRecorded opened(String touchId, int n) {
        var opened = activity(ActivityKind.EMAIL_OPENED, daysAgo(1));
        return new ActivityRecorded(
                opened.activityId() + "-" + n,
                opened.kind(),
                opened.person(),
                opened.prospectId(),
                touchId,
                null,
                opened.at(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                opened.machine(),
                null,
                false);
    }

    private static ActivityRecorded says(ActivityKind door, String text, Instant at) {
        return activity(door, at, text, Map.of(), null, null);
    }

    private static ActivityRecorded means(String intent, String of) {
        return activity(
                ActivityKind.QUESTION_ANSWERED,
                TODAY,
                null,
                Map.of(FactReader.READING, intent, FactReader.READING_OF, of),
                null,
                null);
    }
}
