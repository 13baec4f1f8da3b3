package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Rearrangements.Answer;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.cadence.domain.planning.PromisedContact;
import io.followthrough.cadence.domain.planning.Rearranged.Broken;
import io.followthrough.cadence.domain.planning.Rearranged.Kept;
import io.followthrough.events.TouchChannel;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of promises that a representative could not keep as they were.
 *
 * @param moved contacts that are made at another time or by somebody else, within the plan
 * @param broken contacts that cannot be made within the plan; they are made later, as soon as there is room
 */
public record PromisesReport(List<MovedPromise> moved, List<BrokenPromise> broken) {

    static final PromisesReport NOTHING = new PromisesReport(List.of(), List.of());

    /** @param repId who makes it now */
    public record MovedPromise(
            String touchId,
            String enrolmentId,
            String prospectId,
            TouchChannel channel,
            Instant plannedAt,
            Instant movedTo,
            String repId) {}

    PromisesReport plus(List<Answer> answers, Instant now) {
        return new PromisesReport(
                Stream.concat(moved.stream(), answers.stream().flatMap(PromisesReport::moved))
                        .toList(),
                Stream.concat(broken.stream(), answers.stream().flatMap(answer -> broken(answer, now)))
                        .toList());
    }

    private static Stream<MovedPromise> moved(Answer answer) {
        if (!(answer.result() instanceof Kept(var repId, var contacts))) {
            return Stream.empty();
        }
        var promised = answer.request().contacts();
        return IntStream.range(0, promised.size())
                .filter(index -> promised.get(index).endangered()
                        || !promised.get(index).at().equals(contacts.get(index).at()))
                .mapToObj(index -> new MovedPromise(
                        touchId(answer, promised.get(index)),
                        answer.request().plan().enrolmentId(),
                        answer.prospectId(),
                        promised.get(index).leg().way().channel(),
                        promised.get(index).at(),
                        contacts.get(index).at(),
                        repId));
    }

    /** Empty if the promises of this answer are kept. */
    static Stream<BrokenPromise> broken(Answer answer, Instant now) {
        return answer.result() instanceof Broken(var reason)
                ? answer.request().contacts().stream()
                        .filter(PromisedContact::endangered)
                        .map(contact -> new BrokenPromise(
                                touchId(answer, contact),
                                answer.request().plan().enrolmentId(),
                                answer.prospectId(),
                                answer.request().repId(),
                                contact.leg().way().channel(),
                                contact.at(),
                                reason,
                                now))
                : Stream.empty();
    }

    private static String touchId(Answer answer, PromisedContact contact) {
        var ordinal = answer.before().enrolment().orElseThrow().ordinal();
        return new TouchId(answer.prospectId(), ordinal, contact.leg().number(), contact.attempt()).toString();
    }
}
