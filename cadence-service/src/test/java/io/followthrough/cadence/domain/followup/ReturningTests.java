package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.definition.Purpose;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Criterion;
import io.followthrough.events.CriterionScore;
import io.followthrough.events.Evidence;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.testkit.Fixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever takes a refusal back without another word is not thanked for getting in touch. */
class ReturningTests {

    private static final Instant ASKED = Fixtures.MONDAY_8AM;
    private static final Instant REFUSED = ASKED.plus(Duration.ofDays(3));
    private static final Duration MONTHS = Duration.ofDays(90);

    private long revision;

    @Test
    void whoeverComesBackInSilenceRests() {
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, null));

        assertThat(story.next().kind()).as("%s", story.next()).isEqualTo(Kind.WAKE_UP);
        assertThat(story.followUp().suppression().optedOut()).isFalse();
    }

    @Test
    void whicheverIsHeardFirst() {
        var story = refused().news(returned(ASKED, null)).hears(ActivityKind.CONSENT_CONFIRMED);

        assertThat(story.next().kind()).as("%s", story.next()).isEqualTo(Kind.WAKE_UP);
    }

    @Test
    void onceTheDayHasComeIdeasAreSentAndNoFirstAnswer() {
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, null));

        var purpose = purposeOnceWoken(story);

        assertThat(purpose).isEqualTo(Purpose.NURTURE);
    }

    @Test
    void whoeverCameBackByAFormIsFollowedUpAtOnce() {
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(REFUSED.plus(MONTHS), null));

        assertThat(purpose(story)).isEqualTo(Purpose.ACQUIRE);
    }

    @Test
    void whoeverCameBackByAMessageIsFollowedUpAtOnce() {
        var message = new CaptureMessage(
                "back", CaptureChannel.WEB_FORM, REFUSED.plus(MONTHS), "I would like to see a demo after all.");
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, message));

        assertThat(purpose(story)).isEqualTo(Purpose.ACQUIRE);
    }

    @Test
    void whoeverBreaksTheSilenceIsFollowedUpThen() {
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, null));
        var later = story.now().plus(Duration.ofDays(5));

        story.at(later).news(returned(ASKED, null));
        assertThat(story.next().kind()).as("nothing new").isEqualTo(Kind.WAKE_UP);
        story.news(returned(later, null));

        assertThat(purpose(story)).isEqualTo(Purpose.ACQUIRE);
    }

    @Test
    void whoeverAnswersIsSpokenWith() {
        var story = refused().hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, null));

        story.hears(ActivityKind.EMAIL_REPLIED);

        assertThat(story.next().isConversation()).as("%s", story.next()).isTrue();
    }

    @Test
    void whoseRefusalNobodyKnowsTheTimeOfIsFollowedUpAsBefore() {
        var story = asked().news(decision(Stage.OPTED_OUT, ConsentStatus.DENIED, ASKED, null, null));
        story.at(REFUSED.plus(MONTHS)).hears(ActivityKind.CONSENT_CONFIRMED).news(returned(ASKED, null));

        assertThat(purpose(story)).isEqualTo(Purpose.ACQUIRE);
    }

    private Story asked() {
        var story = Story.begin().news(decision(Stage.LEAD, ConsentStatus.GRANTED, ASKED, null, null));
        assertThat(purpose(story)).isEqualTo(Purpose.ACQUIRE);
        return story.at(REFUSED);
    }

    /** And asked for e-mail again a good while later. */
    private Story refused() {
        var story = asked().hears(ActivityKind.CONSENT_WITHDRAWN)
                .news(decision(Stage.OPTED_OUT, ConsentStatus.DENIED, ASKED, REFUSED, null))
                .at(REFUSED.plus(MONTHS))
                .news(decision(Stage.OPTED_OUT, ConsentStatus.PENDING, ASKED, REFUSED, null));
        assertThat(story.next().kind()).isEqualTo(Kind.NONE);
        return story;
    }

    private ProspectQualified returned(Instant evidenceOf, @Nullable CaptureMessage message) {
        return decision(Stage.LEAD, ConsentStatus.GRANTED, evidenceOf, REFUSED.plus(MONTHS), message);
    }

    private static @Nullable Purpose purpose(Story story) {
        return story.followUp().enrolment().map(Enrolment::purpose).orElseGet(() -> {
            var waiting = story.next().waiting();
            return waiting == null ? null : waiting.purpose();
        });
    }

    private static @Nullable Purpose purposeOnceWoken(Story story) {
        for (var day = 0; day < 400 && story.next().is(Kind.WAKE_UP); day++) {
            story.after(Duration.ofDays(1));
        }
        return purpose(story);
    }

    private ProspectQualified decision(
            Stage stage,
            ConsentStatus email,
            Instant evidenceOf,
            @Nullable Instant stageSince,
            @Nullable CaptureMessage message) {
        var person = People.aNewLead(
                Story.ANN,
                draft -> draft.stage(stage)
                        .road(stage == Stage.OPTED_OUT ? Road.FUTURE_INTEREST : Road.CURRENT_INTEREST, null)
                        .revision(++revision));
        var interest = new CriterionScore(
                Criterion.INTEREST,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                List.of(new Evidence("capture", "web form (contact)", evidenceOf, null)));
        return new ProspectQualified(
                person.prospectId(),
                person.stage(),
                person.road(),
                person.role(),
                person.score(),
                List.of(interest),
                person.missing(),
                person.nextQuestion(),
                person.reentryAt(),
                person.person(),
                person.company(),
                new Consent(email, ConsentStatus.UNKNOWN, null, null),
                person.firstCapture(),
                person.historic(),
                person.rulesVersion(),
                person.revision(),
                null,
                null,
                stageSince,
                List.of(),
                null,
                message,
                null,
                null);
    }
}
