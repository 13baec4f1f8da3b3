package io.followthrough.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Large bodies that come at the same moment. */
class HeldBodiesFilterTests {

    private static final int MEGABYTE = 1024 * 1024;

    private final BodyLimitProperties limits = new BodyLimitProperties(
            DataSize.ofMegabytes(1),
            DataSize.ofKilobytes(256),
            Map.of("/batch", DataSize.ofMegabytes(32), "/imports", DataSize.ofMegabytes(260)),
            Duration.ofSeconds(8),
            DataSize.ofKilobytes(32));
    private @Nullable Exception refusal;
    private int let;

    private final HeldBodiesFilter filter =
            new HeldBodiesFilter(limits, 48L * MEGABYTE, (request, response, handler, why) -> {
                refusal = why;
                return null;
            });

    @Test
    void asManyAsFitAreLetInAndTheNextIsToldToComeAgain() throws Exception {
        while30MegabytesAreHeld(() -> call("/batch", 30 * MEGABYTE));
        assertThat(let).isEqualTo(1);
        assertThat(refusal).isInstanceOf(TooManyCallsException.class);
        call("/batch", 30 * MEGABYTE);
        assertThat(let).as("once there is room again").isEqualTo(2);
    }

    @Test
    void smallOnesAndThoseThatAreStreamedTakeNoRoom() throws Exception {
        while30MegabytesAreHeld(() -> {
            call("/leads", 2_000);
            call("/imports", 200 * MEGABYTE);
        });
        assertThat(let).isEqualTo(3);
        assertThat(refusal).isNull();
    }

    @Test
    void oneThatDoesNotSayHowLongItIsCountsAsTheLongestThatItMayBe() throws Exception {
        while30MegabytesAreHeld(() -> call("/batch", -1));
        assertThat(refusal).isInstanceOf(TooManyCallsException.class);
    }

    /** More than there is room for at all, and within its limit. */
    @Test
    void aSingleOneIsAlwaysLetIn() throws Exception {
        new HeldBodiesFilter(limits, MEGABYTE, (request, response, handler, why) -> null)
                .doFilter(
                        request("/batch", 30 * MEGABYTE), new MockHttpServletResponse(), (request, response) -> let++);
        assertThat(let).isEqualTo(1);
    }

    private interface Calls {
        void make() throws Exception;
    }

    private void while30MegabytesAreHeld(Calls calls) throws Exception {
        filter.doFilter(request("/batch", 30 * MEGABYTE), new MockHttpServletResponse(), (request, response) -> {
            let++;
            try {
                calls.make();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void call(String path, int length) throws Exception {
        filter.doFilter(request(path, length), new MockHttpServletResponse(), (request, response) -> let++);
    }

    private static MockHttpServletRequest request(String path, int length) {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.addHeader("Authorization", "Bearer key");
        if (length < 0) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        return request;
    }
}
