package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.TouchOutcome;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What somebody wrote goes with them, also when a call was its answer and it never stood on a list. */
class PartedMessagesTests {

    private static final String TEXT = "Hi, we farm and need help with sales";

    private final Story one = Story.of("one").qualified(UnaryOperator.identity());
    private final Story farm = Story.of("farm");
    private final CaptureMessage message = new CaptureMessage("lead-farm", CaptureChannel.WEB_FORM, farm.now(), TEXT);

    PartedMessagesTests() {
        farm.news(People.writing(People.aNewLead("farm"), message, null));
        assertThat(farm.followUp().toAnswer()).as("a call is to answer it").isEmpty();
    }

    @Test
    void whatACallHasAnsweredIsNotAskedAboutUnderTheOtherName() {
        called();

        merged();

        assertThat(one.followUp().toAnswer()).isEmpty();
        apart();
        assertThat(one.followUp().toAnswer()).isEmpty();
        assertThat(farm.followUp().toAnswer()).isEmpty();
    }

    @Test
    void whatNobodyHasAnsweredGoesBackWithWhoWroteIt() {
        merged();
        assertThat(one.followUp().toAnswer()).extracting(Message::text).containsExactly(TEXT);

        apart();

        assertThat(one.followUp().toAnswer()).isEmpty();
        assertThat(one.followUp().memory().notes()).extracting(Note::text).noneMatch(text -> text.contains(TEXT));
        assertThat(farm.followUp().toAnswer()).extracting(Message::text).containsExactly(TEXT);
    }

    @Test
    void nobodyIsThankedForTheMessageOfAnother() {
        merged();
        assertThat(Truth.holds(Presupposition.WROTE, one.followUp())).isTrue();

        apart();

        assertThat(Truth.holds(Presupposition.WROTE, one.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.WROTE, farm.followUp())).isTrue();
    }

    private void called() {
        farm.after(ofDays(2));
        var call = farm.tasks().getFirst();
        farm.reports(
                call,
                new Report(TouchOutcome.CONNECTED, ActivityKind.CALL_CONNECTED, null, null, Map.of(), null, null));
        one.at(farm.now());
    }

    /** Qualification then says of both what the newest message is. */
    private void merged() {
        one.joins(farm).news(People.writing(People.aNewLead("one", draft -> draft.revision(50)), message, null));
    }

    private void apart() {
        one.partsFrom(farm).qualified(draft -> draft.revision(60));
        farm.news(People.writing(People.aNewLead("farm", draft -> draft.revision(60)), message, null));
    }
}
