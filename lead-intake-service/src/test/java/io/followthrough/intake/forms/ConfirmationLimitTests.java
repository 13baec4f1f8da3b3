package io.followthrough.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConfirmationLimitTests {

    private static final Place HOME = Place.of("203.0.113.7", false);

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private final ConfirmationLimit limit = new ConfirmationLimit(2, () -> now);

    @Test
    void aFloodOfStrangersAddressesStopsUntilAnHourIsOver() {
        assertThat(limit.allows(HOME, "a@limits.example", false)).isTrue();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(limit.allows(HOME, "b@limits.example", false)).isTrue();
        assertThat(limit.allows(HOME, "c@limits.example", false)).isFalse();

        now = now.plus(Duration.ofMinutes(31));
        assertThat(limit.allows(HOME, "c@limits.example", false)).isTrue();
        assertThat(limit.allows(HOME, "d@limits.example", false)).isFalse();
    }

    @Test
    void whoSendsTheFormAgainIsStillOnePerson() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.allows(HOME, "a@limits.example", false)).isTrue();
        }
        assertThat(limit.allows(HOME, "b@limits.example", false)).isTrue();
    }

    @Test
    void otherPlacesAreNotHeldUpAndAnotherAddressOfTheSameNetworkIsTheSamePlace() {
        var one = Place.of("2001:db8:1:2::1", false);
        limit.allows(one, "a@limits.example", false);
        limit.allows(one, "b@limits.example", false);

        assertThat(limit.allows(Place.of("2001:db8:1:2:ffff::9", false), "c@limits.example", false))
                .isFalse();
        assertThat(limit.allows(Place.of("2001:db8:1:3::1", false), "c@limits.example", false))
                .isTrue();
        assertThat(limit.allows(HOME, "c@limits.example", false)).isTrue();
    }

    @Test
    void theScreenOfAStoreServesManyAndZeroIsNoLimit() {
        var screen = Place.of("203.0.113.9", true);
        for (int i = 0; i < 40; i++) {
            assertThat(limit.allows(screen, i + "@limits.example", false)).isTrue();
        }
        assertThat(limit.allows(screen, "last@limits.example", false)).isFalse();
        assertThat(new ConfirmationLimit(0, () -> now).allows(screen, "last@limits.example", false))
                .isTrue();
    }

    @Test
    void whoHasWorkedForItMayComeFromACrowd() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.allows(HOME, i + "@limits.example", true)).isTrue();
        }
        assertThat(limit.allows(HOME, "last@limits.example", true)).isFalse();
    }
}
