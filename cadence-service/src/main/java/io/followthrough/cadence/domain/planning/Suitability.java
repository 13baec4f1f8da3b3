package io.followthrough.cadence.domain.planning;

import io.followthrough.cadence.domain.definition.Rep;
import java.util.Optional;

/** Whether a representative may serve a person at all, by territory, language and skills; room is another question. */
final class Suitability {

    /** @param step the first contact that the representative cannot make */
    record Obstacle(int step, String reason) {}

    private Suitability() {}

    static Optional<Obstacle> obstacle(Rep rep, PlanRequest request) {
        var first = request.route().legs().getFirst().number();
        var country = request.place().country();
        if (!rep.serves(country)) {
            return Optional.of(new Obstacle(first, rep.id() + " does not serve " + country));
        }
        if (!rep.speaks(request.language())) {
            return Optional.of(new Obstacle(first, rep.id() + " does not speak " + request.language()));
        }
        for (var skill : request.route().cadence().skills()) {
            if (!rep.has(skill)) {
                return Optional.of(new Obstacle(first, rep.id() + " lacks the skill " + skill));
            }
        }
        for (var leg : request.route().legs()) {
            for (var skill : leg.step().skills()) {
                if (!rep.has(skill)) {
                    return Optional.of(new Obstacle(leg.number(), rep.id() + " lacks the skill " + skill));
                }
            }
        }
        return Optional.empty();
    }
}
