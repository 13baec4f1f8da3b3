package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Criterion;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Stage;
import io.followthrough.qualification.domain.reading.WrittenLanguage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we noted of somebody in a list is no word of theirs: no need, nothing to answer; a refusal in it is heard. */
class NotesOfListsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zahlt",
                "zahlt schlecht, Vorsicht",
                "Stammkunde seit 2019, kauft jedes Jahr",
                "Rückruf am Montag versprochen",
                "Called 3 times.\nSaid: \"maybe in spring\", then hung up.",
                "Wants to buy 20 licences by March, budget 10.000 EUR"
            })
    void itIsNeitherANeedNorAMessage(String note) {
        for (var channel : new CaptureChannel[] {CaptureChannel.IMPORT, CaptureChannel.NEWSLETTER}) {
            var decision = decide(listed(channel, note));

            assertThat(decision.missing()).contains(Criterion.NEED);
            assertThat(decision.message()).isNull();
            assertThat(decision.unclear()).isNull();
        }
    }

    @Test
    void aRefusalInItIsHeard() {
        var decision = decide(listed(CaptureChannel.IMPORT, "said: do not call me or write to me ever again"));

        assertThat(decision.stage().stage()).isEqualTo(Stage.OPTED_OUT);
    }

    @Test
    void itsLanguageIsOurs() {
        var listed = listed(
                CaptureChannel.NEWSLETTER,
                "Hat uns auf der Messe besucht und möchte im Frühjahr noch einmal angerufen werden, wenn die Zahlen da sind.");

        assertThat(WrittenLanguage.of(listed)).isEmpty();
    }

    private static LeadCaptured listed(CaptureChannel channel, String note) {
        return capture(channel, ann(), TODAY, Map.of(LeadCaptured.NOTE, note), null);
    }
}
