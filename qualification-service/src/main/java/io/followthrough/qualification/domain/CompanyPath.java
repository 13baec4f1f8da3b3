package io.followthrough.qualification.domain;

import io.followthrough.events.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way through a company to whoever decides: from a gatekeeper over an influencer to the decision maker, the best known
 * of each. A gatekeeper is an asset, not an obstacle.
 *
 * @param steps whom to speak to, in order
 * @param decisionMakerKnown whether the way leads to the end
 * @param advice in words that a rep understands
 * @param preferredContact whom to speak to first about anything; null for a company without people
 */
public record CompanyPath(
        List<Colleague> steps,
        boolean decisionMakerKnown,
        String advice,
        @Nullable String preferredContact) {

    private static final List<Role> WAY = List.of(Role.GATEKEEPER, Role.INFLUENCER, Role.DECISION_MAKER);
    private static final List<Role> PREFERENCE =
            List.of(Role.DECISION_MAKER, Role.INFLUENCER, Role.UNKNOWN, Role.GATEKEEPER);

    /**
     * @param name as far as known
     * @param reachable neither opted out nor gone, with an address or a number that works
     */
    public record Colleague(
            String prospectId,
            @Nullable String name,
            @Nullable String jobTitle,
            Role role,
            BigDecimal score,
            boolean reachable) {}

    /** @param all of the company; the way goes over those only who can be spoken to */
    public static CompanyPath through(List<Colleague> all) {
        var people = all.stream().filter(Colleague::reachable).toList();
        var steps = WAY.stream()
                .flatMap(role -> people.stream().filter(person -> person.role() == role).max(byScore()).stream())
                .toList();
        var known = !steps.isEmpty() && steps.getLast().role() == Role.DECISION_MAKER;
        var preferred = people.stream()
                .min(Comparator.<Colleague>comparingInt(person -> PREFERENCE.indexOf(person.role()))
                        .thenComparing(byScore().reversed()))
                .map(Colleague::prospectId)
                .orElse(null);
        return new CompanyPath(steps, known, advice(all, people, steps, known), preferred);
    }

    private static Comparator<Colleague> byScore() {
        return Comparator.comparing(Colleague::score).thenComparing(Colleague::prospectId);
    }

    private static String advice(List<Colleague> all, List<Colleague> people, List<Colleague> steps, boolean known) {
        if (people.isEmpty()) {
            return all.isEmpty() ? "Nobody is known there yet." : "Nobody who is known there can be contacted.";
        }
        if (known) {
            return steps.size() == 1
                    ? "Speak to " + name(steps.getFirst()) + ", who decides."
                    : "Ask " + name(steps.getFirst()) + " for a word with " + name(steps.getLast()) + ", who decides.";
        }
        var nearest = steps.isEmpty() ? people.getFirst() : steps.getLast();
        var closed = all.stream()
                .filter(person -> person.role() == Role.DECISION_MAKER)
                .max(byScore());
        if (closed.isPresent()) {
            return name(closed.get()) + " decides, and wants no contact or cannot be reached: ask " + name(nearest)
                    + " whether anybody else does, and nothing more.";
        }
        return "Nobody who decides is known: ask " + name(nearest) + " who it is.";
    }

    private static String name(Colleague colleague) {
        return colleague.name() == null ? "prospect " + colleague.prospectId() : colleague.name();
    }
}
