package io.followthrough.intake.web;

import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Confirming an address (double opt-in). Mail scanners follow every link, and what they follow is no consent: only the
 * button's POST confirms.
 */
@RestController
class ConfirmController {

    /** Whoever confirms so soon has hardly said anything else since. */
    private static final Duration AT_ONCE = Duration.ofDays(1);

    private final ObjectProvider<SignedTokens> tokens;
    private final FollowedLinks links;
    private final InstantSource clock;
    private final Duration within;

    /** @param within how long a link for confirmation works */
    ConfirmController(
            ObjectProvider<SignedTokens> tokens,
            FollowedLinks links,
            InstantSource clock,
            @Value("${followthrough.intake.confirm-within:7d}") Duration within) {
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
        this.within = within;
    }

    @Operation(
            operationId = "confirmPage",
            summary = "Page with a button to confirm an address",
            description = "Changes nothing.")
    @GetMapping("/confirm/{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return answer(token, languages, (read, words) -> Pages.askToConfirm(words));
    }

    /** Answers once the confirmation is in Kafka: it is the proof of consent. */
    @Operation(summary = "Confirm an address", description = "From the button. However often, it is one confirmation.")
    @PostMapping("/confirm/{token}")
    ResponseEntity<String> confirm(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return answer(token, languages, (read, words) -> {
            links.confirmed(read);
            var isOld = read.issuedAt().plus(AT_ONCE).isBefore(clock.instant());
            return Pages.confirmed(words, read.issuedAt(), isOld);
        });
    }

    private ResponseEntity<String> answer(
            String token, @Nullable String languages, BiFunction<Token, PageWords, String> page) {
        var read = tokens.getObject().verify(token).filter(signed -> signed.kind() == Token.Kind.CONFIRM);
        var words = PageWords.in(read.map(Token::language).orElse(null), languages);
        if (read.isEmpty()) {
            return Pages.answer(HttpStatus.NOT_FOUND, Pages.brokenLink(words));
        }
        if (read.get().issuedAt().plus(within).isBefore(clock.instant())) {
            return Pages.answer(HttpStatus.GONE, Pages.expiredLink(words));
        }
        try {
            return Pages.answer(HttpStatus.OK, page.apply(read.get(), words));
        } catch (EventsNotPublishedException notKept) {
            return Pages.later(words);
        }
    }
}
