package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.definition.Rep;
import io.followthrough.cadence.domain.followup.Enrolment;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can take over a meeting, and who can write of it in the stead of somebody who has left. */
final class Colleagues {

    private final Definitions definitions;

    Colleagues(Definitions definitions) {
        this.definitions = definitions;
    }

    /** @param repId who is to take it; null is no problem */
    void check(List<FieldProblem> problems, @Nullable String repId) {
        check(problems, "repId", repId);
    }

    /** @param field that names the one who is to take it */
    void check(List<FieldProblem> problems, String field, @Nullable String repId) {
        if (repId == null) {
            return;
        }
        var rep = find(repId).orElse(null);
        if (rep == null) {
            problems.add(new FieldProblem(field, "is not known", "use the id of one of GET /v1/reps"));
        } else if (rep.hasLeft()) {
            problems.add(new FieldProblem(field, "is " + rep.name() + ", who has left", "use somebody else"));
        }
    }

    boolean hasLeft(String repId) {
        return find(repId).map(Rep::hasLeft).orElse(true);
    }

    /** @throws ProblemException that says how the meeting is given to somebody else */
    void refuseWhoHasLeft(String repId, TouchId touch) {
        if (hasLeft(repId)) {
            throw ProblemException.conflict("The meeting is with " + name(repId)
                    + ", who has left. Give it to somebody else: PUT /v1/touches/" + touch
                    + "/meeting {\"repId\": \"…\"}, with \"at\" for another time; or call it off in the name of somebody else: DELETE"
                    + " /v1/touches/" + touch + "/meeting?repId=….");
        }
    }

    String name(String repId) {
        return find(repId).map(Rep::name).orElse(repId);
    }

    /**
     * In whose name mail leaves: never in that of somebody who has left.
     *
     * @param owner whose meeting it is
     * @param chosen who was named to write in the owner's stead
     * @return null if nobody is there
     */
    @Nullable
    Rep signer(String owner, @Nullable String chosen, FollowUp person) {
        return Stream.of(
                        Optional.of(owner),
                        Optional.ofNullable(chosen),
                        person.enrolment().map(Enrolment::repId),
                        Optional.ofNullable(person.knownRep()))
                .flatMap(Optional::stream)
                .flatMap(id -> find(id).stream())
                .filter(rep -> !rep.hasLeft())
                .findFirst()
                .orElse(null);
    }

    private Optional<Rep> find(String repId) {
        return Optional.ofNullable(definitions.library().reps().get(repId));
    }
}
