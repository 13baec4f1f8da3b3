package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Diaries.Diary;
import io.followthrough.cadence.application.Diaries.Release;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.planning.Reservation;
import io.followthrough.kit.store.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds reservations whose enrolment was never written, or ended while a crash kept them, and gives them back; forgets what is long past. */
public final class Sweeper {

    private static final Duration YOUNG = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    /** Longer than a month, whose limit still counts what is spent. */
    private static final Duration REMEMBERED = Duration.ofDays(100);

    private final FollowUps followUps;
    private final Diaries diaries;
    private final InstantSource clock;

    public Sweeper(FollowUps followUps, Diaries diaries, InstantSource clock) {
        this.followUps = followUps;
        this.diaries = diaries;
        this.clock = clock;
    }

    /** @return how many were given back */
    public int sweep() {
        var now = clock.instant();
        var orphans = diaries.current().values().stream()
                .flatMap(diary -> orphans(diary, now).stream())
                .toList();
        if (!orphans.isEmpty()) {
            diaries.release(orphans, now);
        }
        diaries.forget(now.minus(REMEMBERED));
        return orphans.size();
    }

    private List<Release> orphans(Diary diary, Instant now) {
        var suspects = diary.calendar().reservations().entrySet().stream()
                .filter(held -> held.getValue().madeAt().plus(YOUNG).isBefore(now))
                .filter(held -> held.getValue().slots().stream()
                        .anyMatch(slot -> slot.start().isAfter(now)))
                .toList();
        var orphans = new ArrayList<Release>();
        for (var from = 0; from < suspects.size(); from += BATCH) {
            var batch = suspects.subList(from, Math.min(suspects.size(), from + BATCH));
            var running = running(batch);
            batch.stream()
                    .map(held -> new Release(diary.calendar().rep().id(), held.getKey()))
                    .filter(release -> !running.contains(release))
                    .forEach(orphans::add);
        }
        return orphans;
    }

    /** By whom which enrolment is carried out; one that was handed over holds nothing where it came from. */
    private HashSet<Release> running(List<Map.Entry<String, Reservation>> batch) {
        var running = new HashSet<Release>();
        followUps
                .load(batch.stream()
                        .map(held -> held.getValue().prospectId())
                        .distinct()
                        .toList())
                .values()
                .stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .filter(followUp -> followUp.next().is(Kind.ENROLLED))
                .flatMap(followUp -> followUp.enrolment().stream())
                .map(enrolment -> new Release(enrolment.repId(), enrolment.enrolmentId()))
                .forEach(running::add);
        return running;
    }
}
