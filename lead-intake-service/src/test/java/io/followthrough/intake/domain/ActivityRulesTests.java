package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static io.followthrough.intake.domain.Inputs.PHONES;
import static io.followthrough.intake.domain.Inputs.accepted;
import static io.followthrough.intake.domain.Inputs.anActivity;
import static io.followthrough.intake.domain.Inputs.fields;
import static io.followthrough.intake.domain.Inputs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.Deal;
import io.followthrough.events.Machine;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ActivityRulesTests {

    private final ActivityRules rules = new ActivityRules(PHONES, IntakePolicy.DEFAULT);

    private Validated<ActivityRecorded> check(Fields fields) {
        return rules.check(fields, _ -> "activity-1", NOW);
    }

    @Test
    void aKindAndOneWayToTellThePersonAreEnough() {
        var activity = accepted(check(anActivity()));
        assertThat(activity.kind()).isEqualTo(ActivityKind.NOTE_TAKEN);
        assertThat(activity.person().email()).isEqualTo("ann@example.com");
        assertThat(activity.at()).isEqualTo(NOW);
    }

    @Test
    void aProspectNeedsNoPerson() {
        var activity = accepted(check(fields("kind", "MEETING_HELD", "prospectId", "p-1", "minutes", "45")));
        assertThat(activity.prospectId()).isEqualTo("p-1");
        assertThat(activity.person()).isNull();
        assertThat(activity.minutes()).isEqualTo(45.0);
    }

    @Test
    void aDealKeepsItsValueToTheCent() {
        var activity = accepted(check(anActivity("kind", "DEAL_WON", "deal.value", "1999.90", "deal.currency", "eur")));
        assertThat(activity.deal()).isEqualTo(new Deal(null, new BigDecimal("1999.90"), "EUR", null));
    }

    @Test
    void whatTheSenderKnowsOfMachinesIsKept() {
        var activity = accepted(check(anActivity("kind", "EMAIL_OPENED", "machine", "MACHINE", "machineRule", "mpp")));
        assertThat(activity.machine()).isEqualTo(Machine.MACHINE);
        assertThat(activity.machineRule()).isEqualTo("mpp");
    }

    @Test
    void anObjectionSaysOfWhatKindItIs() {
        assertThat(problems(check(anActivity("kind", "OBJECTION_RAISED"))))
                .extracting(Problem::field)
                .containsExactly("objection.type");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(problems(check(fields("kind", "SLEPT", "minutes", "-1", "deal.currency", "gold", "until", "soon"))))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("kind", "minutes", "deal.currency", "until", "person");
    }

    @Test
    void aSecondAddressOfWhoeverDidItIsKept() {
        var activity = accepted(check(anActivity("person.email", "a@b.example; c@d.example")));

        assertThat(activity.person().email()).isEqualTo("a@b.example");
        assertThat(activity.person().otherEmails()).containsExactly("c@d.example");
        assertThat(activity.answers()).containsEntry("otherEmails", "c@d.example");
    }
}
