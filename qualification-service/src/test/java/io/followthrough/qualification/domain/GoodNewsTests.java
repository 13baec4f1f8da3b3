package io.followthrough.qualification.domain;

import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.person;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Person;
import io.followthrough.qualification.ShippedRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Good news lowers neither score nor rank, and what is known ranks above what is not. */
class GoodNewsTests {

    /** Without an address: another company would be other news. */
    private static final Person SOMEBODY = person(null, "+4930123456");

    private static final List<Object> GOOD_NEWS = List.of(
            activity(ActivityKind.EMAIL_OPENED, TODAY),
            activity(ActivityKind.LINK_CLICKED, TODAY),
            activity(ActivityKind.PAGE_VISITED, TODAY),
            activity(ActivityKind.EMAIL_REPLIED, TODAY),
            activity(ActivityKind.CALL_CONNECTED, TODAY),
            activity(ActivityKind.CONTENT_DOWNLOADED, TODAY),
            activity(ActivityKind.WEBINAR_ATTENDED, TODAY),
            activity(ActivityKind.MEETING_BOOKED, TODAY),
            activity(ActivityKind.MEETING_HELD, TODAY),
            activity(ActivityKind.REFERRAL_GIVEN, TODAY),
            capture(CaptureChannel.NEWSLETTER, SOMEBODY, TODAY),
            capture(CaptureChannel.STOREFRONT, SOMEBODY, TODAY),
            capture(CaptureChannel.PHONE, SOMEBODY, TODAY),
            capture(CaptureChannel.REFERRAL, SOMEBODY, TODAY),
            note("We want to buy, please send us a quote.", TODAY),
            note("It is urgent, we need it this week.", TODAY),
            note("She would like to book a demo.", TODAY));

    @Test
    void ofHundredsOfPeopleNobodyIsLoweredByIt() {
        var people = new GeneratedPeople(20261128);
        for (var n = 0; n < 300; n++) {
            var prospect = people.next();
            var before = ShippedRules.QUALIFICATION.decide(prospect, TODAY);
            for (var news : GOOD_NEWS) {
                var after = ShippedRules.QUALIFICATION.decide(GeneratedPeople.with(prospect, news), TODAY);
                assertThat(after.score()).as("%s of %s", news, prospect).isGreaterThanOrEqualTo(before.score());
                assertThat(after.ranking()).as("%s of %s", news, prospect).isGreaterThanOrEqualTo(before.ranking());
                // Who only signed up to hear from us, and of whom nothing pointed anywhere, wants a relationship first.
                var onTheirRoad = after.road().road() == before.road().road() || !isNewsletter(news);
                if (after.stage().stage() == before.stage().stage() && onTheirRoad) {
                    assertThat(key(after)).as("%s of %s", news, prospect).isLessThanOrEqualTo(key(before));
                }
            }
        }
    }

    @Test
    void moreBudgetSoonerAndAHigherRoleLowerNobodyEither() {
        var known = List.of(webForm(daysAgo(3), Map.of("need", "urgent")), answer("budget", "5000", daysAgo(2)));
        var before = decide(known.toArray());
        for (var news : List.of(
                answer("budget", "20000", TODAY),
                answer("timeline", "this month", TODAY),
                answer("authority", "I decide", TODAY))) {
            var after = decide(known.get(0), known.get(1), news);
            assertThat(after.score()).as(news.toString()).isGreaterThanOrEqualTo(before.score());
            assertThat(after.ranking()).as(news.toString()).isGreaterThan(before.ranking());
        }
    }

    @Test
    void knowledgeRanksAboveIgnorance() {
        var ignorance = decide(webForm(TODAY, Map.of("need", "yes")));
        var knowledge = decide(webForm(
                TODAY, Map.of("need", "yes", "budget", "10000", "authority", "I decide", "timeline", "next quarter")));

        assertThat(knowledge.ranking()).isGreaterThan(ignorance.ranking());
    }

    @Test
    void whatIsKnownToBeBadRanksBelowIgnorance() {
        var ignorance = decide(webForm(TODAY, Map.of("need", "yes")));
        var knowledge = decide(webForm(TODAY, Map.of("need", "yes", "budget", "no budget")));

        assertThat(knowledge.ranking()).isLessThan(ignorance.ranking());
    }

    private static boolean isNewsletter(Object news) {
        return news instanceof LeadCaptured capture && capture.channel() == CaptureChannel.NEWSLETTER;
    }

    private static String key(Decision decision) {
        return Ranking.of(decision.stage().stage(), decision.road().road(), decision.ranking());
    }
}
