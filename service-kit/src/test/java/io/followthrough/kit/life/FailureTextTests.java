package io.followthrough.kit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Nobody reads "null". */
class FailureTextTests {

    @Test
    void theFirstWordsOfOnesOwnAreTold() {
        assertThat(FailureText.of(new ExecutionException(new IOException("refused"))))
                .isEqualTo("refused");
        assertThat(FailureText.of(new IllegalStateException("cannot read", new IOException("no such file"))))
                .isEqualTo("cannot read");
        assertThat(FailureText.of(new IllegalStateException(null, new IOException("no such file"))))
                .isEqualTo("no such file");
    }

    @Test
    void whatSaysNothingIsNamed() {
        assertThat(FailureText.of(new TimeoutException())).isEqualTo("no answer in time");
        assertThat(FailureText.of(new ConnectException())).isEqualTo("ConnectException");
        assertThat(FailureText.of(new ExecutionException(new ConnectException())))
                .isEqualTo("ConnectException");
        assertThat(FailureText.of(new IOException(" "))).isEqualTo("IOException");
    }
}
