package io.followthrough.qualification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import io.followthrough.testkit.PageChecks;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Outcomes teach the running service; in this order, because what it learnt it does not forget. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProbabilityTests extends RunningService {

    @Test
    @Order(1)
    void itIsSilentUntilThereAreEnoughOutcomesAndThenSaysHowLikelyAndWhy() {
        var id = known("open", true);
        assertThat(probability(id).at("/silent").asString()).contains("more deals won (0 of 20)");
        assertThat(card().at("/silent").asString()).contains("more deals lost (0 of 20)");

        outcomesAreKnown();

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

    @Test
    @Order(2)
    void thePageShowsTheChanceWithItsReasonsAndIsSilentAboutCustomers() {
        outcomesAreKnown();
        try (var window = new ProspectWindow(port)) {
            window.open(known("open", true));
            var chance = window.card("Chance of a sale");
            var likely = probability(idOf("open@deals.example"));

            assertThat(chance.locator(".chance")).hasText(percent(likely.at("/value")));
            assertThat(chance)
                    .containsText("between " + percent(likely.at("/low")) + " and " + percent(likely.at("/high")));
            assertThat(chance.locator("li").first())
                    .containsText("× "
                            + ProspectWindow.oneDecimal(
                                    likely.at("/reasonsFor/0/factor").asDouble()));
            assertThat(chance.locator("li .pill.good"))
                    .hasCount(likely.at("/reasonsFor").size());
            assertThat(chance.locator("li .pill.bad"))
                    .hasCount(likely.at("/reasonsAgainst").size());
            PageChecks.assertAccessible(window.page);

            window.open(idOf("won1@deals.example"));
            assertThat(window.card("Chance of a sale")).containsText("Nothing is said: is a customer.");
        }
    }

    private void outcomesAreKnown() {
        if (card().at("/silent").isNull()) {
            return;
        }
        for (var n = 0; n < 24; n++) {
            done(known("won" + n, n % 6 != 0), deal(ActivityKind.DEAL_WON, "d", daysAgo(1)));
            done(known("lost" + n, n % 6 == 0), deal(ActivityKind.DEAL_LOST, "d", daysAgo(1)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        card().at("/won").asInt() == 24 && card().at("/lost").asInt() == 24);
    }

    private static String percent(JsonNode share) {
        return ProspectWindow.oneDecimal(100 * share.asDouble()) + " %";
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
