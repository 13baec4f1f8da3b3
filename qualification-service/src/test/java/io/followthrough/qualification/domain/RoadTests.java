package io.followthrough.qualification.domain;

import static io.followthrough.events.Road.CURRENT_INTEREST;
import static io.followthrough.events.Road.FUTURE_INTEREST;
import static io.followthrough.qualification.Facts.TODAY;
import static io.followthrough.qualification.Facts.activity;
import static io.followthrough.qualification.Facts.ann;
import static io.followthrough.qualification.Facts.answer;
import static io.followthrough.qualification.Facts.capture;
import static io.followthrough.qualification.Facts.daysAgo;
import static io.followthrough.qualification.Facts.deal;
import static io.followthrough.qualification.Facts.decide;
import static io.followthrough.qualification.Facts.newsletter;
import static io.followthrough.qualification.Facts.note;
import static io.followthrough.qualification.Facts.objection;
import static io.followthrough.qualification.Facts.webForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.CaptureChannel;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Current interest is sought first; without it there is a date to try again. */
class RoadTests {

    @Test
    void aNewLeadIsOnTheRoadOfCurrentInterest() {
        assertThat(decide(webForm(TODAY)).road().road()).isEqualTo(CURRENT_INTEREST);
        assertThat(decide(webForm(TODAY)).road().reentryAt()).isNull();
    }

    @Test
    void aNewsletterSignUpIsARelationshipFirst() {
        var road = decide(newsletter(TODAY)).road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reentryAt()).isEqualTo(TODAY.plus(Duration.ofDays(90)));
    }

    @Test
    void aNewsletterSignUpThatShowsANeedIsCurrentInterest() {
        var signUp = capture(CaptureChannel.NEWSLETTER, ann(), TODAY, Map.of("need", "we lose leads"), null);

        assertThat(decide(signUp).road().road()).isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void aNewsletterSignUpTakesNobodyOffTheRoadOfCurrentInterest() {
        assertThat(decide(webForm(daysAgo(3)), newsletter(TODAY)).road().road()).isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void notNowIsFutureInterestWithADate() {
        var road =
                decide(webForm(daysAgo(2)), note("sorry, not now", daysAgo(1))).road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reason()).contains("not now");
        assertThat(road.reentryAt()).isEqualTo(daysAgo(1).plus(Duration.ofDays(90)));
    }

    @Test
    void whoTellsARepresentativeThatThereIsNoInterestIsAskedAgainInAYear() {
        var road = decide(webForm(daysAgo(2)), objection(ActivityKind.OBJECTION_RAISED, "NOT_INTERESTED", daysAgo(1)))
                .road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reason()).contains("not interested");
        assertThat(road.reentryAt()).isEqualTo(daysAgo(1).plus(Duration.ofDays(365)));
    }

    @Test
    void onceThatObjectionIsClearedCurrentInterestIsSoughtAgain() {
        var road = decide(
                        webForm(daysAgo(9)),
                        objection(ActivityKind.OBJECTION_RAISED, "NOT_NOW", daysAgo(5)),
                        objection(ActivityKind.OBJECTION_CLEARED, "NOT_NOW", daysAgo(1)))
                .road();

        assertThat(road.road()).isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void anObjectionToThePriceIsNoReasonToStopAsking() {
        var priced = objection(ActivityKind.OBJECTION_RAISED, "PRICE", daysAgo(1));

        assertThat(decide(webForm(daysAgo(2)), priced).road().road()).isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void aDateThatWasNamedIsKept() {
        var road = decide(webForm(daysAgo(2)), note("Not now. Call me in 3 weeks", daysAgo(1)))
                .road();

        assertThat(road.reentryAt()).isEqualTo(daysAgo(1).plus(Duration.ofDays(21)));
    }

    @Test
    void aBuyingSignalMovesToCurrentInterestAtOnce() {
        var road = decide(newsletter(daysAgo(9)), note("I was hoping you'd call", TODAY))
                .road();

        assertThat(road.road()).isEqualTo(CURRENT_INTEREST);
        assertThat(road.reason()).contains("hoping you");
    }

    @Test
    void aNegatedBuyingSignalMovesNobody() {
        assertThat(decide(newsletter(daysAgo(9)), note("they are not looking to buy", TODAY))
                        .road()
                        .road())
                .isEqualTo(FUTURE_INTEREST);
    }

    @Test
    void anUrgentDateIsCurrentInterest() {
        assertThat(decide(newsletter(daysAgo(9)), answer("timeline", "this month", TODAY))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void aDistantDateIsFutureInterestAndTriedAgainAMonthBefore() {
        var road = decide(webForm(daysAgo(9)), answer("timeline", "in 10 months", TODAY))
                .road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reentryAt()).isEqualTo(TODAY.plus(Duration.ofDays(270)));
    }

    @Test
    void aMeetingIsCurrentInterest() {
        assertThat(decide(newsletter(daysAgo(9)), activity(ActivityKind.MEETING_BOOKED, TODAY))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void aLostDealIsFutureInterest() {
        var road = decide(webForm(daysAgo(9)), deal(ActivityKind.DEAL_LOST, "d", TODAY))
                .road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reentryAt()).isEqualTo(TODAY.plus(Duration.ofDays(180)));
    }

    @Test
    void whoAsksAgainAfterANoIsOnTheRoadOfCurrentInterest() {
        assertThat(decide(webForm(daysAgo(9)), note("not interested", daysAgo(5)), webForm(TODAY))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void theOrderOfEventsCountsAndNotTheOrderOfArrival() {
        assertThat(decide(webForm(TODAY), note("not interested", daysAgo(5)), webForm(daysAgo(9)))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void silenceEndsCurrentInterest() {
        var road = decide(webForm(daysAgo(181))).road();

        assertThat(road.road()).isEqualTo(FUTURE_INTEREST);
        assertThat(road.reentryAt()).isAfter(TODAY);
    }

    @Test
    void anAnswerToAContactBreaksTheSilence() {
        assertThat(decide(webForm(daysAgo(181)), activity(ActivityKind.CALL_CONNECTED, daysAgo(10)))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }

    @Test
    void aReentryThatHasPassedIsFollowedByTheNext() {
        var road = decide(newsletter(daysAgo(100))).road();

        assertThat(road.reentryAt()).isEqualTo(TODAY.plus(Duration.ofDays(80)));
    }

    @Test
    void anOpenDealDoesNotLapse() {
        assertThat(decide(webForm(daysAgo(400)), deal(ActivityKind.DEAL_OPENED, "d", daysAgo(300)))
                        .road()
                        .road())
                .isEqualTo(CURRENT_INTEREST);
    }
}
