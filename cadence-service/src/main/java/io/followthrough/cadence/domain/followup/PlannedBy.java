package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Cadence;
import io.followthrough.cadence.domain.definition.Library;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Way;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The cadence whose contacts an enrolment holds. That is the one it names, but for enrolments that an old release began by the
 * plan of another cadence: they may hold contacts beyond the end of the one they name, and go on by the one they were planned by.
 */
final class PlannedBy {

    private PlannedBy() {}

    /** Empty if it is no more, or if the contacts lie beyond its end and are those of no other one, or of several. */
    static Optional<Cadence> cadence(Enrolment enrolment, Library library) {
        var named = library.cadence(enrolment.cadence());
        return named.isEmpty() || isWithin(named.get(), enrolment) ? named : another(enrolment, library);
    }

    /** Whether each contact has its step. */
    static boolean isWithin(Cadence cadence, Enrolment enrolment) {
        return enrolment.touches().stream().allMatch(touch -> has(cadence, touch));
    }

    private static boolean has(Cadence cadence, PlannedTouch touch) {
        return touch.step() >= 1 && touch.step() <= cadence.steps().size();
    }

    private static Optional<Cadence> another(Enrolment enrolment, Library library) {
        return alone(enrolment, library, cadence -> cadence.purpose() == enrolment.purpose())
                .or(() -> alone(enrolment, library, cadence -> true));
    }

    /** The newest version of the only one. */
    private static Optional<Cadence> alone(Enrolment enrolment, Library library, Predicate<Cadence> wanted) {
        var found = library.cadences().values().stream()
                .filter(wanted)
                .filter(cadence -> isOf(cadence, enrolment))
                .toList();
        return found.stream().map(Cadence::id).collect(Collectors.toSet()).size() == 1
                ? found.stream().max(Comparator.comparingInt(Cadence::version))
                : Optional.empty();
    }

    private static boolean isOf(Cadence cadence, Enrolment enrolment) {
        return enrolment.touches().stream()
                .allMatch(touch -> has(cadence, touch) && isOf(cadence.step(touch.step()), touch));
    }

    private static boolean isOf(Step step, PlannedTouch touch) {
        return step.ways().stream().anyMatch(way -> isOf(way, touch));
    }

    private static boolean isOf(Way way, PlannedTouch touch) {
        var template = touch.template();
        return way.channel() == touch.channel()
                && Objects.equals(way.template(), template == null ? null : template.id());
    }
}
