package io.followthrough.qualification.web;

import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Outcomes teach the running service. */
class ProbabilityTests extends RunningService {

    @Test
    void itIsSilentUntilThereAreEnoughOutcomesAndThenSaysHowLikelyAndWhy() {
        var id = known("open", true);
        assertThat(probability(id).at("/silent").asString()).contains("more deals won (0 of 20)");
        assertThat(card().at("/silent").asString()).contains("more deals lost (0 of 20)");

        for (var n = 0; n < 24; n++) {
            done(known("won" + n, n % 6 != 0), deal(ActivityKind.DEAL_WON, "d", daysAgo(1)));
            done(known("lost" + n, n % 6 == 0), deal(ActivityKind.DEAL_LOST, "d", daysAgo(1)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        card().at("/won").asInt() == 24 && card().at("/lost").asInt() == 24);

        var likely = probability(id);
        assertThat(likely.at("/value").asDouble()).isGreaterThan(0.6);
        assertThat(likely.at("/low").asDouble()).isLessThan(likely.at("/value").asDouble());
        assertThat(likely.at("/reasonsFor/0/text").asString()).isNotBlank();
        assertThat(likely.at("/reasonsFor/0/factor").asDouble()).isGreaterThan(1);
        assertThat(probability(known("unmet", false)).at("/value").asDouble()).isLessThan(0.4);
        assertThat(probability(idOf("won1@deals.example")).at("/silent").asString())
                .isEqualTo("is a customer");
        assertThat(card().at("/modelVersion").asString())
                .isEqualTo(likely.at("/modelVersion").asString());
        assertThat(card().at("/brier").asDouble())
                .isLessThan(card().at("/brierOfShare").asDouble());
        assertThat(card().at("/calibration").size()).isPositive();
    }

    /** Somebody with a budget whom we met, or without either. */
    private String known(String name, boolean promising) {
        var email = name + "@deals.example";
        captured(capture(CaptureChannel.WEB_FORM, person(email, null), daysAgo(9)));
        var id = idOf(email);
        done(id, answer("budget", promising ? "10000" : "no budget", daysAgo(8)));
        if (promising) {
            done(id, activity(ActivityKind.MEETING_HELD, daysAgo(7)));
        }
        return id;
    }

    private JsonNode probability(String id) {
        return get("/v1/prospects/" + id).is(200).body().at("/probability");
    }

    private JsonNode card() {
        return get("/v1/probability").is(200).body();
    }
}
