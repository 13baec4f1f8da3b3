package io.followthrough.intake.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.followthrough.events.ActivityKind;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.MachineVerdict;
import io.followthrough.intake.domain.Origin;
import io.followthrough.intake.domain.Validated;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.tokens.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes activities of links in messages that were followed, and of pictures that were fetched. */
public final class FollowedLinks {

    /** Longer than the minute in which the same is one occasion. */
    private static final Duration OCCASION = Duration.ofMinutes(2);

    private static final int MOST_TOLD = 20_000;

    private final Intake intake;
    private final EventPublisher publisher;
    private final InstantSource clock;

    /** What this instance has told already: a mail program fetches a picture several times, and a hand clicks twice. */
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_TOLD)
            .expireAfterWrite(OCCASION)
            .build();

    public FollowedLinks(Intake intake, EventPublisher publisher, InstantSource clock) {
        this.intake = intake;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Somebody, or something, opened a message or followed a link in it. Once a minute at most: mail programs fetch a
     * picture several times.
     *
     * @param at when it was
     */
    public void fetched(ActivityKind kind, Token token, MachineVerdict verdict, Instant at) {
        var occasion = kind + " " + verdict.machine() + " " + at.truncatedTo(ChronoUnit.MINUTES) + target(token);
        record(kind, token, verdict, occasion, at);
    }

    /**
     * Somebody does not want to be written to any more. Said again within a minute it is the same withdrawal; later it is
     * another one, since they may have signed up again in between and come back to an old message.
     */
    public void unsubscribed(Token token) {
        var now = clock.instant();
        var occasion = "unsubscribed " + now.truncatedTo(ChronoUnit.MINUTES);
        record(ActivityKind.CONSENT_WITHDRAWN, token, MachineVerdict.A_PERSON, occasion, now);
    }

    /**
     * Somebody confirmed that an address is theirs (double opt-in). The proof: when, and by which message's link. However often
     * they say so, it is one confirmation.
     */
    public void confirmed(Token token) {
        var sentAt = token.issuedAt().toString();
        record(
                ActivityKind.CONSENT_CONFIRMED,
                token,
                MachineVerdict.A_PERSON,
                "confirmed " + token.issuedAt(),
                clock.instant(),
                Map.of("text", "e-mail address confirmed by the link of " + sentAt, "answers.linkSentAt", sentAt));
    }

    /**
     * Somebody answered a survey, all of it at once. The same answers again are the same; others come beside them.
     *
     * @param given by the names of the answers
     * @param comment may be empty
     */
    public void surveyAnswered(Token token, Map<String, String> given, String comment) {
        var answers = new HashMap<String, String>();
        given.forEach((name, answer) -> answers.put("answers." + name, answer));
        answers.put("text", comment);
        record(
                ActivityKind.SURVEY_ANSWERED,
                token,
                MachineVerdict.A_PERSON,
                "survey " + new TreeMap<>(given) + " " + comment,
                clock.instant(),
                answers);
    }

    private void record(ActivityKind kind, Token token, MachineVerdict verdict, String occasion, Instant now) {
        record(kind, token, verdict, occasion, now, Map.of());
    }

    private void record(
            ActivityKind kind,
            Token token,
            MachineVerdict verdict,
            String occasion,
            Instant now,
            Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("kind", kind.name());
        values.put("prospectId", token.prospectId());
        values.put("at", now.toString());
        values.put("machine", verdict.machine().name());
        if (token.touchId() != null) {
            values.put("touchId", token.touchId());
        }
        if (verdict.rule() != null) {
            values.put("machineRule", verdict.rule());
        }
        if (token.target() != null) {
            values.putIfAbsent("text", token.target());
        }
        var link = new Origin.FollowedLink(token.prospectId() + "/" + token.touchId(), occasion);
        var input = new Input(InputKind.ACTIVITY, Fields.of(values), link, Trace.NONE, now);
        switch (intake.check(input)) {
            case Validated.Accepted<Outgoing>(var event) -> tell(event);
            case Validated.Refused<Outgoing>(var problems) ->
                throw new IllegalStateException("our own token makes no activity: " + problems);
        }
    }

    /** Only what has arrived counts as told. */
    private void tell(Outgoing event) {
        var id = event.envelope().id();
        if (told.getIfPresent(id) == null) {
            publisher.publish(List.of(event));
            told.put(id, true);
        }
    }

    private static String target(Token token) {
        return token.target() == null ? "" : " " + token.target();
    }
}
