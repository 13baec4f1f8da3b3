package io.followthrough.analytics.web;

import static io.followthrough.analytics.Events.qualified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.followthrough.analytics.RunningAnalytics;
import io.followthrough.events.Stage;
import io.followthrough.testkit.EmbeddedPlatform;
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
                .contains("none, source, channel")
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
    void tenSalesAtAGivenOneInFiftyTakeFiveHundredContacts() {
        var plan = json("/v1/goals/plan?sales=10&per=week&rate=0.02");

        assertThat(plan.get("contacts").asInt()).isEqualTo(500);
        assertThat(plan.get("contactsPerWorkingDay").asInt()).isEqualTo(100);
        assertThat(plan.get("basis").asString()).isEqualTo("GIVEN");
        assertThat(plan.at("/conversion/verdict").asString()).isEqualTo("TOO_FEW");
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
