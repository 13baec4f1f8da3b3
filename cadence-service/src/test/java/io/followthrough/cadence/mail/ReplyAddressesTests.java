package io.followthrough.cadence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.tokens.SignedTokens;
import org.junit.jupiter.api.Test;

/** Addresses that say which contact is answered. */
class ReplyAddressesTests {

    private static final TouchId TOUCH = new TouchId("b1946ac9-2f6e-5d1a-9c3e-7a51cb0e2f11", 1, 2, 1);

    private final SignedTokens tokens = new SignedTokens("a secret of the tests only");
    private final ReplyAddresses addresses = new ReplyAddresses("replies@sales.example", true, tokens);

    @Test
    void anAddressNamesItsContactAndFitsIntoALocalPart() {
        var address = addresses.of(TOUCH);

        assertThat(address).startsWith("replies+" + TOUCH + ".").endsWith("@sales.example");
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(addresses.read(address.substring("replies+".length(), address.indexOf('@'))))
                .hasValue(TOUCH);
    }

    @Test
    void anAddressThatSomebodyMadeUpNamesNothing() {
        assertThat(addresses.read(TOUCH + ".00000000")).isEmpty();
        assertThat(addresses.read("00000000")).isEmpty();
        var others = new ReplyAddresses("replies@sales.example", true, new SignedTokens("a secret of somebody else"));
        assertThat(addresses.read(others.of(TOUCH).replaceAll(".*\\+|@.*", ""))).isEmpty();
    }

    @Test
    void whatWouldBeTooLongIsLeftOut() {
        assertThat(new ReplyAddresses("answers-to-our-sales-team@sales.example", true, tokens).of(TOUCH))
                .isEqualTo("answers-to-our-sales-team@sales.example");
    }

    @Test
    void aMailboxThatTakesNothingBehindAPlusIsWrittenToAsItIs() {
        assertThat(new ReplyAddresses("replies@sales.example", false, tokens).of(TOUCH))
                .isEqualTo("replies@sales.example");
    }

    @Test
    void withoutAMailboxAnswersGoToTheSender() {
        assertThat(new ReplyAddresses(null, true, tokens).of(TOUCH)).isNull();
        assertThat(new ReplyAddresses(" ", true, tokens).of(TOUCH)).isNull();
    }
}
