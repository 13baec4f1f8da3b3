package io.followthrough.qualification.domain.reading;

import io.followthrough.events.Criterion;
import io.followthrough.events.Role;
import io.followthrough.qualification.domain.rules.EvidenceSource;
import io.followthrough.qualification.domain.rules.Rules;
import io.followthrough.qualification.domain.text.Message;
import io.followthrough.qualification.domain.text.Phrases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses the role from a job title; whatever is said outright goes before it. */
public final class TitleReader {

    private static final List<Role> CAREFUL_FIRST = List.of(Role.GATEKEEPER, Role.INFLUENCER, Role.DECISION_MAKER);

    private final Rules rules;

    public TitleReader(Rules rules) {
        this.rules = rules;
    }

    public Optional<Role> role(String jobTitle) {
        var titles = rules.evidence().titles().titles();
        var message = Message.of(jobTitle);
        return CAREFUL_FIRST.stream()
                .filter(role -> fits(titles.get(role), message))
                .findFirst();
    }

    private static boolean fits(@Nullable Phrases phrases, Message message) {
        return phrases != null && phrases.in(message).isPresent();
    }

    public Optional<Sign> sign(String jobTitle, Instant at) {
        var source = EvidenceSource.TITLE;
        return role(jobTitle)
                .map(role -> rules.evidence().titles().strengths().get(role))
                .map(strength -> new Sign(
                        Criterion.AUTHORITY,
                        "title",
                        source,
                        "job title: " + jobTitle,
                        at,
                        strength,
                        rules.evidence().trust(source)));
    }
}
