package io.followthrough.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Machine;
import io.followthrough.intake.domain.MachineVerdict;
import io.followthrough.kit.tokens.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person follows one link and reads, a scanner all of them at once. */
class MomentsTests {

    private static final Instant SENT = Instant.parse("2026-03-02T08:00:00Z");

    private record Waiting(Duration time, Runnable then) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final List<MachineVerdict> told = new ArrayList<>();
    private final Moments moments = new Moments((time, then) -> waiting.add(new Waiting(time, then)));

    @Test
    void oneLinkIsAPersons() {
        click("ann.e1s1a1", "https://a.example");
        click("ann.e1s1a1", "https://a.example");
        click("bob.e1s1a1", "https://a.example");
        assertThat(told).as("not before the moment is over").isEmpty();

        pass(Moments.MOMENT);

        assertThat(told).containsExactly(MachineVerdict.A_PERSON, MachineVerdict.A_PERSON);
    }

    @Test
    void severalLinksOfOneMessageAreAMachines() {
        click("ann.e1s1a1", "https://a.example");
        click("ann.e1s1a1", "https://b.example");

        pass(Moments.MOMENT);

        assertThat(told).hasSize(2).allSatisfy(verdict -> {
            assertThat(verdict.machine()).isEqualTo(Machine.MACHINE);
            assertThat(verdict.rule()).isEqualTo("several-links-at-once");
        });
    }

    @Test
    void soIsOneTogetherWithTheWayOut() {
        click("ann.e1s1a1", "https://a.example");
        moments.followed(token(Token.Kind.UNSUBSCRIBE, "ann.e1s1a1", null));

        pass(Moments.MOMENT);

        assertThat(told).singleElement().extracting(MachineVerdict::machine).isEqualTo(Machine.MACHINE);
    }

    @Test
    void whatTheScannerFollowsLaterIsItsToo() {
        click("ann.e1s1a1", "https://a.example");
        click("ann.e1s1a1", "https://b.example");
        pass(Moments.MOMENT);
        click("ann.e1s1a1", "https://c.example");
        assertThat(told)
                .hasSize(3)
                .allSatisfy(verdict -> assertThat(verdict.machine()).isEqualTo(Machine.MACHINE));

        pass(Moments.REST);
        click("ann.e1s1a1", "https://a.example");
        pass(Moments.MOMENT);

        assertThat(told.getLast()).as("the person reads it at last").isEqualTo(MachineVerdict.A_PERSON);
    }

    @Test
    void whoReadsOneLinkAfterTheOtherIsAPerson() {
        click("ann.e1s1a1", "https://a.example");
        pass(Moments.MOMENT);
        click("ann.e1s1a1", "https://b.example");
        pass(Moments.MOMENT);

        assertThat(told).containsExactly(MachineVerdict.A_PERSON, MachineVerdict.A_PERSON);
    }

    @Test
    void atTheEndWhatIsOpenIsTold() {
        click("ann.e1s1a1", "https://a.example");

        moments.end();

        assertThat(told).hasSize(1);
    }

    private void click(String touch, String target) {
        moments.clicked(token(Token.Kind.CLICK, touch, target), new Moments.Click(MachineVerdict.A_PERSON, told::add));
    }

    private static Token token(Token.Kind kind, String touch, @Nullable String target) {
        return new Token(kind, "p", touch, target, SENT);
    }

    private void pass(Duration time) {
        var due = waiting.stream().filter(it -> it.time().equals(time)).toList();
        waiting.removeAll(due);
        due.forEach(it -> it.then().run());
    }
}
