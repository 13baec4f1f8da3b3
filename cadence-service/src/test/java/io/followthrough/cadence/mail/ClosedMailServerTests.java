package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.application.MailServer.Handover;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedMailServerTests {

    @ParameterizedTest
    @ValueSource(strings = {ClosedMailServer.NAMELESS, ClosedMailServer.HELD})
    void nothingLeavesAndWhatIsDueWaitsWithWhatToDo(String why) {
        var closed = new ClosedMailServer(why);

        assertThat(closed.isReachable()).isFalse();
        assertThat(closed.hand(StoppableMailServerTests.email("ben@sales.example", "ann@example.com")))
                .isEqualTo(new Handover.Away(why));
        assertThat(why).contains("followthrough.cadence.mail.");
    }
}
