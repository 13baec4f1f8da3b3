package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.aCapture;
import static io.followthrough.intake.domain.Inputs.fields;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTests {

    @Test
    void aMisspeltFieldIsToldWithTheNearestKnownOne() {
        assertThat(Shape.CAPTURE.misspelt(aCapture("chanel", "WEB_FORM", "person.e-mail", "x", "intrests[0]", "y")))
                .extracting(Problem::field, Problem::remedy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("chanel", "did you mean channel?"),
                        org.assertj.core.groups.Tuple.tuple("person.e-mail", "did you mean person.email?"),
                        org.assertj.core.groups.Tuple.tuple("intrests", "did you mean interests?"));
    }

    @Test
    void aWholeUnknownObjectIsToldOnce() {
        assertThat(Shape.CAPTURE.misspelt(fields("adress.street", "x", "adress.city", "y")))
                .extracting(Problem::field)
                .containsExactly("adress");
    }

    @Test
    void answersAndExternalIdsHaveFreeNames() {
        assertThat(Shape.CAPTURE.misspelt(aCapture("answers.what-else", "x", "person.externalIds.hubspot", "1")))
                .isEmpty();
    }
}
