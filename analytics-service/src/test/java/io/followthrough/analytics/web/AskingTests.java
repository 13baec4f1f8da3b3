package io.followthrough.analytics.web;

import static io.followthrough.analytics.Events.MONDAY_9AM;
import static io.followthrough.analytics.Events.called;
import static io.followthrough.analytics.Events.mailSent;
import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.Stage;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.EmbeddedPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service answers over HTTP. */
class AskingTests extends RunningAnalytics {

    @BeforeEach
    void threePeople() {
        decided(
                qualified("a-1", Stage.CUSTOMER, "=cmd|calc", 1),
                qualified("a-2", Stage.PROSPECT, "blog, the", 1),
                qualified("a-3", Stage.LEAD, "blog, the", 1));
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&source=%3Dcmd%7Ccalc")
                        .get("total")
                        .asInt()
                == 3);
        await().until(() -> json("/v1/metrics/conversion-rate?by=source&source=blog,%20the&stage=prospect")
                        .at("/items/0/denominator")
                        .asInt()
                == 2);
    }

    @Test
    void bySourceThereIsOneItemForEachSourceAndStageInTheOrderOfTheFunnel() {
        var items = json("/v1/metrics/conversion-rate?window=all&by=source&source=blog,%20the")
                .get("items");

        assertThat(items.valueStream().map(item -> item.at("/dimensions/to").asString()))
                .containsExactly("PROSPECT", "OPPORTUNITY", "CUSTOMER");
        assertThat(items.get(0).get("numerator").asInt()).isEqualTo(1);
        assertThat(items.get(0).get("denominator").asInt()).isEqualTo(2);
        assertThat(items.get(0).get("verdict").asString()).isEqualTo("TOO_FEW");
        assertThat(items.get(0).at("/interval/low").asDouble()).isBetween(0.09, 0.1);
    }

    @Test
    void withoutByThereAreTheTotals() {
        var items = json("/v1/metrics/conversion-rate?stage=customer").get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).at("/window/size").asString()).isEqualTo("ALL");
        assertThat(items.get(0).get("denominator").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void monthsCanBeLimited() {
        var march = "/v1/metrics/conversion-rate?window=month&stage=customer&from=2026-03-01&to=2026-03-31";
        var april = "/v1/metrics/conversion-rate?window=month&stage=customer&from=2026-04-01";

        assertThat(json(march).at("/items/0/window/start").asString()).isEqualTo("2026-03-01");
        assertThat(json(april).get("total").asInt()).isZero();
    }

    @Test
    void aListIsReadPieceByPiece() {
        var first = json("/v1/metrics/conversion-rate?by=source&limit=2");
        var second = json("/v1/metrics/conversion-rate?by=source&limit=2&cursor="
                + first.get("next").asString());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
    }

    @Test
    void csvIsGivenToWhoAsksForItAndCarriesNoFormula() {
        var answer = get("/v1/metrics/conversion-rate?by=source&stage=customer", "text/csv");

        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body())
                .startsWith("metric,window,start,end,source,to,numerator,denominator,value,low,high,p50,p95,verdict,")
                .contains("conversion-rate,ALL,,,\"blog, the\",CUSTOMER,0,2,0,0,")
                .contains("'=cmd|calc");
    }

    @Test
    void anUnknownMetricListsTheKnownOnes() {
        var answer = get("/v1/metrics/happiness", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("conversion-rate", "closing-ratio");
    }

    @Test
    void everyWrongParameterIsNamedWithWhatIsAllowed() {
        var answer = get(
                "/v1/metrics/conversion-rate?window=year&by=mood&from=soon&stage=friend&limit=0&nonsense=1",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("[day, week, month, all]")
                .contains("none, source, channel, campaign")
                .contains("window=all")
                .contains("PROSPECT, OPPORTUNITY, CUSTOMER")
                .contains("from 1 to 10000")
                .contains("\"field\":\"nonsense\"");
    }

    @Test
    void theMetricsAreListedWithTheirDimensions() {
        assertThat(json("/v1/metrics")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("name").asString()))
                .contains("conversion-rate", "response-rate", "closing-ratio");
    }

    @Test
    void theFunnelOfSomeDaysAndOneSourceHasOnlyThosePeople() {
        var steps = json("/v1/funnel?from=2026-03-01&to=2026-03-31&source=blog,%20the");

        assertThat(steps.at("/items/0/people").asInt()).isEqualTo(2);
        assertThat(steps.at("/items/1/droppedOff").asInt()).isEqualTo(1);
        assertThat(steps.at("/covers/to").asString()).isEqualTo("2026-03-31");
        assertThat(json("/v1/funnel?from=2027-01-01").at("/items/0/people").asInt())
                .isZero();
    }

    @Test
    void theFunnelRefusesWhatItCannotDo() {
        var answer = get("/v1/funnel?by=rep&from=2026-03-31&to=2026-03-01&source=a&channel=b", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"by\"", "is before from=2026-03-31", "together with source");
    }

    @Test
    void everyAnswerSaysUntilWhenItIsComplete() {
        await().untilAsserted(() -> assertThat(json("/v1/metrics/conversion-rate")
                        .at("/completeUntil/prospects.qualification.v1")
                        .asString())
                .startsWith("2026-"));
        await().untilAsserted(() ->
                assertThat(json("/v1/goals/plan").get("waiting").asInt()).isZero());
    }

    @Test
    void theLargestValuesAreGivenAndHowManyThereAre() {
        var answer = json("/v1/metrics/conversion-rate?by=source&stage=customer&top=1");

        assertThat(answer.get("items")).hasSize(1);
        assertThat(answer.get("values").asInt()).isGreaterThan(1);
    }

    @Test
    void whoCanReadNeitherJsonNorCsvIsToldSo() {
        assertThat(get("/v1/metrics/conversion-rate", "image/png").statusCode()).isEqualTo(406);
        assertThat(get("/v1/metrics/conversion-rate", "nonsense").statusCode()).isEqualTo(406);
        assertThat(get("/v1/funnel", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void csvIsGivenWholeOrNotAtAll() {
        assertThat(get("/v1/metrics/conversion-rate?by=source&limit=1", "text/csv")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAnswerThatHasNotChangedIsNotGivenAgain() {
        var quiet = "/v1/metrics/closing-ratio?window=month&from=2019-01-01&to=2019-12-31";
        await().untilAsserted(() -> {
            for (var type : List.of("application/json", "text/csv")) {
                var tag = get(quiet, type).headers().firstValue("ETag").orElseThrow();
                assertThat(getUnless(tag, quiet, type).statusCode()).as(type).isEqualTo(304);
                assertThat(getUnless("\"other\"", quiet, type).statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void theTagOfOneFormIsNotThatOfAnother() {
        var quiet = "/v1/metrics/closing-ratio?window=month&from=2019-01-01&to=2019-12-31";
        var json = get(quiet, "application/json").headers();
        var csv = get(quiet, "text/csv").headers();

        assertThat(json.allValues("Vary")).contains("Accept");
        assertThat(csv.allValues("Vary")).contains("Accept");
        assertThat(csv.firstValue("ETag")).isNotEqualTo(json.firstValue("ETag"));
        assertThat(getUnless(json.firstValue("ETag").orElseThrow(), quiet, "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(getUnless(csv.firstValue("ETag").orElseThrow(), quiet, "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(getUnless(csv.firstValue("ETag").orElseThrow(), quiet + "&spreadsheet=comma", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDescriptionOfTheApiHasEveryCallWithItsParameters() throws IOException {
        var api = json("/v3/api-docs");
        Files.writeString(Path.of("target/openapi.json"), api.toString());

        assertThat(api.get("paths").propertyNames())
                .containsAll(ApiCalls.ALL.stream().map(ApiCalls.Call::path).toList());
        for (var path : api.get("paths").properties()) {
            var call = path.getValue().get("get");
            assertThat(call.at("/summary").asString()).as(path.getKey()).isNotEmpty();
            assertThat(call.at("/responses/400/description").asString()).isNotEmpty();
        }
        assertThat(api.at("/components/securitySchemes/accessKey/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void anotherZoneThanThatOfTheBusinessIsRefusedWithTheOneThereIs() {
        var metric = "/v1/metrics/conversion-rate?zone=";

        assertThat(get(metric + "UTC", "application/json").statusCode()).isEqualTo(200);
        assertThat(get(metric + "Europe/Berlin", "application/json").body()).contains("\"zone\"", "use UTC");
    }

    @Test
    void aWeekOfWhichOnlyADayWasAskedForIsGivenWholeAndSaysSo() {
        var answer = json("/v1/metrics/conversion-rate?window=week&stage=customer&from=2026-03-04&to=2026-03-04");

        assertThat(answer.at("/items/0/window/start").asString()).isEqualTo("2026-03-02");
        assertThat(answer.at("/covers/from").asString()).isEqualTo("2026-03-02");
        assertThat(answer.at("/covers/to").asString()).isEqualTo("2026-03-08");
    }

    @Test
    void theFunnelHasEveryStage() {
        var steps = json("/v1/funnel").get("items");

        assertThat(steps.valueStream().map(step -> step.get("stage").asString()))
                .containsExactly("LEAD", "PROSPECT", "OPPORTUNITY", "CUSTOMER");
        assertThat(steps.get(0).at("/ofAll/value").asDouble()).isEqualTo(1);
    }

    @Test
    void theCurveOfASourceSaysAfterHowManyDaysWhoBought() {
        await().until(() -> json("/v1/survival?source=%3Dcmd%7Ccalc")
                        .at("/items/0/curve/came")
                        .asInt()
                == 1);
        var curve = json("/v1/survival?stage=customer&source=%3Dcmd%7Ccalc&at=2026-04-01");

        assertThat(curve.at("/at").asString()).isEqualTo("2026-04-01");
        assertThat(curve.at("/items/0/curve/people").asInt()).isEqualTo(1);
        assertThat(curve.at("/items/0/curve/points/0/days").asInt()).isZero();
        assertThat(curve.at("/items/0/curve/points/0/share").asDouble()).isEqualTo(1);
        assertThat(json("/v1/survival?by=source").get("items").size()).isGreaterThan(1);
    }

    @Test
    void theTriangleHasARowForEachCohort() {
        var row = json("/v1/cohorts?size=month&stage=prospect&at=2026-05-01&source=blog,%20the")
                .at("/items/0");

        assertThat(row.at("/start").asString()).isEqualTo("2026-03-01");
        assertThat(row.at("/people").asInt()).isEqualTo(2);
        assertThat(row.at("/ages/0/days").asInt()).isEqualTo(30);
        assertThat(row.at("/ages/1/converted/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void variantsOfATemplateAreComparedByContactsThatHadTheirTime() {
        touched(mailSent("a-1", "x-1", MONDAY_9AM), mailSent("a-2", "x-2", MONDAY_9AM, "A"));
        await().untilAsserted(() -> {
            var intro = json("/v1/experiments?at=2026-03-16").at("/items/0");
            assertThat(intro.at("/template").asString()).isEqualTo("intro");
            assertThat(intro.at("/sides").size()).isEqualTo(2);
            assertThat(intro.at("/sides/0/rate/denominator").asInt()).isPositive();
            assertThat(intro.at("/duels/0/needed").asDouble()).isEqualTo(20);
            assertThat(intro.at("/winner").isMissingNode()).isTrue();
        });
        assertThat(json("/v1/experiments?at=2026-03-15")
                        .at("/items/0/sides/0/tooYoung")
                        .asInt())
                .isPositive();
        assertThat(get("/v1/experiments?metric=mood", "application/json").body())
                .contains("response-rate, open-rate");
    }

    @Test
    void hoursOfTheWeekAreToldBesideThePreference() {
        touched(called("a-1", "x-3", MONDAY_9AM, TouchOutcome.CONNECTED));
        await().untilAsserted(() -> {
            var hour = json("/v1/timing?channel=call").at("/week/hours/0");
            assertThat(hour.at("/weekday").asString()).isEqualTo("MONDAY");
            assertThat(hour.at("/hour").asInt()).isEqualTo(9);
            assertThat(hour.at("/preferred").asBoolean()).isTrue();
        });
        assertThat(json("/v1/timing?channel=call").at("/week/verdict").asString())
                .isEqualTo("UNDECIDED");
    }

    @Test
    void cohortsRefuseWhatTheyCannotDo() {
        var answer = get("/v1/cohorts?size=year&stage=lead&by=rep&at=now&source=a&campaign=b", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "[week, month, quarter]",
                        "PROSPECT, OPPORTUNITY, CUSTOMER",
                        "now is no day",
                        "\"by\"",
                        "together with");
    }

    @Test
    void tenSalesAtAGivenOneInFiftyTakeFiveHundredContacts() {
        var plan = json("/v1/goals/plan?sales=10&per=week&rate=0.02");

        assertThat(plan.get("contacts").asInt()).isEqualTo(500);
        assertThat(plan.get("contactsPerWorkingDay").asInt()).isEqualTo(100);
        assertThat(plan.get("basis").asString()).isEqualTo("GIVEN");
        assertThat(plan.at("/conversion/verdict").asString()).isEqualTo("TOO_FEW");
    }

    @Test
    void aPlanSaysWhetherItCanBeSoldInTimeAndByWhom() {
        await().until(() -> json("/v1/survival").at("/items/0/curve/came").asInt() > 0);
        var outlook = json("/v1/goals/plan?sales=10&rate=0.02&until=2027-05-01&country=de&minutes=960")
                .at("/outlook");

        assertThat(outlook.at("/workingDays").asInt()).isBetween(0, 5);
        assertThat(outlook.at("/closing/people").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(outlook.at("/capacity/neededPerWeek").asInt()).isEqualTo(500);
        assertThat(outlook.at("/capacity/basis").asString()).isEqualTo("GIVEN");
        assertThat(json("/v1/goals/plan").at("/outlook/capacity/verdict").asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aPlanRefusesDaysThatAreOverAndCountriesThatAreNone() {
        var answer = get("/v1/goals/plan?until=2020-01-01&country=atlantis&minutes=-5", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("2020-01-01 is over", "no holidays are known of atlantis", "-5 cannot be used");
    }

    @Test
    void theCatalogueSaysWhatAFigureMeans() {
        var conversion = json("/v1/metrics").at("/items/0");

        assertThat(conversion.at("/title").asString()).isEqualTo("Conversion");
        assertThat(conversion.at("/formula").asString()).contains("÷ people captured");
        assertThat(conversion.at("/dimensions/0/meaning").asString()).contains("first capture");
        assertThat(conversion.at("/history/1/number").asInt()).isEqualTo(2);
    }

    @Test
    void aGoalThatIsNoneIsRefused() {
        var answer = get("/v1/goals/plan?sales=-3&per=decade&rate=2&colour=red", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("-3 cannot be used", "[day, week, month, quarter, year]", "0.02 for one in 50", "colour");
    }

    @Test
    void whoMayOnlyCaptureReadsNoMetrics() {
        assertThat(get("/v1/funnel", "application/json", EmbeddedPlatform.CAPTURE_KEY)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDashboardIsOpenAndItsFilesAreThere() {
        assertThat(get("/", "text/html").body()).contains("Followthrough</title>");
        assertThat(get("/page/dashboard.js", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/page/dashboard.css", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void theServiceIsReadyWithoutMongo() {
        assertThat(get("/actuator/health/readiness", "application/json").statusCode())
                .isEqualTo(200);
    }
}
