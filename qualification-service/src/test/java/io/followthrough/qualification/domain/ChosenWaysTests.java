package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is ticked on the page of preferences is entered, not said: the names of the ways are nobody's words. */
class ChosenWaysTests {

    /** Every choice among the ways that leaves e-mail and calls. */
    static Stream<String> choices() {
        var others = Arrays.stream(TouchChannel.values())
                .filter(way -> way != TouchChannel.EMAIL && way != TouchChannel.CALL)
                .toList();
        return IntStream.range(0, 1 << others.size())
                .mapToObj(chosen -> "EMAIL,CALL"
                        + IntStream.range(0, others.size())
                                .filter(at -> (chosen >> at & 1) == 1)
                                .mapToObj(at -> "," + others.get(at))
                                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void waysThatAreWantedAreNoWishToBeLeftAlone(String ways) {
        for (var answers : List.of(
                Map.of("allowedChannels", ways),
                Map.of("allowedChannels", ways, "frequency", "SELDOM", "refusedTopics", "IDEAS"),
                Map.of("allowedChannels", ways, "frequency", "PAUSED", "pausedUntil", "2027-01-01T00:00:00Z"),
                Map.of("channels", ways.replace(",", ", ")))) {
            var known = capture(CaptureChannel.WEB_FORM, person("ann@a.example", null), daysAgo(5));
            var decision =
                    decide(known, activity(ActivityKind.QUESTION_ANSWERED, daysAgo(1), null, answers, null, null));

            assertThat(decision.stage().stage()).as("%s", answers).isNotEqualTo(Stage.OPTED_OUT);
            assertThat(decision.unclear()).as("%s", answers).isNull();
        }
    }
}
