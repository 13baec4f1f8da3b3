package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Decisions.Matter;
import io.followthrough.cadence.application.Diaries.Release;
import io.followthrough.cadence.application.Rearrangements.Answer;
import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.NextAction.Kind;
import io.followthrough.cadence.domain.followup.Promises;
import io.followthrough.cadence.domain.planning.Planner;
import io.followthrough.cadence.domain.planning.Rearranged.Broken;
import io.followthrough.cadence.domain.planning.Rearranged.Kept;
import io.followthrough.kit.store.Aggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rearranges what a representative has promised and cannot keep since he is away, in a meeting or works at other hours.
 * Safe to repeat, by several instances at once and after a crash at any point: what fits is left alone, and what was
 * reserved for nothing is given back.
 */
public final class KeepPromises {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST_PEOPLE = 20_000;
    private static final int BATCH = 100;
    private static final int MOST_ROUNDS = 5;

    private final RecordOutcome.Shared shared;
    private final Diaries diaries;
    private final Rearrangements rearrangements;
    private final Decisions decisions;
    private final BrokenPromises brokenPromises;

    public KeepPromises(
            RecordOutcome.Shared shared,
            Diaries diaries,
            Planner planner,
            Decisions decisions,
            BrokenPromises brokenPromises) {
        this.shared = shared;
        this.diaries = diaries;
        this.rearrangements = new Rearrangements(diaries, planner, decisions.setAside());
        this.decisions = decisions;
        this.brokenPromises = brokenPromises;
    }

    /** To be called whenever a representative was changed; the people with the best scores choose first. */
    public PromisesReport after(Rep rep) {
        var now = shared.clock().instant();
        diaries.adopt(rep);
        var report = PromisesReport.NOTHING;
        var people = people(rep);
        for (var from = 0; from < people.size(); from += BATCH) {
            var open = people.subList(from, Math.min(people.size(), from + BATCH));
            for (var round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
                var reserved =
                        rearrangements.reserve(rep, states(open), shared.rules().rules(), now);
                var applied = apply(reserved.answers(), now);
                report = report.plus(applied, now);
                open = again(reserved.lost(), reserved.answers(), applied);
            }
        }
        diaries.promisesChecked(rep);
        return report;
    }

    /** Whoever is away keeps what leaves by itself; whoever has left keeps nothing. */
    private List<String> people(Rep rep) {
        var concerned = rep.hasLeft()
                ? states(shared.followUps().carriedBy(rep.id(), MOST_PEOPLE))
                : shared.followUps().withTasksOf(rep.id(), EVER, MOST_PEOPLE);
        return concerned.stream()
                .sorted(Plans.BEST_FIRST)
                .map(FollowUp::prospectId)
                .toList();
    }

    /** Does what an instance that stopped in the middle has left. */
    public void catchUp() {
        diaries.withUncheckedPromises().forEach(this::after);
    }

    private List<FollowUp> states(Collection<String> prospectIds) {
        return shared.followUps().load(prospectIds).values().stream()
                .map(Aggregate::state)
                .filter(Objects::nonNull)
                .sorted(Plans.BEST_FIRST)
                .toList();
    }

    private static List<String> again(List<String> lost, List<Answer> answers, List<Answer> applied) {
        return Stream.concat(
                        lost.stream(),
                        answers.stream()
                                .filter(answer -> !applied.contains(answer))
                                .map(Answer::prospectId))
                .toList();
    }

    /** @return what came into force; the rest was overtaken by news about the person */
    private List<Answer> apply(List<Answer> answers, Instant now) {
        if (answers.isEmpty()) {
            return List.of();
        }
        // Written down first: a crash may leave one too many on the list, never one too few.
        brokenPromises.add(broken(answers, now));
        decisions.makeForEach(
                answers.stream()
                        .map(answer -> new Matter(
                                answer.prospectId(),
                                DoWhatIsDue.clockTick(),
                                followUp -> Promises.rearranged(
                                        Objects.requireNonNull(followUp), answer.request(), answer.result(), now)))
                        .toList(),
                now);
        Map<String, FollowUp> after = states(
                        answers.stream().map(Answer::prospectId).toList())
                .stream()
                .collect(Collectors.toMap(FollowUp::prospectId, Function.identity()));
        var applied = answers.stream()
                .filter(answer -> isInForce(answer, after.get(answer.prospectId())))
                .toList();
        var overtaken =
                answers.stream().filter(answer -> !applied.contains(answer)).toList();
        brokenPromises.remove(broken(overtaken, now));
        diaries.release(givenBack(applied, overtaken), now);
        return applied;
    }

    private static List<BrokenPromise> broken(List<Answer> answers, Instant now) {
        return answers.stream()
                .flatMap(answer -> PromisesReport.broken(answer, now))
                .toList();
    }

    private static boolean isInForce(Answer answer, @Nullable FollowUp after) {
        var enrolment = after == null ? null : after.next().enrolment();
        if (after == null
                || enrolment == null
                || !enrolment.enrolmentId().equals(answer.request().plan().enrolmentId())) {
            return false;
        }
        return switch (answer.result()) {
            case Broken ignored -> after.next().is(Kind.PAUSED);
            case Kept(var repId, var contacts) ->
                enrolment.repId().equals(repId)
                        && contacts.stream()
                                .allMatch(contact -> enrolment.touches().stream()
                                        .anyMatch(touch -> touch.step() == contact.step()
                                                && touch.plannedAt().equals(contact.at())));
        };
    }

    /** Handed over: where it came from. Overtaken: where it should have gone to. */
    private static List<Release> givenBack(List<Answer> applied, List<Answer> overtaken) {
        var releases = new ArrayList<Release>();
        for (var answer : applied) {
            if (!answer.repId().equals(answer.request().repId())) {
                releases.add(new Release(
                        answer.request().repId(), answer.request().plan().enrolmentId()));
            }
        }
        for (var answer : overtaken) {
            if (!answer.repId().equals(answer.request().repId())) {
                releases.add(new Release(answer.repId(), answer.request().plan().enrolmentId()));
            }
        }
        return releases;
    }
}
