package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People.Draft;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.events.EnrolmentStarted;
import io.followthrough.events.Road;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchSent;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What was decided of two while they were taken for one is, once they are two again, no end of what ran with either. */
class DecidedOfBothTests {

    private static final UnaryOperator<Draft> LEAD = UnaryOperator.identity();
    private static final UnaryOperator<Draft> CUSTOMER = draft -> draft.stage(Stage.CUSTOMER);
    private static final UnaryOperator<Draft> OPTED_OUT = draft -> draft.stage(Stage.OPTED_OUT);
    private static final UnaryOperator<Draft> LOST =
            draft -> draft.stage(Stage.LOST).road(Road.FUTURE_INTEREST, null);
    private static final UnaryOperator<Draft> LATER = draft -> draft.road(Road.FUTURE_INTEREST, null);

    private final Story ann = Story.begin();
    private final Story bob = Story.of("bob");

    @Test
    void aRefusalOfTheOtherLeavesTheLeadWhereItWas() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(OPTED_OUT);
        takenForOne(OPTED_OUT);

        ann.partsFrom(bob).qualified(LEAD).after(ofDays(20));

        nothingHasBegunAgain();
    }

    @Test
    void soItDoesWhenQualificationIsHeardFirst() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(OPTED_OUT);
        takenForOne(OPTED_OUT);

        ann.qualified(LEAD);
        var sent = ann.told(TouchSent.class).size();
        ann.partsFrom(bob).after(ofDays(20));

        assertThat(sent).isEqualTo(1);
        assertThat(ann.followUp().memory().past())
                .allMatch(past -> past.enrolment().ordinal() == 1);
        assertThat(ann.told(TouchSent.class).stream().map(told -> told.touch().step()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCustomerIsLookedAfterOn() {
        ann.qualified(CUSTOMER);
        var care = ann.followUp().enrolment().orElseThrow().enrolmentId();
        bob.qualified(OPTED_OUT);
        takenForOne(OPTED_OUT);
        assertThat(ann.next().kind()).isEqualTo(Kind.NONE);

        ann.partsFrom(bob).qualified(CUSTOMER);

        assertThat(ann.followUp().enrolment().orElseThrow().enrolmentId()).isEqualTo(care);
        assertThat(ann.told(EnrolmentStarted.class)).hasSize(1);
    }

    @Test
    void theSaleOfTheOtherIsNobodysThanksAndNoEndOfALead() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(CUSTOMER);
        takenForOne(CUSTOMER);
        var started = ann.told(EnrolmentStarted.class).size();

        ann.partsFrom(bob).qualified(LEAD).after(ofDays(20));

        nothingHasBegunAgain();
        assertThat(ann.told(EnrolmentStarted.class)).hasSize(started);
        assertThat(ann.followUp().memory().past()).isEmpty();
    }

    @Test
    void aLeadIsNoneToBeLookedAfterSinceTheOtherWas() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.at(ann.now()).qualified(CUSTOMER).after(ofDays(70));
        ann.at(bob.now());
        takenForOne(CUSTOMER);

        ann.partsFrom(bob).qualified(LEAD);

        nothingHasBegunAgain();
    }

    @Test
    void aDealThatTheOtherLostIsNoFarewell() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(LEAD).qualified(LOST);
        takenForOne(LOST);

        ann.partsFrom(bob).qualified(LEAD).after(ofDays(20));

        assertThat(ann.followUp().enrolment().orElseThrow().ordinal()).isEqualTo(1);
        assertThat(ann.told(TouchSent.class).stream()
                        .filter(told -> told.touch().cadence().id().equals("new-lead"))
                        .map(told -> told.touch().step()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNotNowOfTheOtherIsNoRefusalOfTheLead() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(LATER);
        takenForOne(LATER);

        ann.partsFrom(bob).qualified(LEAD).after(ofDays(20));

        nothingHasBegunAgain();
    }

    @Test
    void whatSomebodyRefusedWhileTheyWereOneStaysRefused() {
        ann.qualified(LEAD).after(ofHours(1));
        bob.qualified(OPTED_OUT);
        takenForOne(OPTED_OUT);

        ann.partsFrom(bob).qualified(OPTED_OUT).after(ofDays(20));

        assertThat(ann.told(TouchSent.class)).hasSize(1);
        assertThat(ann.next().kind()).isEqualTo(Kind.NONE);
    }

    private void takenForOne(UnaryOperator<Draft> together) {
        bob.at(ann.now());
        ann.joins(bob);
        ann.qualified(together);
        ann.after(ofHours(1));
        bob.at(ann.now());
    }

    private void nothingHasBegunAgain() {
        assertThat(ann.followUp().enrolment().orElseThrow().ordinal()).isEqualTo(1);
        assertThat(ann.told(EnrolmentStarted.class))
                .extracting(started -> started.cadence().id())
                .containsOnlyOnce("new-lead");
        assertThat(ann.told(TouchSent.class).stream()
                        .map(told -> told.touch().cadence().id() + told.touch().step()))
                .doesNotHaveDuplicates();
        assertThat(ann.isAlive()).isTrue();
    }
}
