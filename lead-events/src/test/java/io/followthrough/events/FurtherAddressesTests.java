package io.followthrough.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events of before further addresses were told with the person are read as if they had been. */
class FurtherAddressesTests {

    private static final String OLD = """
            {"leadId": "l-1", "channel": "IMPORT", "source": {"id": "list"}, "capturedAt": "2026-03-02T08:00:00Z",
             "person": {"email": "ann@works.example"},
             "answers": {"otherEmails": "Ann@Home.example, ann@works.example, see card, ann@bücher.example"}}""";

    @Test
    void theAnswerOfAnOlderEventNamesAddressesOfThePerson() {
        var capture = EventJson.MAPPER.readValue(OLD, LeadCaptured.class);

        assertThat(capture.person().otherEmails()).containsExactly("ann@home.example", "ann@xn--bcher-kva.example");
        assertThat(capture.person().emails()).startsWith("ann@works.example").hasSize(3);
        assertThat(capture.answers()).containsKey("otherEmails");
    }

    @Test
    void anAddressThatIsTakenOutOfTheAnswersComesBackInNoWay() {
        var capture = EventJson.MAPPER.readValue(OLD, LeadCaptured.class);

        var without = capture.telling(
                        capture.source(), FurtherAddresses.without(capture.answers(), "ann@home.example"::equals))
                .of(capture.person().reachedAt(List.of("ann@xn--bcher-kva.example")));

        assertThat(without.toString().toLowerCase()).doesNotContain("ann@home.example");
        assertThat(without.person().otherEmails()).containsExactly("ann@xn--bcher-kva.example");
        assertThat(FurtherAddresses.without(Map.of("otherEmails", "a@b.example"), address -> true))
                .isEmpty();
    }

    @Test
    void nobodyHasAddressesWithoutEnd() {
        var many = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number -> "n" + number + "@many.example")
                .toList();

        assertThat(Person.UNKNOWN.alsoAt(many).otherEmails()).hasSize(20);
    }
}
