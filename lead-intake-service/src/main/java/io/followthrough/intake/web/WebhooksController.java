package io.followthrough.intake.web;

import io.followthrough.events.Topics;
import io.followthrough.intake.adapters.DeliveriesController;
import io.followthrough.intake.adapters.Senders;
import io.followthrough.intake.application.Requests.Call;
import io.followthrough.intake.application.Requests.Outcome;
import io.followthrough.intake.application.webhooks.WebhookRefusedException;
import io.followthrough.intake.application.webhooks.WebhookSource;
import io.followthrough.intake.application.webhooks.Webhooks;
import io.followthrough.intake.domain.Fields;
import io.followthrough.intake.domain.InputKind;
import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.json.JsonInput;
import io.followthrough.intake.messaging.RejectedRecords;
import io.followthrough.kit.messaging.EventPublisher;
import io.followthrough.kit.messaging.Outgoing;
import io.followthrough.kit.messaging.RawRecord;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What mail providers tell: delivered, opened, clicked, bounced, complained, unsubscribed. */
@RestController
class WebhooksController {

    private final Webhooks webhooks;
    private final Bodies bodies;
    private final Senders senders;
    private final DeliveriesController deliveries;
    private final EventPublisher publisher;
    private final InstantSource clock = InstantSource.system();

    WebhooksController(
            Webhooks webhooks,
            Bodies bodies,
            Senders senders,
            DeliveriesController deliveries,
            EventPublisher publisher) {
        this.webhooks = webhooks;
        this.bodies = bodies;
        this.senders = senders;
        this.deliveries = deliveries;
        this.publisher = publisher;
    }

    /**
     * @param activityIds of what was taken in, in its order
     * @param ignored events of kinds that are not taken in; they are kept
     */
    record WebhookAnswer(List<String> activityIds, int ignored) {}

    @Operation(
            operationId = "takeMailEvents",
            summary = "Events of a mail provider",
            description = "Signed by Standard Webhooks. Of several events all are taken in, or none.")
    @PostMapping("/v1/webhooks/{sourceId}")
    ResponseEntity<? extends Record> take(
            @PathVariable String sourceId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request,
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signature) {
        var bytes = body == null ? new byte[0] : body;
        if (senders.has(sourceId)) {
            return deliveries.take(sourceId, null, bytes, request);
        }
        var source = webhooks.source(sourceId).orElseThrow(() -> ProblemException.notFound("webhook source", sourceId));
        try {
            var proof = new Webhooks.Proof(id, timestamp, signature);
            var answer = webhooks.take(source, proof, bytes, call -> activitiesOf(source, call));
            if (answer.ignored() > 0) {
                keep(source, bytes);
            }
            return ResponseEntity.accepted().body(answer);
        } catch (WebhookRefusedException refused) {
            throw new InvalidInputException(status(refused), List.of(problem(refused)));
        }
    }

    /** What is of no interest today may be tomorrow. */
    private void keep(WebhookSource source, byte[] body) {
        var key = source.id().getBytes(StandardCharsets.UTF_8);
        var headers = new RecordHeaders();
        headers.add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        headers.add("followthrough-sender", key);
        publisher.publishRaw(RejectedRecords.of(
                new RawRecord(Topics.INBOUND_REJECTED, -1, -1, clock.instant(), key, headers, body),
                List.of(new Problem(
                        "",
                        "has events of a kind that is not taken in",
                        "name their words under kinds of this source if they should be")),
                clock.instant()));
    }

    private static HttpStatus status(WebhookRefusedException refused) {
        return switch (refused.reason()) {
            case UNSIGNED, STALE -> HttpStatus.UNAUTHORIZED;
            case REPLAYED -> HttpStatus.CONFLICT;
        };
    }

    private static FieldProblem problem(WebhookRefusedException refused) {
        return new FieldProblem(refused.field(), String.valueOf(refused.getMessage()), refused.remedy());
    }

    private Outcome<WebhookAnswer> activitiesOf(WebhookSource source, Call call) {
        var events = events(source, IntakeProblems.valueOf(JsonInput.read(call.body())));
        var checked = new ArrayList<Validated<Outgoing>>();
        var ignored = 0;
        for (int i = 0; i < events.size(); i++) {
            var position = i;
            var mapped = JsonInput.fieldsOf(events.get(i)).then(source.mapping()::activity);
            switch (mapped) {
                case Validated.Accepted<Optional<Fields>>(var activity) -> {
                    activity.ifPresent(fields -> checked.add(bodies.check(InputKind.ACTIVITY, fields, call, position)));
                    ignored += activity.isPresent() ? 0 : 1;
                }
                case Validated.Refused<Optional<Fields>> refused -> checked.add(refused.as());
            }
        }
        var all = Bodies.allOf(checked);
        return new Outcome<>(new WebhookAnswer(all.stream().map(Bodies::idOf).toList(), ignored), all);
    }

    private static List<JsonNode> events(WebhookSource source, JsonNode body) {
        var found =
                source.events().isEmpty() ? body : body.at("/" + source.events().replace('.', '/'));
        if (found.isMissingNode()) {
            throw new InvalidInputException(IntakeProblems.inWordsOfHttp(
                    List.of(new Problem(source.events(), "is missing", "send the list of events there"))));
        }
        var events = new ArrayList<JsonNode>();
        if (found.isArray()) {
            found.forEach(events::add);
        } else {
            events.add(found);
        }
        return events;
    }
}
