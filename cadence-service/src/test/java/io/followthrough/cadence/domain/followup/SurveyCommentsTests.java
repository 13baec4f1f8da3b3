package io.followthrough.cadence.domain.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written beside the number of a survey. */
class SurveyCommentsTests {

    private final Story story = Story.begin().qualified(UnaryOperator.identity());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            likelihood   | 10 | Oui, rappelez-moi mardi à 14h au +33 6 12 34 56 78
            satisfaction | 1  | Nobody has delivered anything yet and nobody answers me.
            satisfaction | 3  | Dauert mir alles zu lange
            satisfaction | 8  | Does it work with two warehouses?
            satisfaction | 9  | Please call me, I would like to order the larger one as well.
            likelihood   | 7  | Können Sie uns ein Angebot schicken?
            """)
    void whoeverWantsSomethingIsOnTheListOfWhatIsToBeAnswered(String question, String number, String comment) {
        story.hears(survey(question, number, comment));

        assertThat(story.followUp().toAnswer()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo(comment);
            assertThat(message.channel()).isEqualTo(TouchChannel.SURVEY);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            satisfaction | 10 | Alles bestens, vielen Dank
            satisfaction | 9  | Friendly people, good advice
            likelihood   | 2  | Merci
            """)
    void praiseAndThanksAreReadAndNobodyHasToAnswerThem(String question, String number, String comment) {
        story.hears(survey(question, number, comment));

        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.followUp().memory().notes())
                .anyMatch(note -> note.text().contains(comment));
    }

    @Test
    void anUnhappyNumberWithoutAWordAsksNothing() {
        story.hears(survey("satisfaction", "1", " "));

        assertThat(story.followUp().toAnswer()).isEmpty();
    }

    private ActivityRecorded survey(String question, String number, String comment) {
        return new ActivityRecorded(
                "survey-" + number,
                ActivityKind.SURVEY_ANSWERED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                comment,
                Map.of(question, number),
                null,
                null,
                null,
                Machine.HUMAN,
                "answered the survey",
                false);
    }
}
