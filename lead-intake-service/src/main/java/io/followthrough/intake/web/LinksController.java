package io.followthrough.intake.web;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.Machine;
import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.intake.domain.MachineRules;
import io.followthrough.intake.domain.MachineVerdict;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.metrics.MetricNames;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures and links in messages. What somebody came for never waits for our book-keeping: when the broker does not
 * answer they get it all the same, and the loss is counted.
 */
@RestController
class LinksController {

    private static final Logger log = LoggerFactory.getLogger(LinksController.class);
    private static final byte[] TRANSPARENT_PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final ObjectProvider<SignedTokens> tokens;
    private final FollowedLinks links;
    private final MachineRules machines;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Moments moments;

    LinksController(
            ObjectProvider<SignedTokens> tokens,
            FollowedLinks links,
            MachineRules machines,
            InstantSource clock,
            MeterRegistry meters,
            Moments moments) {
        this.tokens = tokens;
        this.links = links;
        this.machines = machines;
        this.clock = clock;
        this.meters = meters;
        this.moments = moments;
    }

    @Operation(
            summary = "Picture that tells that a message was opened",
            description = "The same picture for any token.")
    @GetMapping("/o/{token}.gif")
    ResponseEntity<byte[]> opened(@PathVariable String token, HttpServletRequest request) {
        read(token, Token.Kind.OPEN).ifPresent(opened -> record(ActivityKind.EMAIL_OPENED, opened, request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_GIF)
                .body(TRANSPARENT_PIXEL);
    }

    @Operation(summary = "Link in a message", description = "Leads where the signed token says and nowhere else.")
    @GetMapping("/c/{token}")
    ResponseEntity<String> clicked(@PathVariable String token, HttpServletRequest request) {
        var clicked = read(token, Token.Kind.CLICK);
        var target = clicked.map(Token::target).flatMap(LinksController::webAddress);
        if (clicked.isEmpty() || target.isEmpty()) {
            return Pages.answer(
                    HttpStatus.NOT_FOUND,
                    Pages.brokenLink(PageWords.in(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
        }
        click(clicked.get(), request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .location(target.get())
                .build();
    }

    private Optional<Token> read(String token, Token.Kind kind) {
        return tokens.getObject().verify(token).filter(read -> read.kind() == kind);
    }

    private void record(ActivityKind kind, Token token, HttpServletRequest request) {
        tell(kind, token, verdict(token, request), clock.instant());
    }

    /** Whether it was a person shows in what else is followed in the same moment. */
    private void click(Token token, HttpServletRequest request) {
        var verdict = verdict(token, request);
        var at = clock.instant();
        if (verdict.machine() == Machine.MACHINE) {
            moments.followed(token);
            tell(ActivityKind.LINK_CLICKED, token, verdict, at);
        } else {
            moments.clicked(
                    token, new Moments.Click(verdict, found -> tell(ActivityKind.LINK_CLICKED, token, found, at)));
        }
    }

    private MachineVerdict verdict(Token token, HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return machines.ofFetch(request.getMethod(), agent, token.issuedAt(), clock.instant());
    }

    private void tell(ActivityKind kind, Token token, MachineVerdict verdict, Instant at) {
        try {
            links.fetched(kind, token, verdict, at);
        } catch (EventsNotPublishedException notRecorded) {
            meters.counter(MetricNames.INTAKE_LINKS_UNRECORDED, "kind", kind.name())
                    .increment();
            log.warn("{} of touch {} was not recorded: {}", kind, token.touchId(), notRecorded.getMessage());
        }
    }

    /** Signed or not, only the web: a script's or file's address is none of ours. */
    private static Optional<URI> webAddress(String target) {
        try {
            var address = URI.create(target);
            var scheme = String.valueOf(address.getScheme());
            return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
