package io.followthrough.cadence.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LetterIdsTests {

    private static final String MESSAGE = """
            From: ann@example.com
            Message-ID: <1@example.com>
            Subject: Re: Hello

            Received: is the first word of this text.
            """;

    @Test
    void theSameMessageByTwoAddressesOfOneMailboxIsOne() {
        var toBen = "Return-Path: <ann@example.com>\nDelivered-To: ben@sales.example\n" + MESSAGE;
        var toEva = "Delivered-To: eva@sales.example\nReceived: from mx\n\tby sales.example;\n id 7\n" + MESSAGE;

        assertThat(id(toBen)).isEqualTo(id(toEva)).isEqualTo(id(MESSAGE));
    }

    @Test
    void anotherTextIsAnotherMessage() {
        assertThat(id(MESSAGE)).isNotEqualTo(id(MESSAGE.replace("first", "second")));
        assertThat(id(MESSAGE)).isNotEqualTo(id(MESSAGE.replace("Received: is", "Is")));
        assertThat(id(MESSAGE)).isNotEqualTo(id(MESSAGE.replace("Subject: Re: ", "Subject: ")));
    }

    @Test
    void withoutANameOfItsOwnTheWayTellsEqualMessagesApart() {
        var nameless = MESSAGE.replace("Message-ID: <1@example.com>\n", "");

        assertThat(id("Received: at nine\n" + nameless)).isNotEqualTo(id("Received: at ten\n" + nameless));
    }

    @Test
    void aHeaderOfHalfAMillionLinesIsNoTrouble() {
        assertThat(id("Received: x\n" + " y\n".repeat(170_000) + MESSAGE)).isEqualTo(id(MESSAGE));
    }

    private static String id(String message) {
        return LetterIds.of(message.getBytes(StandardCharsets.UTF_8));
    }
}
