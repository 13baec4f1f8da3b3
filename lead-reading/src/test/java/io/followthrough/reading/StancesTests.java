package io.followthrough.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StancesTests {

    @Test
    void interestThatIsSomebodyElsesIsNobodysHere() {
        assertThat(chat(found(Intent.ABOUT_OTHERS, 0.7), found(Intent.BUY, 0.6)))
                .isEqualTo(Stance.NONE);
    }

    @Test
    void whoHasHisUnclesNeedsNone() {
        assertThat(chat(found(Intent.ABOUT_OTHERS, 0.95), found(Intent.NOT_INTERESTED, 0.74), found(Intent.BUY, 0.16)))
                .isEqualTo(Stance.NOT_INTERESTED);
    }

    @Test
    void aNeighbourWhoWantsItIsNoRefusal() {
        assertThat(chat(found(Intent.ABOUT_OTHERS, 0.9), found(Intent.NOT_INTERESTED, 0.6), found(Intent.BUY, 0.5)))
                .isEqualTo(Stance.NONE);
    }

    @Test
    void aClearLaterOutweighsAFaintSomebodyElse() {
        assertThat(chat(found(Intent.NOT_NOW, 0.89), found(Intent.BUY, 0.53), found(Intent.ABOUT_OTHERS, 0.38)))
                .isEqualTo(Stance.NOT_NOW);
    }

    @Test
    void aCallThatIsAskedForLaterIsNoInterestOfToday() {
        assertThat(chat(found(Intent.NOT_NOW, 0.92), found(Intent.MEETING, 0.95)))
                .isEqualTo(Stance.NOT_NOW);
        assertThat(chat(found(Intent.NOT_NOW, 0.75), found(Intent.MEETING, 0.95)))
                .isEqualTo(Stance.CURRENT_INTEREST);
        assertThat(chat(found(Intent.NOT_NOW, 0.92), found(Intent.BUY, 0.95))).isEqualTo(Stance.CURRENT_INTEREST);
    }

    @Test
    void aFaintRefusalDoesNotHoldWhoClearlyWantsToMeet() {
        assertThat(chat(found(Intent.MEETING, 0.99), found(Intent.OPT_OUT, 0.2)))
                .isEqualTo(Stance.CURRENT_INTEREST);
        assertThat(chat(found(Intent.MEETING, 0.99), found(Intent.OPT_OUT, 0.45)))
                .isEqualTo(Stance.UNSURE);
    }

    @Test
    void whoWantsSomethingClearlyIsNoMachineForNamingAnAbsentColleague() {
        var wants = List.of(found(Intent.MEETING, 0.99), found(Intent.OUT_OF_OFFICE, 0.51));
        var absent = List.of(found(Intent.MEETING, 0.99), found(Intent.OUT_OF_OFFICE, 0.93));

        assertThat(Stances.of(Said.Kind.MAIL, wants)).isEqualTo(Stance.CURRENT_INTEREST);
        assertThat(Stances.of(Said.Kind.MAIL, absent)).isEqualTo(Stance.AUTOMATIC);
    }

    private static Stance chat(Finding... findings) {
        return Stances.of(Said.Kind.CHAT, List.of(findings));
    }

    private static Finding found(Intent intent, double probability) {
        return new Finding(intent, probability, "words", 0);
    }
}
