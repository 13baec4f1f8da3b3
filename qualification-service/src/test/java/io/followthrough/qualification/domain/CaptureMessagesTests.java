package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote with a form is told on, so that somebody answers. */
class CaptureMessagesTests {

    private static final String TROUBLE = "The pump that I bought from you leaks, who can help me?";

    @Test
    void theNewestMessageIsToldWithItsTimeAndChannel() {
        var decision = decide(writes(daysAgo(9), "What does a pump cost?"), writes(daysAgo(2), "And a filter?"));

        assertThat(decision.message())
                .isEqualTo(new CaptureMessage(
                        writes(daysAgo(2), "And a filter?").leadId(),
                        CaptureChannel.WEB_FORM,
                        daysAgo(2),
                        "And a filter?"));
    }

    @Test
    void aFormWithoutAMessageLeavesTheOneBefore() {
        assertThat(text(writes(daysAgo(9), TROUBLE), webForm(daysAgo(1)))).isEqualTo(TROUBLE);
    }

    @Test
    void whereAFormAsksForTheNeedAloneThatIsTheMessage() {
        assertThat(text(webForm(daysAgo(1), Map.of("need", "what is a pump for our cellar?"))))
                .isEqualTo("what is a pump for our cellar?");
        assertThat(text(webForm(daysAgo(1), Map.of("need", "my login does not work any more, please help"))))
                .isEqualTo("my login does not work any more, please help");
        assertThat(text(webForm(daysAgo(1), Map.of("need", "we lose track of follow-ups"))))
                .as("a need, which waits for nobody's answer")
                .isNull();
        assertThat(text(webForm(daysAgo(1), Map.of("need", "pumps"))))
                .as("chosen from a list")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me Thursday at 3, I want to see a demo",
                "Bitte um R\u00fcckruf am Donnerstag um 15 Uhr",
                "Please call me only after 4 pm"
            })
    void whereAFormAsksForTheNeedAloneACallIsAskedForThere(String text) {
        assertThat(text(webForm(daysAgo(1), Map.of("need", text)))).isEqualTo(text);
    }

    @Test
    void whatCustomersAskIsToldThoughTheyAreNoLeads() {
        assertThat(decide(writes(daysAgo(1), TROUBLE)).noLead()).isNotNull();
        assertThat(text(writes(daysAgo(1), TROUBLE))).isEqualTo(TROUBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We sell verified contact lists of 40,000 decision makers, interested in a free sample?",
                "I would like to apply for the position as a sales assistant, my CV is attached.",
                "Please never contact me again."
            })
    void nobodyHasToAnswerVendorsAndApplicantsOrWhoWantsToBeLeftAlone(String text) {
        assertThat(text(writes(daysAgo(1), text))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please don't ring, mail me the price.", "Don't call me, email me the details please"})
    void whoRefusesOneWayIsAnsweredByTheOther(String text) {
        var decision = decide(writes(daysAgo(1), text));

        assertThat(decision.consent().phone()).isEqualTo(ConsentStatus.DENIED);
        assertThat(decision.message()).extracting(CaptureMessage::text).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaptureChannel.class,
            names = {"REFERRAL", "NETWORKING_EVENT", "IMPORT", "PARTNER", "PHONE"})
    void whatOthersWroteAboutThemIsNoMessageOfTheirs(CaptureChannel channel) {
        assertThat(text(capture(channel, ann(), daysAgo(1), Map.of(), "Wants a quote for two pumps")))
                .isNull();
    }

    private static String text(LeadCaptured... captures) {
        var message = decide((Object[]) captures).message();
        return message == null ? null : message.text();
    }

    private static LeadCaptured writes(Instant at, String text) {
        return capture(CaptureChannel.WEB_FORM, ann(), at, Map.of(), text);
    }
}
