package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number or an address is refused, and not the way: it is closed until there is another. */
class NotThereTests {

    private static final String KNOWN = "+4917612345678";
    private static final String USE_THE_OFFICE = "Please don't call my mobile, use the office line +49 30 7654321.";

    private final Story story = Story.begin()
            .qualified(draft -> draft.reachedBy("ann@example.com", KNOWN))
            .after(ofDays(1).plusHours(1));

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_REPLIED", "SOCIAL_REPLY", "NOTE_TAKEN"})
    void theNumberIsNotCalledAndTheOtherIsAskedAbout(ActivityKind kind) {
        says(kind, USE_THE_OFFICE);

        assertThat(call()).isEqualTo(NotThere.NUMBER);
        assertThat(story.followUp().suppression().unwanted())
                .as("calls as such are not")
                .isEmpty();
        assertThat(story.tasks()).as("nothing to call").noneMatch(this::isCall);
        assertThat(story.isAlive()).isTrue();
        if (kind != ActivityKind.NOTE_TAKEN) {
            assertThat(story.followUp().toAnswer())
                    .singleElement()
                    .satisfies(message -> assertThat(NotThere.toSeeTo(message))
                            .contains("They want to be called on another number, +49 30 7654321: take it."));
        }
        assertThat(NotThere.callable(story.followUp()).phone()).isNull();
    }

    @Test
    void onceTheOtherIsTakenCallsGoOn() {
        says(ActivityKind.NOTE_TAKEN, USE_THE_OFFICE);
        story.after(ofHours(2));

        story.qualified(draft -> draft.reachedBy("ann@example.com", "+49307654321"));

        assertThat(call()).isNull();
        assertThat(NotThere.callable(story.followUp()).phone()).isEqualTo("+49307654321");
        story.after(ofDays(2));
        assertThat(story.followUp().enrolment().stream().flatMap(running -> running.touches().stream()))
                .anyMatch(touch -> touch.channel() == TouchChannel.CALL && Rerouting.isOpen(touch));
    }

    @Test
    void saidWithAFormItIsTheSameAndSomebodyAnswersIt() {
        story.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.revision(2).reachedBy("ann@example.com", KNOWN)),
                new CaptureMessage("form-2", CaptureChannel.WEB_FORM, story.now(), USE_THE_OFFICE),
                null));

        assertThat(call()).isEqualTo(NotThere.NUMBER);
        assertThat(story.followUp().toAnswer()).extracting(Message::id).containsExactly("form-2");
        assertThat(story.tasks()).noneMatch(this::isCall);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't call my mobile, use +49 176 12345678.",
                "Please don't call me on 030 9999999.",
                "Please call my mobile."
            })
    void aNumberThatIsNotMeantIsCalledAsBefore(String text) {
        says(ActivityKind.NOTE_TAKEN, text);

        assertThat(call()).isNull();
    }

    @Test
    void withoutAnotherNumberSomebodyAsksForOne() {
        says(ActivityKind.EMAIL_REPLIED, "Please don't call my mobile.");

        assertThat(call()).isEqualTo(NotThere.NUMBER);
        assertThat(NotThere.toSeeTo(story.followUp().toAnswer().getFirst()))
                .contains("They do not want to be called on the number that we know: ask for another.");
    }

    @Test
    void anAddressIsGivenUpTheSameWay() {
        says(ActivityKind.EMAIL_REPLIED, "Please don't use this address, write to my private one.");

        assertThat(Reach.obstacle(story.followUp(), TouchChannel.EMAIL, Story.RULES.policy()))
                .contains(NotThere.ADDRESS);
        assertThat(NotThere.toSeeTo(story.followUp().toAnswer().getFirst())).isPresent();

        story.qualified(draft -> draft.reachedBy("ann@home.example", KNOWN));
        assertThat(Reach.obstacle(story.followUp(), TouchChannel.EMAIL, Story.RULES.policy()))
                .isEmpty();
    }

    private String call() {
        return Reach.obstacle(story.followUp(), TouchChannel.CALL, Story.RULES.policy())
                .orElse(null);
    }

    private boolean isCall(TouchId task) {
        return story.followUp()
                .enrolmentOf(task)
                .flatMap(enrolment -> enrolment.touch(task))
                .filter(touch -> touch.channel() == TouchChannel.CALL)
                .isPresent();
    }

    private void says(ActivityKind kind, String text) {
        story.hears(new ActivityRecorded(
                "said",
                kind,
                null,
                Story.ANN,
                null,
                kind == ActivityKind.NOTE_TAKEN ? "ben" : null,
                story.now(),
                null,
                text,
                Map.of(),
                null,
                null,
                null,
                Machine.HUMAN,
                null,
                false));
    }
}
