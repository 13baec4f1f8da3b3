package io.followthrough.cadence.simulation;

import io.followthrough.cadence.application.FollowUps;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.PlannedTouch;
import io.followthrough.cadence.domain.followup.Report;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.followup.TouchState;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.TouchOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Representatives who do each task on their list when its time is over, as long as they work. */
record Representatives(
        List<Rep> reps, UseCases useCases, FollowUps followUps, Scenario.Reactions reactions, Luck luck) {

    private static final int MOST = 1000;

    private record Task(TouchId id, PlannedTouch touch) {

        Instant done() {
            return touch.plannedAt().plusSeconds(60L * touch.minutes());
        }
    }

    void work(Instant now) {
        for (var rep : reps) {
            followUps.withTasksOf(rep.id(), now, MOST).stream()
                    .flatMap(Representatives::tasks)
                    .filter(task -> !task.done().isAfter(now))
                    .sorted(Comparator.comparing((Task task) -> task.touch().plannedAt())
                            .thenComparing(task -> task.id().toString()))
                    .forEach(task -> useCases.recordOutcome().record(task.id(), report(task)));
        }
    }

    private static Stream<Task> tasks(FollowUp followUp) {
        return followUp.enrolment().stream().flatMap(Representatives::tasks);
    }

    private static Stream<Task> tasks(Enrolment enrolment) {
        return enrolment.touches().stream()
                .filter(touch -> touch.state() == TouchState.DUE)
                .map(touch -> new Task(enrolment.touchId(touch), touch));
    }

    private Report report(Task task) {
        return new Report(outcome(task), null, (double) task.touch().minutes(), null, Map.of(), null, null);
    }

    private TouchOutcome outcome(Task task) {
        if (task.touch().isSentByItself()) {
            return TouchOutcome.SENT;
        }
        if (task.touch().channel() != TouchChannel.CALL) {
            return TouchOutcome.DONE;
        }
        if (!luck.happens(task.id() + "/answer", reactions.answerCall())) {
            return TouchOutcome.NO_ANSWER;
        }
        var draw = luck.of(task.id() + "/outcome");
        if (draw < reactions.meeting()) {
            return TouchOutcome.MEETING_BOOKED;
        }
        return draw < reactions.meeting() + reactions.notInterested()
                ? TouchOutcome.NOT_INTERESTED
                : TouchOutcome.CONNECTED;
    }
}
