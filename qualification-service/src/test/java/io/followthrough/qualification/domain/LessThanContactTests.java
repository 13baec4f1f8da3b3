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
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.Stage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wants no texts, no newsletter, or is not in charge any more is not opted out, by no door. */
class LessThanContactTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No texts please.",
                "Bitte keine SMS schicken",
                "No newsletter please",
                "Bitte keinen Newsletter",
                "I am not in charge any more, write to Jane",
                "Ich bin nicht mehr zuständig, bitte schreiben Sie an Jane Doe.",
                "Je ne suis plus en charge de cela, écrivez à Jane Doe",
                "Bitte künftig an huber@firma.example schreiben.",
                "Bitte schreiben Sie nicht mehr an diese Adresse, sondern an huber@neu.example.",
                "Please write to huber@neu.example from now on.",
                "Non scrivete più a questo indirizzo, ma a gianna@nuovo.example."
            })
    void nobodyIsOptedOutByIt(String words) {
        for (var door : new ActivityKind[] {
            ActivityKind.EMAIL_REPLIED, ActivityKind.NOTE_TAKEN, ActivityKind.SOCIAL_REPLY, ActivityKind.SURVEY_ANSWERED
        }) {
            var decision = decide(webForm(daysAgo(3)), activity(door, TODAY, words, Map.of(), null, null));

            assertThat(decision.stage().stage()).as(door.name()).isNotEqualTo(Stage.OPTED_OUT);
            assertThat(decision.consent().email()).as(door.name()).isNotEqualTo(ConsentStatus.DENIED);
            assertThat(decision.consent().phone()).as(door.name()).isNotEqualTo(ConsentStatus.DENIED);
        }
        var form = capture(CaptureChannel.WEB_FORM, ann(), TODAY, Map.of(), words);
        assertThat(decide(form).stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
    }

    @ParameterizedTest
    @CsvSource({"sms-opt-in, no", "no-texts, yes", "SMS Opt Out, true", "anything-else, no texts please"})
    void anAnswerAboutTextsRefusesNoCalls(String question, String answer) {
        var decision = decide(
                webForm(daysAgo(3)),
                activity(ActivityKind.QUESTION_ANSWERED, TODAY, null, Map.of(question, answer), null, null));

        assertThat(decision.stage().stage()).isNotEqualTo(Stage.OPTED_OUT);
        assertThat(decision.consent().phone()).isNotEqualTo(ConsentStatus.DENIED);
        assertThat(decision.consent().email()).isNotEqualTo(ConsentStatus.DENIED);
    }
}
