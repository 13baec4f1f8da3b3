package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.definition.Presupposition;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.definition.Variant;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.CaptureSource;
import io.followthrough.events.EventJson;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.TouchOutcome;
import io.followthrough.testkit.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** A message says only what is true of the person it goes to. */
class TruthTests {

    private final Story story =
            Story.begin().qualified(UnaryOperator.identity()).after(ofDays(1).plusHours(1));
    private final TouchId call = new TouchId(Story.ANN, 1, 2, 1);
    private final TouchId mail = new TouchId(Story.ANN, 1, 3, 1);

    @Test
    void iTriedToReachYouIsSaidOnlyAfterACall() {
        assertThat(Truth.holds(Presupposition.CALL_TRIED, story.followUp())).isFalse();

        reported(TouchOutcome.NO_ANSWER);

        assertThat(Truth.holds(Presupposition.CALL_TRIED, story.followUp())).isTrue();
        assertThat(Truth.holds(Presupposition.TALKED, story.followUp())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"WEB_FORM, true", "BLOG, true", "EMAIL, true", "PHONE, false", "NETWORKING_EVENT, false"})
    void yourMessageIsHereIsSaidOnlyToWhoWroteOne(CaptureChannel channel, boolean wrote) {
        var lead = Story.begin();
        lead.news(People.writing(
                People.aNewLead(Story.ANN, draft -> draft.by(channel)),
                new CaptureMessage("lead-1", channel, lead.now(), "Does it work with two warehouses?"),
                null));

        assertThat(Truth.holds(Presupposition.WROTE, lead.followUp())).isEqualTo(wrote);
        assertThat(Truth.holds(Presupposition.DID_NOT_WRITE, lead.followUp())).isEqualTo(!wrote);
        assertThat(Truth.holds(Presupposition.WROTE, story.followUp()))
                .as("left an address alone")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, true", "VOICEMAIL, false", "NO_ANSWER, false"})
    void nobodyIsDroppedWhoWasJustSpokenWith(TouchOutcome outcome, boolean talked) {
        reported(outcome);

        assertThat(Truth.holds(Presupposition.TALKED_HERE, story.followUp())).isEqualTo(talked);
        assertThat(Truth.holds(Presupposition.NOT_TALKED_HERE, story.followUp()))
                .isEqualTo(!talked);
    }

    @Test
    void aCallThatWasNotPlannedIsATalk() {
        assertThat(Truth.holds(Presupposition.NOT_TALKED_HERE, story.followUp()))
                .isTrue();

        story.hears(Fixtures.anActivity("rang-back", ActivityKind.CALL_CONNECTED, Story.ANN, story.now())
                .remarking("they rang back"));

        assertThat(Truth.holds(Presupposition.TALKED_HERE, story.followUp())).isTrue();
    }

    @Test
    void thankYouForOurTalkIsSaidOnlyAfterATalk() {
        reported(TouchOutcome.VOICEMAIL);
        assertThat(Truth.holds(Presupposition.TALKED, story.followUp())).isFalse();
        var other = Story.begin()
                .qualified(UnaryOperator.identity())
                .after(ofDays(1).plusHours(1));
        other.take(Reporting.take(
                other.followUp(), call, report(TouchOutcome.CONNECTED), List.of(), Story.RULES, other.now()));
        assertThat(Truth.holds(Presupposition.TALKED, other.followUp())).isTrue();
    }

    @Test
    void anAutomaticAnswerIsNoAnswer() {
        story.hears(written(Machine.MACHINE, "I am away"));
        assertThat(Truth.holds(Presupposition.REPLIED, story.followUp())).isFalse();

        story.hears(written(Machine.HUMAN, "Tell me more"));
        assertThat(Truth.holds(Presupposition.REPLIED, story.followUp())).isTrue();
    }

    @Test
    void whoWasNamedWasNotRecommendedAndHearsOnlyOfThoseWhoSaidSo() {
        var named = Story.begin().news(referredFrom(CaptureSource.NAMED_BY_CONTACT));
        var noted = Story.begin().news(referredFrom(CaptureSource.NAMED_TO_US));
        var recommended = Story.begin().news(referredFrom(CaptureSource.RECOMMENDED_BY_CONTACT));

        assertThat(Truth.holds(Presupposition.NAMED, named.followUp())).isTrue();
        assertThat(Truth.holds(Presupposition.RECOMMENDED, named.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.NAMED, noted.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.RECOMMENDED, noted.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.NAMED, recommended.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.RECOMMENDED, recommended.followUp()))
                .isTrue();
    }

    @Test
    void aVisitOfAShopOnTheWebIsNone() {
        var atTheCounter = Story.begin().qualified(draft -> draft.by(CaptureChannel.STOREFRONT));
        var online = Story.begin().news(fromAnOnlineShop());

        assertThat(Truth.holds(Presupposition.VISITED_SHOP, atTheCounter.followUp()))
                .isTrue();
        assertThat(Truth.holds(Presupposition.ONLINE_SHOP, atTheCounter.followUp()))
                .isFalse();
        assertThat(Truth.holds(Presupposition.VISITED_SHOP, online.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.ONLINE_SHOP, online.followUp())).isTrue();
        assertThat(Truth.holds(Presupposition.ONLINE_SHOP, story.followUp())).isFalse();
    }

    private static ProspectQualified fromAnOnlineShop() {
        var lead = People.aNewLead(Story.ANN, draft -> draft.by(CaptureChannel.STOREFRONT));
        var tree = EventJson.MAPPER.valueToTree(lead);
        ((ObjectNode) tree.path("firstCapture").path("source")).put("online", true);
        return EventJson.MAPPER.treeToValue(tree, ProspectQualified.class);
    }

    @ParameterizedTest
    @CsvSource({"WEB_FORM, true", "STOREFRONT, true", "REFERRAL, true", "IMPORT, false", "PARTNER, false"})
    void stillOfInterestIsAskedOfNobodyWhoOnlyStandsOnAList(CaptureChannel channel, boolean showed) {
        var lead = Story.begin().qualified(draft -> draft.by(channel));

        assertThat(Truth.holds(Presupposition.SHOWED_INTEREST, lead.followUp())).isEqualTo(showed);
    }

    private static ProspectQualified referredFrom(String sourceId) {
        var lead = People.aNewLead(Story.ANN, draft -> draft.by(CaptureChannel.REFERRAL));
        var tree = EventJson.MAPPER.valueToTree(lead);
        ((ObjectNode) tree.path("firstCapture").path("source")).put("id", sourceId);
        return EventJson.MAPPER.treeToValue(tree, ProspectQualified.class);
    }

    @Test
    void whereOneMetComesFromTheFirstCapture() {
        var met = Story.begin().qualified(draft -> draft.by(CaptureChannel.NETWORKING_EVENT));

        assertThat(Truth.holds(Presupposition.MET, met.followUp())).isTrue();
        assertThat(Truth.holds(Presupposition.MET, story.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.VISITED_SHOP, met.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.RECOMMENDED, met.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.NAMED, met.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.CUSTOMER, met.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.LOST, met.followUp())).isFalse();
    }

    @Test
    void theFirstMessageIsNotCalledTheLastOfSeveral() {
        var untouched = Story.begin().qualified(draft -> draft.reachedBy(null, "+4930123456"));

        assertThat(Truth.holds(Presupposition.CONTACTED, untouched.followUp())).isFalse();
        assertThat(Truth.holds(Presupposition.CONTACTED, story.after(ofHours(1)).followUp()))
                .isTrue();
    }

    @Test
    void whatIsNotTrueGivesWayToAnotherWordingElseToAPerson() {
        var tried = variant("C", Presupposition.CALL_TRIED);
        var neutral = variant("D", null);

        assertThat(Truth.wording(story.followUp(), mail, new Template("hello", 1, List.of(tried, neutral))))
                .contains(neutral);
        assertThat(Truth.wording(story.followUp(), mail, new Template("hello", 1, List.of(tried))))
                .isEmpty();
        reported(TouchOutcome.NO_ANSWER);
        assertThat(Truth.wording(story.followUp(), mail, new Template("hello", 1, List.of(tried, neutral))))
                .contains(tried);
    }

    private static Variant variant(String id, @Nullable Presupposition said) {
        return new Variant(id, "Hello", "{{greeting}}", null, said == null ? Set.of() : Set.of(said));
    }

    private ActivityRecorded written(Machine machine, String text) {
        return new ActivityRecorded(
                "written-" + machine,
                ActivityKind.EMAIL_REPLIED,
                null,
                Story.ANN,
                null,
                null,
                story.now(),
                null,
                text,
                Map.of(),
                null,
                null,
                null,
                machine,
                "test",
                false);
    }

    private void reported(TouchOutcome outcome) {
        story.take(Reporting.take(story.followUp(), call, report(outcome), List.of(), Story.RULES, story.now()));
    }

    private static Report report(TouchOutcome outcome) {
        return new Report(outcome, null, 5.0, null, Map.of(), null, null);
    }
}
