package io.followthrough.cadence.domain.followup;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.followthrough.cadence.People;
import io.followthrough.cadence.domain.Known;
import io.followthrough.cadence.domain.planning.ContactPlace;
import io.followthrough.cadence.domain.planning.PlanResult;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.PlanningPolicy;
import io.followthrough.cadence.domain.planning.RepCalendar;
import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.EnrolmentPaused;
import io.followthrough.events.Machine;
import io.followthrough.events.ProspectQualified;
import io.followthrough.events.Road;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever names a time for a call is called then. It is Monday, 2 March 2026, nine o'clock in Berlin. */
class AppointmentsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Please call me tomorrow at 3 pm.                     | 2026-03-03T14:00:00Z
            Rufen Sie mich bitte heute um halb fünf an.          | 2026-03-02T15:30:00Z
            Rappelez-moi jeudi entre 14h et 16h.                 | 2026-03-05T13:00:00Z
            Llámeme el miércoles a las 9 y media de la mañana.   | 2026-03-04T08:30:00Z
            """)
    void theFirstCallIsMadeWhenItWasAskedFor(String text, Instant at) {
        var story = asked(text);

        assertThat(calls(story).getFirst().plannedAt()).isEqualTo(at);
        assertThat(calls(story).getFirst().reason()).isEqualTo(CallingBack.ASKED);
        assertThat(open(story).stream().filter(touch -> touch.step() > 2))
                .as("what follows comes later")
                .isNotEmpty()
                .allMatch(touch -> touch.plannedAt().isAfter(at.plus(ofHours(10))));
        assertThat(story.followUp().toAnswer()).as("the call answers it").isEmpty();
    }

    @Test
    void aDayWithoutAnHourIsAnyHourForCallsOnThatDay() {
        var call = calls(asked("Could you ring me on Thursday?")).getFirst();

        assertThat(call.plannedAt()).isBetween("2026-03-05T07:00:00Z", "2026-03-05T17:00:00Z");
        assertThat(call.reason()).isEqualTo(CallingBack.ASKED);
    }

    /** At three in the afternoon there it is midnight in Berlin; the first hour at which Ben works is the dead of night there. */
    @Test
    void nobodyIsCalledInTheNightForWantOfTimeAtTheHourThatTheyNamed() {
        var losAngeles = ZoneId.of("America/Los_Angeles");
        var rules = new Rules(
                Known.library(Known.ben(Known.plenty())),
                FollowUpPolicy.DEFAULT,
                (person, company) -> new ContactPlace(losAngeles, "by number", "US"));
        var story = Story.withoutRoom();
        story.news(writing(story, 1, "Please call me tomorrow at 3 pm.", draft -> draft));

        var request = Planning.request(story.followUp(), rules, story.now()).orElseThrow();
        var plan = new Planner((c, d) -> false, PlanningPolicy.DEFAULT)
                .plan(request, List.of(RepCalendar.of(Known.ben(Known.plenty()), Map.of(), (c, d) -> false)));

        assertThat(plan)
                .isInstanceOfSatisfying(
                        PlanResult.Accepted.class,
                        accepted -> assertThat(accepted.contacts())
                                .filteredOn(contact -> contact.way().channel() == TouchChannel.CALL)
                                .isNotEmpty()
                                .allSatisfy(contact -> assertThat(
                                                contact.at().atZone(losAngeles).toLocalTime())
                                        .isBetween(LocalTime.of(8, 30), LocalTime.of(17, 30))));
    }

    @Test
    void onceTheyWereCalledTheRestOfThePlanGoesOn() {
        var story = asked("Please call me tomorrow at 3 pm.").at(Instant.parse("2026-03-03T14:00:00Z"));
        story.after(ofHours(0));
        var call = story.tasks().getFirst();

        story.reports(call, report(TouchOutcome.NO_ANSWER));

        assertThat(calls(story).getFirst().reason()).isNotEqualTo(CallingBack.ASKED);
        assertThat(story.isAlive()).isTrue();
    }

    @Test
    void aLaterMessageMovesTheCallThatIsPlanned() {
        var story = asked("Does it work with two warehouses?").after(ofHours(2));
        var before = calls(story).getFirst();

        story.news(writing(story, 2, "I'd rather talk: call me today at 4 pm.", draft -> draft));

        assertThat(calls(story).getFirst().step()).isEqualTo(before.step());
        assertThat(calls(story).getFirst().plannedAt()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(story.told(EnrolmentPaused.class)).hasSize(1);
        assertThat(story.followUp().toAnswer()).isEmpty();
        assertThat(story.next().is(NextAction.Kind.ENROLLED)).isTrue();
    }

    @Test
    void whoIsNotToBeContactedBeforeIsCalledOnTheDayThatTheyNamed() {
        var story = Story.withTalks();
        story.news(writing(
                story,
                1,
                "Not before spring. Call me on 20 April at 10.",
                draft -> draft.road(Road.FUTURE_INTEREST, Instant.parse("2026-04-20T08:00:00Z"))));

        assertThat(story.next().cause()).isEqualTo(WakeCause.CALL_BACK);
        assertThat(story.next().at()).isEqualTo("2026-04-20T08:00:00Z");

        story.at(Instant.parse("2026-04-19T08:00:00Z")).after(ofHours(1));
        assertThat(calls(story).getFirst().plannedAt()).isEqualTo("2026-04-20T08:00:00Z");
        assertThat(calls(story).getFirst().reason()).isEqualTo(CallingBack.ASKED);
    }

    /** It is Tuesday, 3 March. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ich habe Interesse, bitte rufen Sie mich am Donnerstag um 15 Uhr an. | 2026-03-05T14:00:00Z
            Please call me on Thursday at 2pm.                                   | 2026-03-05T13:00:00Z
            Por favor llámeme el viernes a las 12.                               | 2026-03-06T11:00:00Z
            """)
    void aCallAskedForByMailIsPlannedAndStaysSoOnceTheMessageIsAnswered(String text, Instant at) {
        for (var answeredAtOnce : List.of(true, false)) {
            var story = Story.withTalks().qualified(draft -> draft).after(ofDays(1));
            story.hears(saying(story, text));

            if (answeredAtOnce) {
                answered(story);
            }
            story.after(ofHours(1));
            if (!answeredAtOnce) {
                answered(story);
            }
            story.qualified(draft -> draft);

            assertThat(calls(story).getFirst().plannedAt()).isEqualTo(at);
            assertThat(calls(story).getFirst().reason()).isEqualTo(CallingBack.ASKED);
            story.at(at).after(ofHours(0));
            assertThat(story.tasks()).hasSize(1);
        }
    }

    @Test
    void aSecondAnswerInAConversationNamesTheTimeAsWell() {
        var story = Story.withTalks().qualified(draft -> draft).after(ofDays(1));
        story.hears(saying(story, "Thanks, that sounds interesting.")).after(ofHours(2));

        story.hears(saying(story, "Please call me on Thursday at 2pm.")).after(ofHours(1));

        assertThat(calls(story).getFirst().plannedAt()).isEqualTo("2026-03-05T13:00:00Z");
    }

    private static ActivityRecorded saying(Story story, String text) {
        return new ActivityRecorded(
                "reply-" + text.length(),
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
                Machine.HUMAN,
                null,
                false);
    }

    private static void answered(Story story) {
        var id = story.followUp().toAnswer().getFirst().id();
        story.take(Answering.answered(story.followUp(), id, 1.0, "will do", story.now()));
    }

    @Test
    void whoCanBeCalledByNoStepIsCalledBySomebody() {
        var story = Story.begin();
        story.news(writing(
                story,
                1,
                "Not before spring. Call me on 20 April at 10.",
                draft -> draft.road(Road.FUTURE_INTEREST, Instant.parse("2026-04-20T08:00:00Z"))));

        story.at(Instant.parse("2026-04-19T08:00:00Z")).after(ofHours(1));

        assertThat(calls(story)).as("no step of this cadence is a call").isEmpty();
        assertThat(story.followUp().toAnswer()).as("so somebody has to call").hasSize(1);
    }

    @Test
    void whomNobodyHasTimeToCallIsAnsweredBySomebody() {
        var story = Story.withoutRoom();
        story.news(writing(story, 1, "Please call me tomorrow at 3 pm.", draft -> draft));

        assertThat(story.next().is(NextAction.Kind.WAITING)).isTrue();
        assertThat(story.followUp().toAnswer())
                .singleElement()
                .satisfies(message ->
                        assertThat(CallWishes.isOpen(story.followUp(), message)).isTrue());
    }

    @Test
    void aMessageIsNotLateBeforeTheTimeThatItNames() {
        var story = Story.withoutRoom();
        story.news(writing(story, 1, "Please call me in two weeks, on 16 March at 3 pm.", draft -> draft));

        story.at(Instant.parse("2026-03-16T13:00:00Z"));
        assertThat(CallWishes.isOverdue(story.followUp(), Story.RULES, story.now()))
                .isFalse();
        story.at(Instant.parse("2026-03-16T14:00:00Z").plus(Story.RULES.policy().patience()));
        assertThat(CallWishes.isOverdue(story.followUp(), Story.RULES, story.now()))
                .isTrue();
    }

    @Test
    void anOldWishMovesNothing() {
        var story = asked("Please call me today at 9.30.").after(ofDays(1));

        assertThat(calls(story))
                .allMatch(call -> call.plannedAt().isAfter(story.now().minus(ofDays(1))));
        assertThat(story.isAlive()).isTrue();
    }

    private static Story asked(String text) {
        var story = Story.begin();
        return story.news(writing(story, 1, text, draft -> draft));
    }

    private static ProspectQualified writing(Story story, long revision, String text, UnaryOperator<People.Draft> who) {
        return People.writing(
                People.aNewLead(Story.ANN, draft -> who.apply(draft.revision(revision))),
                new CaptureMessage(
                        revision == 1 ? "lead-" + Story.ANN : "lead-" + revision,
                        CaptureChannel.WEB_FORM,
                        story.now(),
                        text),
                null);
    }

    private static List<PlannedTouch> calls(Story story) {
        return open(story).stream()
                .filter(touch -> touch.channel() == TouchChannel.CALL)
                .toList();
    }

    private static List<PlannedTouch> open(Story story) {
        return story.followUp().enrolment().stream()
                .flatMap(enrolment -> enrolment.touches().stream())
                .filter(Rerouting::isOpen)
                .toList();
    }

    private static Report report(TouchOutcome outcome) {
        return new Report(outcome, null, 5.0, null, Map.of(), null, null);
    }
}
