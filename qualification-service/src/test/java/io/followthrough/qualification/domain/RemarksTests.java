package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Language barrier", an outcome of ours, was read as a matter for the service of a car park. */
class RemarksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language barrier",
                "wrong number",
                "has left the company: ask for Bo Berg",
                "Cancelled the meeting",
                "Please never contact me again."
            })
    void whatASystemSaysOfItItselfIsNobodysWords(String remark) {
        for (var kind : ActivityKind.values()) {
            var silent = activity(kind, TODAY);

            var decision = decide(webForm(daysAgo(3)), silent.remarking(remark));

            assertThat(decision).as(kind.name()).isEqualTo(decide(webForm(daysAgo(3)), silent));
            assertThat(decision.noLead()).isNull();
        }
    }
}
