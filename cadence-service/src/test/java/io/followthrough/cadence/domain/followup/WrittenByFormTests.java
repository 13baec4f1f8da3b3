package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.NoLead;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever asks something with a form waits for an answer as one who writes a mail does. */
class WrittenByFormTests {

    private static final String FIRST = "lead-" + Story.ANN;

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));

    @Test
    void whatSomebodyWritesWhoIsFollowedUpIsForTheRepresentative() {
        writes("form-2", "Where is my order?", 2);

        assertThat(story.followUp().toAnswer()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("form-2");
            assertThat(message.text()).isEqualTo("Where is my order?");
            assertThat(message.channel()).as("by a form").isNull();
        });
        assertThat(story.followUp().reader()).isEqualTo("ben");
    }

    @Test
    void answeredOnceItIsNotAskedAboutAgain() {
        writes("form-2", "Where is my order?", 2);
        story.take(Answering.answered(story.followUp(), "form-2", null, null, story.now()));
        assertThat(story.followUp().toAnswer()).isEmpty();

        for (var n = 0; n < 12; n++) {
            writes("form-2", "Where is my order?", 3 + n);
        }
        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    @Test
    void sentTwiceItIsOneMessage() {
        writes("form-2", "Where is my order?", 2);
        writes("form-3", "Where is my order? ", 3);
        assertThat(story.followUp().toAnswer()).hasSize(1);

        writes("form-4", "And what does it weigh?", 4);
        assertThat(story.followUp().toAnswer()).hasSize(2);
    }

    @Test
    void whoCannotBeCalledIsAnsweredInWriting() {
        var lead = Story.begin();
        lead.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.reachedBy("ann@example.com", null)),
                message(FIRST, "Does it work with two warehouses?", lead.now()),
                null));

        assertThat(lead.followUp().toAnswer()).hasSize(1);
    }

    @Test
    void theFirstMessageOfALeadIsAnsweredByTheCalls() {
        var lead = Story.begin();
        lead.news(People.writing(People.aNewLead(Story.ANN), message(FIRST, "A quote, please", lead.now()), null));

        assertThat(lead.followUp().toAnswer()).isEmpty();
        assertThat(lead.followUp().memory().notes())
                .as("but whoever calls reads it")
                .extracting(Note::text)
                .containsExactly("They wrote: A quote, please");
    }

    @Test
    void theFirstMessageOfACustomerWhomNobodyFollowsUpIsEverybodys() {
        var stranger = Story.begin();
        stranger.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.stage(Stage.DISQUALIFIED)),
                message(FIRST, "My pump leaks", stranger.now()),
                NoLead.SUPPORT));

        assertThat(stranger.followUp().toAnswer()).hasSize(1);
        assertThat(stranger.followUp().reader()).isNull();
    }

    @Test
    void whatIsOldNews() {
        var then = story.now();
        story.after(ofDays(15));
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(2)), message("form-2", "Hello?", then), null));

        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    @Test
    void aPostAndAMailSayByWhatTheyCame() {
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(2)),
                new CaptureMessage("post", CaptureChannel.SOCIAL_MEDIA, story.now(), "Is it still to be had?"),
                null));

        assertThat(story.followUp().toAnswer().getFirst().channel()).isEqualTo(TouchChannel.SOCIAL);
    }

    private void writes(String leadId, String text, long revision) {
        story.after(ofHours(1));
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(revision)),
                message(leadId, text, story.now()),
                null));
    }

    private static CaptureMessage message(String leadId, String text, Instant at) {
        return new CaptureMessage(leadId, CaptureChannel.WEB_FORM, at, text);
    }
}
