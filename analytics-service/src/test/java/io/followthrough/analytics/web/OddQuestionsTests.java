package io.followthrough.analytics.web;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.lost;
import static io.followthrough.analytics.Events.opened;
import static io.followthrough.analytics.Events.qualified;
import static io.followthrough.analytics.Events.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.EventEnvelope;
import io.followthrough.events.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that nobody should ask, and somebody does. */
class OddQuestionsTests extends RunningAnalytics {

    private static final List<String> NAMES =
            List.of("a/b?c#d", "caf\u00E9 \uD83D\uDE00", "", " ", "null", "a;b", "&=%2F", "new\nline", "\u202Ertl");

    private static void sourcesOfAllSorts() {
        decided(NAMES.stream()
                .map(name -> qualified("odd-" + name.hashCode(), Stage.CUSTOMER, name, 1))
                .toArray(EventEnvelope<?>[]::new));
    }

    @Test
    void whateverASourceIsCalledItCanBeAskedForByItsName() {
        sourcesOfAllSorts();
        for (var name : NAMES) {
            await(name)
                    .untilAsserted(() -> assertThat(json("/v1/metrics/conversion-rate?by=source&stage=customer&source="
                                            + URLEncoder.encode(name, StandardCharsets.UTF_8))
                                    .at("/items/0/numerator")
                                    .asInt())
                            .isEqualTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/metrics/conversion-rate?window=day&from=%2B999999999-12-31",
                "/v1/metrics/conversion-rate?window=month&from=2026-01-01&to=%2B999999999-12-31",
                "/v1/metrics/conversion-rate?window=week&from=-999999999-01-01",
                "/v1/survival?at=%2B999999999-12-31",
                "/v1/cohorts?at=-999999999-01-01",
                "/v1/experiments?at=-999999999-01-01",
                "/v1/timing?from=%2B12345-01-01",
                "/v1/funnel?to=%2B12345-01-01",
                "/v1/goals/plan?until=%2B999999999-12-31"
            })
    void aDayOfAYearWithMoreThanFourDigitsIsNoDay(String query) {
        assertThat(get(query, "application/json")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("is no day", "use a day as 2026-03-31");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/metrics/conversion-rate?by=source&source=a&source=b",
                "/v1/survival?stage=customer&stage=prospect",
                "/v1/cohorts?size=week&size=month",
                "/v1/funnel?channel=WEB_FORM&channel=EMAIL",
                "/v1/experiments?metric=open-rate&metric=click-rate",
                "/v1/timing?channel=call&channel=email",
                "/v1/goals/plan?sales=10&sales=20"
            })
    void whatIsGivenTwiceIsRefusedAndNotHalfIgnored(String query) {
        assertThat(get(query, "application/json")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("was given 2 times", "give it once");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales=0x1p3", "sales=1d", "sales=%207", "sales=NaN", "rate=1e-18", "minutes=1e400"})
    void aNumberIsWrittenInDigitsAndCanBePlannedWith(String odd) {
        assertThat(get("/v1/goals/plan?" + odd, "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLargestGoalHasAPlanWithoutNegativeContacts() {
        var plan = json("/v1/goals/plan?sales=1000000000&per=day&rate=0.0000011");

        assertThat(plan.get("contactsPerWorkingDay").asLong())
                .isEqualTo(plan.get("contacts").asLong())
                .isGreaterThan(900_000_000_000_000L);
    }

    @Test
    void aCursorGoesOnWithTheQuestionThatItCameFrom() {
        sourcesOfAllSorts();
        await().until(() ->
                json("/v1/metrics/conversion-rate?by=source").get("total").asInt() > 2);
        var query = "/v1/metrics/conversion-rate?limit=2&by=";
        var next = "&cursor=" + json(query + "source").get("next").asString();

        assertThat(json(query + "source" + next).get("items").size()).isPositive();
        for (var other :
                List.of("channel" + next, "source&stage=customer" + next, "source&cursor=", "source&cursor=AAAA")) {
            assertThat(get(query + other, "application/json").body()).as(other).contains("is none of this list");
        }
    }

    @Test
    void theZoneOfTheBusinessMayBeNamedWhereverThereAreDays() {
        for (var path : List.of("survival", "cohorts", "funnel", "experiments", "timing", "goals/plan")) {
            assertThat(get("/v1/" + path + "?zone=UTC", "application/json").statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(get("/v1/" + path + "?zone=Europe/Berlin", "application/json")
                            .body())
                    .as(path)
                    .contains("use UTC");
        }
    }

    @Test
    void aFileIsUnchangedByAnyOfTheTagsGiven() {
        var quiet = "/v1/metrics/closing-ratio?window=month&from=2019-01-01&to=2019-12-31";
        var tag = get(quiet, "text/csv").headers().firstValue("ETag").orElseThrow();

        for (var known : List.of(tag, tag.replace("W/", ""), "\"other\", " + tag)) {
            assertThat(getUnless(known, quiet, "text/csv").statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
    }

    @Test
    void aSpreadsheetGetsTheDecimalSignOfItsCountry() {
        sourcesOfAllSorts();
        var query = "/v1/metrics/conversion-rate?by=source&stage=customer";
        await().until(() -> get(query, "text/csv").body().contains("a;b"));

        assertThat(get(query + "&spreadsheet=comma", "text/csv")).satisfies(file -> {
            assertThat(file.body()).startsWith("\uFEFFmetric;window;").contains("\"a;b\";CUSTOMER;1;1;1;0,20654931");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"conversion-rate.csv\"");
        });
        assertThat(get(query + "&spreadsheet=point", "text/csv").body())
                .startsWith("\uFEFFmetric,window,")
                .contains(",0.20654931");
        assertThat(get(query, "text/csv").body()).startsWith("metric,");
        assertThat(get(query + "&spreadsheet=point", "application/json").body()).contains("ask for text/csv");
    }

    @Test
    void aFileOfTimesHasTheTimes() {
        sourcesOfAllSorts();
        await().until(() -> get("/v1/metrics/time-to-stage?stage=customer", "text/csv")
                .body()
                .contains(",0:"));
    }

    @Test
    void ofOpenDealsASellerIsToldHowManyMayBeWon() {
        decided(qualified("f-1", Stage.OPPORTUNITY, "forecasts", 1));
        acted(
                opened("f-1", "deal-1", MONDAY_9AM),
                opened("f-1", "deal-2", MONDAY_9AM),
                won("f-1", "deal-3", MONDAY_9AM),
                lost("f-1", "deal-4", MONDAY_9AM));

        await().ignoreExceptions().untilAsserted(() -> {
            var own = json("/v1/forecast?by=source")
                    .get("items")
                    .valueStream()
                    .filter(it -> it.at("/dimensions/source").asString().equals("forecasts"))
                    .findFirst()
                    .orElseThrow()
                    .get("forecast");
            assertThat(own.get("open").asInt()).isEqualTo(2);
            assertThat(own.at("/closing/denominator").asInt()).isEqualTo(2);
            assertThat(own.get("expected").asDouble()).isEqualTo(1);
            assertThat(own.get("low").asInt()).isZero();
            assertThat(own.get("high").asInt()).isEqualTo(2);
        });
        assertThat(json("/v1/forecast").get("total").asInt()).isEqualTo(1);
        assertThat(get("/v1/forecast?by=mood", "application/json").body())
                .contains("none, rep, source, channel, campaign");
    }
}
