package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.prospect;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Deal;
import io.followthrough.events.NoLead;
import io.followthrough.events.Objection;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.qualification.ShippedRules;
import io.followthrough.qualification.domain.reading.FactReader;
import io.followthrough.qualification.domain.reading.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** As other products say it in their lists, beside a column that says yes to the newsletter. */
    @ParameterizedTest
    @CsvSource({
        "status, unsubscribed",
        "email-marketing-status, Unsubscribed",
        "subscription-status, opted-out",
        "subscriber_status, UNSUBSCRIBED",
        "list-status, blocklisted",
        "status, Do not contact",
        "status, abgemeldet",
        "unsubscribed-from-all-email, true",
        "email_blacklisted, Yes",
        "dnc, x",
    })
    void aListThatSaysHowSomebodyStandsToItsMailsIsHeard(String column, String cell) {
        var row = capture(CaptureChannel.IMPORT, ann(), TODAY, Map.of(column, cell, "newsletter", "yes"), null);

        assertThat(decide(row).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(row).consent().email()).isEqualTo(ConsentStatus.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "status, subscribed",
        "status, bounced",
        "status, cleaned",
        "status, no",
        "state, CA",
        "status, unconfirmed",
        "email_blacklisted, false"
    })
    void whatElseStandsThereRefusesNothing(String column, String cell) {
        var row = capture(CaptureChannel.IMPORT, ann(), TODAY, Map.of(column, cell), null);

        assertThat(decide(row).stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop mailing me",
                "Bitte keine Werbung mehr an mich.",
                "No quiero recibir más correos suyos.",
                "Ne m'envoyez plus d'e-mails.",
                "Non scrivetemi più, per favore.",
                "Não me enviem mais e-mails.",
                "Stuur mij geen e-mails meer."
            })
    void asTheAnswerToAnotherQuestionToo(String text) {
        var form = capture(CaptureChannel.WEB_FORM, ann(), TODAY, Map.of("need", text), null);
        var survey = activity(
                ActivityKind.SURVEY_ANSWERED, TODAY, null, Map.of("satisfaction", "2", "comment", text), null, null);
        var told = activity(ActivityKind.QUESTION_ANSWERED, TODAY, null, Map.of("budget", text), null, null);

        assertThat(decide(form).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(webForm(daysAgo(3)), survey).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(webForm(daysAgo(3)), told).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void asTheReasonOfALostDealAndBesideTheWordsOfACall() {
        var lost = activity(
                ActivityKind.DEAL_LOST, TODAY, null, Map.of(), null, new Deal("d", null, null, LEAVE_ME_ALONE));
        var called = activity(
                ActivityKind.OBJECTION_RAISED,
                TODAY,
                "Reached her on the second attempt.",
                Map.of(),
                new Objection("NOT_INTERESTED", LEAVE_ME_ALONE),
                null);

        assertThat(decide(webForm(daysAgo(3)), lost).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(webForm(daysAgo(3)), called).stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aTickedBoxOfAnotherProductToo() {
        var optedOut = capture(CaptureChannel.IMPORT, ann(), TODAY, Map.of("HS_Email_OptOut", "true"), null);
        var noCalls = capture(CaptureChannel.IMPORT, ann(), TODAY, Map.of("Do not call", "yes"), null);
        var welcome = capture(CaptureChannel.IMPORT, ann(), TODAY, Map.of("unsubscribed", "false"), null);

        assertThat(decide(optedOut).stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(decide(noCalls).consent().phone()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decide(noCalls).stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decide(welcome).consent().email()).isNotEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void whoWantsToBuyAndNoNewslettersIsReadBySomebodyFirst() {
        var both = capture(
                CaptureChannel.WEB_FORM,
                ann(),
                TODAY,
                Map.of("remarks", "Please stop sending me your e-mails."),
                "We want to buy 20 licences, please send us a quote.");
        var decision = decide(both);

        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decision.unclear()).isNotNull();
        assertThat(decision.unclear().mayRefuse()).isTrue();
    }

    @Test
    void anOrdinaryAnswerRefusesNothingAndLeavesNoDoubt() {
        for (var answer : List.of(
                "no budget",
                "nothing",
                "we do not decide this",
                "my boss",
                "not now",
                "no need",
                "please call me next week",
                "end of quarter",
                "keine",
                "ninguno",
                "I only pass it on",
                "10000 EUR",
                "we want to get out of our contract with Acme",
                "unsubscribe rates are too high")) {
            var decision = decide(webForm(TODAY, Map.of("need", answer)));
            assertThat(decision.stage().stage()).as(answer).isNotEqualTo(Stage.OPTED_OUT);
            assertThat(decision.unclear()).as(answer).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop losing leads",
                "remove duplicates from our list",
                "Wir wollen keine E-Mails mehr von Hand schreiben",
                "stop churn"
            })
    void whatSomebodyWantsToBeRidOfIsNotContactWithUs(String need) {
        var decision = decide(webForm(TODAY, Map.of("need", need)));

        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void whatWasOnceReadAsARefusalStaysOneWhoeverReadsItLater() {
        var murky = says(ActivityKind.EMAIL_REPLIED, "Basta.", daysAgo(400));
        var held = prospect(webForm(daysAgo(500)), murky).remembering(Map.of(murky.activityId(), Heard.Refusal.ALL));
        for (var n = 0; n < 900; n++) {
            held = held.with(
                    says(ActivityKind.NOTE_TAKEN, "note " + n, daysAgo(300).plus(Duration.ofHours(n))));
        }

        assertThat(ShippedRules.QUALIFICATION.decide(held, TODAY).stage().stage())
                .isEqualTo(Stage.OPTED_OUT);
        var elsewhere = Prospect.firstSeen("p-2", daysAgo(600)).absorb(held);
        assertThat(ShippedRules.QUALIFICATION.decide(elsewhere, TODAY).stage().stage())
                .isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aRepresentativeWhoReadSomethingElseInItLiftsIt() {
        var misread = says(ActivityKind.EMAIL_REPLIED, LEAVE_ME_ALONE, daysAgo(2));
        var form = webForm(daysAgo(3));

        assertThat(decide(form, misread, means("BUY", misread.activityId()))
                        .stage()
                        .stage())
                .isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decide(form, misread, means("NEUTRAL", misread.activityId()))
                        .stage()
                        .stage())
                .isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void aRefusalLeftOnTheAnsweringMachineIsKeptHoweverOftenNobodyAnswers() {
        var facts = new ArrayList<Object>();
        facts.add(webForm(daysAgo(900)));
        facts.add(says(ActivityKind.VOICEMAIL, LEAVE_ME_ALONE, daysAgo(899)));
        for (var n = 0; n < 300; n++) {
            facts.add(says(
                    ActivityKind.CALL_NO_ANSWER, "nobody " + n, daysAgo(800).plus(Duration.ofHours(n))));
        }

        assertThat(decide(facts.toArray()).stage().stage()).isEqualTo(Stage.OPTED_OUT);
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
    void whoeverWantsDataKeptAndNotUsedIsWrittenToNoMoreAndNothingIsErased() {
        for (var text : List.of(
                "Please restrict the processing of my data.",
                "Je demande la limitation du traitement de mes données.",
                "Ik verzoek om beperking van de verwerking van mijn gegevens.")) {
            var decision = decide(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, text, TODAY));

            assertThat(decision.stage().stage()).as(text).isEqualTo(Stage.OPTED_OUT);
            assertThat(decision.privacyRequests())
                    .as(text)
                    .singleElement()
                    .satisfies(request -> assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.RESTRICTION));
        }
    }

    @Test
    void whoeverHasTheirNameCorrectedStaysALead() {
        var asked = says(ActivityKind.EMAIL_REPLIED, "Correggete il mio nome, per favore: è Müller.", TODAY);
        var decision = decide(webForm(daysAgo(3)), asked);

        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decision.unclear()).isNull();
        assertThat(decision.privacyRequests()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.RECTIFICATION);
            assertThat(request.words()).isEqualTo("Correggete il mio nome");
        });
    }

    /** Whoever works off the list would erase what was asked for. */
    @Test
    void whoAsksForACopyAsksForNothingElse() {
        for (var text : List.of(
                "Please send me all personal data you hold about me (GDPR Art. 15).",
                "Solicito una copia de todos mis datos personales (art. 15 RGPD). Carla",
                "I want to see my data.")) {
            var decision = decide(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, text, TODAY));

            assertThat(decision.stage().stage()).as(text).isNotEqualTo(Stage.OPTED_OUT);
            assertThat(decision.privacyRequests())
                    .as(text)
                    .singleElement()
                    .satisfies(request -> assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.ACCESS));
        }
    }

    /** A mail that came twice and mails at the weekend are complaints, and no end of all contact. */
    @Test
    void whatSoundsLikeARefusalAndIsNoneIsForAPersonToRead() {
        for (var text : List.of(
                "Sie haben mir dieselbe Mail zweimal geschickt.",
                "Please don't email me on weekends.",
                "No me escriban los domingos, por favor.",
                "結構です。配信を停止してください。")) {
            var decision = decide(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, text, TODAY));

            assertThat(decision.stage().stage()).as(text).isNotEqualTo(Stage.OPTED_OUT);
            assertThat(decision.unclear()).as(text).isNotNull();
        }
    }

    @Test
    void whoeverNeverSignedUpIsLeftAlone() {
        for (var text : List.of(
                "Not me. My colleague signed up with my address by mistake.",
                "Yo no me he apuntado a nada.",
                "Ich war nie in Ihrem Geschäft. Da hat jemand meine Adresse falsch eingegeben.")) {
            assertThat(decide(webForm(daysAgo(3)), says(ActivityKind.EMAIL_REPLIED, text, TODAY))
                            .stage()
                            .stage())
                    .as(text)
                    .isEqualTo(Stage.OPTED_OUT);
        }
    }

    @Test
    void whatIsAskedOfAnotherSystemIsARequestWithTheSameDate() {
        var erase = decide(webForm(daysAgo(3)), means("ERASURE", "sender:shopify-customer"));
        var show = decide(webForm(daysAgo(3)), means("ACCESS_REQUEST", "sender:shopify-customer"));

        assertThat(erase.privacyRequests()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.ERASURE);
            assertThat(request.words()).isEqualTo("reported by shopify-customer as ERASURE");
            assertThat(request.dueBy()).isAfter(TODAY.plus(Duration.ofDays(27)));
        });
        assertThat(erase.stage().stage()).isEqualTo(Stage.OPTED_OUT);
        assertThat(show.privacyRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.kind()).isEqualTo(Heard.PrivacyRequest.ACCESS));
        assertThat(show.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
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
