package io.followthrough.intake.domain;

import static io.followthrough.intake.domain.Inputs.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.Machine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedLinkTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    private final MachineRules rules = new MachineRules(IntakePolicy.DEFAULT);

    @Test
    void aBrowserADayLaterIsAPerson() {
        assertThat(rules.ofFetch("GET", FIREFOX, YESTERDAY, NOW)).isEqualTo(MachineVerdict.A_PERSON);
    }

    @Test
    void theImageProxyOfWebMailFetchesForAPerson() {
        var proxy = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
        assertThat(rules.ofFetch("GET", proxy, YESTERDAY, NOW).machine()).isEqualTo(Machine.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, Mozilla/5.0, head-request",
        "GET, , no-user-agent",
        "GET, Barracuda Sentinel (EE), scanner-user-agent",
        "GET, python-requests/2.32, scanner-user-agent",
        "GET, Mozilla/5.0 (compatible; bingbot/2.0), scanner-user-agent",
    })
    void aScannerIsAMachine(String method, String agent, String rule) {
        assertThat(rules.ofFetch(method, agent, YESTERDAY, NOW)).isEqualTo(MachineVerdict.machine(rule));
    }

    @Test
    void whoComesWhileItIsDeliveredMayBeAGateway() {
        assertThat(rules.ofFetch("GET", FIREFOX, NOW.minusSeconds(59), NOW))
                .isEqualTo(MachineVerdict.unsure("fetched-while-it-was-delivered"));
        assertThat(rules.ofFetch("GET", FIREFOX, NOW.minusSeconds(60), NOW)).isEqualTo(MachineVerdict.A_PERSON);
    }

    @Test
    void aPrivacyProxyFetchesWhetherAnybodyReadsOrNot() {
        assertThat(rules.ofFetch("GET", "Mozilla/5.0", YESTERDAY, NOW))
                .isEqualTo(MachineVerdict.unsure("privacy-proxy"));
    }

    @Test
    void nobodyReadsAMessageWithinTwoSecondsOfItsSending() {
        assertThat(rules.ofFetch("GET", FIREFOX, NOW.minusMillis(1_900), NOW))
                .isEqualTo(MachineVerdict.machine("fetched-too-quickly"));
    }
}
