package io.followthrough.intake.adapters;

import io.followthrough.intake.adapters.Deliveries.Entry;
import io.followthrough.intake.adapters.Deliveries.Place;
import io.followthrough.intake.adapters.SignatureRule.Call;
import io.followthrough.intake.adapters.TakeInDeliveries.Received;
import io.followthrough.intake.domain.Problem;
import io.followthrough.kit.web.Cursor;
import io.followthrough.kit.web.FieldProblem;
import io.followthrough.kit.web.InvalidInputException;
import io.followthrough.kit.web.Page;
import io.followthrough.kit.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Webhooks of form tools, shops and CRMs. */
@RestController
public class DeliveriesController {

    private static final int MOST_SHOWN = 200;

    private final Senders senders;
    private final TakeInDeliveries takeIn;
    private final Deliveries deliveries;

    DeliveriesController(Senders senders, TakeInDeliveries takeIn, Deliveries deliveries) {
        this.senders = senders;
        this.takeIn = takeIn;
        this.deliveries = deliveries;
    }

    @Operation(
            summary = "The last deliveries of webhooks and what became of each",
            description = "With source= of one sender. Nothing of what was in them is shown.")
    @GetMapping("/v1/deliveries")
    Page<Entry> newest(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        // Behind the same place, the list of another sender would go on with something else.
        var list = new Cursor("deliveries " + source);
        var place = list.behind(cursor, limit, MOST_SHOWN);
        var items = deliveries.newest(source, place == null ? null : Place.of(place), limit);
        if (items.isEmpty() && cursor == null && source != null && !senders.has(source)) {
            throw new InvalidInputException(
                    "source", "is no sender", "use " + String.join(", ", senders.ids()) + ", or leave it out");
        }
        var next = items.size() < limit
                ? null
                : list.encode(Place.of(items.getLast()).text());
        return new Page<>(items, next, deliveries.count(source));
    }

    @Operation(
            summary = "A delivery of a sender that does not sign",
            description = "The last part of the address is the sender's path secret.")
    @PostMapping("/v1/webhooks/{sourceId}/{pathSecret}")
    ResponseEntity<Entry> unsigned(
            @PathVariable String sourceId,
            @PathVariable String pathSecret,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return take(sourceId, pathSecret, body == null ? new byte[0] : body, request);
    }

    @Operation(
            summary = "Proof of an address, as Meta asks for it",
            description = "Answers hub.challenge when hub.verify_token is the sender's verify-token.")
    @GetMapping(path = "/v1/webhooks/{sourceId}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> prove(
            @PathVariable String sourceId,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return answer(known(sourceId).isVerifiedBy(token), challenge);
    }

    /** What LinkedIn expects. */
    record ChallengeAnswer(String challengeCode, String challengeResponse) {}

    @Operation(
            summary = "Proof of an address, as LinkedIn asks for it",
            description = "Answers challengeCode, a UUID, with its signature by the sender's first secret.")
    @GetMapping(path = "/v1/webhooks/{sourceId}", params = "challengeCode", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ChallengeAnswer> answerChallenge(@PathVariable String sourceId, @RequestParam String challengeCode) {
        return known(sourceId)
                .answer(challengeCode)
                .map(signed -> ResponseEntity.ok(new ChallengeAnswer(challengeCode, signed)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    @Operation(summary = "Proof of a secret address, as Mailchimp asks for it")
    @GetMapping(path = "/v1/webhooks/{sourceId}/{pathSecret}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> proveAddress(
            @PathVariable String sourceId,
            @PathVariable String pathSecret,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return answer(known(sourceId).isAtItsAddress(pathSecret), challenge);
    }

    private static ResponseEntity<String> answer(boolean proven, String challenge) {
        return proven && challenge.matches("[\\w.-]{0,200}")
                ? ResponseEntity.ok(challenge)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).body("");
    }

    private Sender known(String sourceId) {
        return senders.find(sourceId).orElseThrow(() -> ProblemException.notFound("webhook source", sourceId));
    }

    /** One of the senders that are set with {@code followthrough.intake.webhooks.senders}. */
    public ResponseEntity<Entry> take(
            String sourceId, @Nullable String pathSecret, byte[] body, HttpServletRequest request) {
        var sender = known(sourceId);
        var headers = headers(request);
        var url = ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
        var fault = sender.fault(
                new Call(request.getMethod(), url, headers, body),
                pathSecret,
                senders.tolerance(),
                InstantSource.system().instant());
        if (fault != null) {
            takeIn.refused(sender, new Problem(fault.field(), fault.problem(), "see docs/channels.md on webhooks"));
            throw new InvalidInputException(
                    HttpStatus.UNAUTHORIZED,
                    List.of(new FieldProblem(
                            fault.field(), fault.problem(), "prove who calls as the setting of this sender says")));
        }
        var contentType = Objects.requireNonNullElse(request.getContentType(), "");
        return ResponseEntity.accepted()
                .body(takeIn.take(
                        new Received(sender, headers, contentType, body),
                        SenderBody.read(body, parameters(request, contentType, body))));
    }

    private static Map<String, String[]> parameters(HttpServletRequest request, String contentType, byte[] body) {
        var type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return SenderBody.parts(body, contentType);
        }
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) ? request.getParameterMap() : Map.of();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
