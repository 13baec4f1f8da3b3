package io.followthrough.cadence.domain.followup;

import io.followthrough.cadence.domain.definition.Situation;
import io.followthrough.cadence.domain.definition.Step;
import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.events.TouchChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which words somebody has had. Whoever gets the same words again reads a machine that has nothing to say. */
public final class Wordings {

    private static final int FIRST = 1;
    private static final Duration SOON = Duration.ofDays(7);
    private static final String SAID = "the template has no words but those that the person read on ";

    private Wordings() {}

    /**
     * Why these words would be the same again within days; empty if they are not, or answer what the person has just sent, as the first ones of a
     * cadence do.
     */
    public static Optional<String> obstacle(FollowUp followUp, TouchId id, @Nullable String wording, Instant now) {
        var last =
                wording == null || id.step() == FIRST ? null : had(followUp, id).get(wording);
        return last == null || !last.plus(SOON).isAfter(now) ? Optional.empty() : Optional.of(SAID + last);
    }

    /** By wording, when this contact's template last went to the person, in whatever language and cadence. */
    static Map<String, Instant> had(FollowUp followUp, TouchId id) {
        return followUp.enrolmentOf(id)
                .flatMap(enrolment -> enrolment.touch(id))
                .flatMap(touch -> Optional.ofNullable(touch.template()))
                .map(template -> had(followUp, template.id()))
                .orElseGet(Map::of);
    }

    private static Map<String, Instant> had(FollowUp followUp, String template) {
        var had = new HashMap<String, Instant>();
        Truth.arrived(followUp).forEach(touch -> {
            var words = touch.template();
            var variant = words == null || !words.id().equals(template) ? null : words.variant();
            if (variant != null) {
                had.merge(variant, touch.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return had;
    }

    /**
     * Whether each e-mail of nurture will, at this time, have words that the person has not had, or not for so long as those wait who
     * never open anything. A survey asks again what it asked, and the words of a newsletter are its issue's.
     */
    static boolean hasNews(FollowUp followUp, Profile profile, Rules rules, Instant at) {
        var library = rules.library();
        return Choosing.suited(Situation.NURTURE, followUp, profile, rules).stream().findFirst().stream()
                .flatMap(cadence -> cadence.steps().stream())
                .flatMap(Wordings::ofEmail)
                .allMatch(id -> library.template(id, profile.person().language()).stream()
                        .allMatch(template -> hasNews(
                                followUp, template, at.minus(rules.policy().nurtureEvery()), id)));
    }

    private static boolean hasNews(FollowUp followUp, Template template, Instant longAgo, String id) {
        var had = had(followUp, id);
        return template.variants().stream()
                .filter(variant -> Truth.isTrue(variant, followUp))
                .anyMatch(
                        variant -> !had.getOrDefault(variant.id(), Instant.MIN).isAfter(longAgo));
    }

    private static Stream<String> ofEmail(Step step) {
        return step.way().channel() == TouchChannel.EMAIL
                ? Stream.ofNullable(step.way().template())
                : Stream.empty();
    }
}
