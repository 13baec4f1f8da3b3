package io.followthrough.intake.web;

import io.followthrough.intake.application.FollowedLinks;
import io.followthrough.kit.messaging.EventsNotPublishedException;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Unsubscribing with one click (RFC 8058). Scanners follow every link, so only a POST acts. */
@RestController
class UnsubscribeController {

    private final ObjectProvider<SignedTokens> tokens;
    private final FollowedLinks links;

    private final Moments moments;

    UnsubscribeController(ObjectProvider<SignedTokens> tokens, FollowedLinks links, Moments moments) {
        this.moments = moments;
        this.tokens = tokens;
        this.links = links;
    }

    @Operation(
            operationId = "unsubscribePage",
            summary = "Page with a button to unsubscribe",
            description = "Changes nothing.")
    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var read = read(token);
        read.ifPresent(moments::followed);
        var words = PageWords.in(read.map(Token::language).orElse(null), languages);
        return read.isPresent()
                ? Pages.answer(HttpStatus.OK, Pages.askToUnsubscribe(words))
                : Pages.answer(HttpStatus.NOT_FOUND, Pages.brokenLink(words));
    }

    /** Answers once the withdrawal is in Kafka: a lost one would be a broken promise. */
    @Operation(summary = "Unsubscribe", description = "From the button, or by a mail program's List-Unsubscribe-Post.")
    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> unsubscribe(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        var withdrawn = read(token);
        var words = PageWords.in(withdrawn.map(Token::language).orElse(null), languages);
        try {
            withdrawn.ifPresent(links::unsubscribed);
        } catch (EventsNotPublishedException notKept) {
            return Pages.later(words);
        }
        return withdrawn.isPresent()
                ? Pages.answer(HttpStatus.OK, Pages.unsubscribed(words))
                : Pages.answer(HttpStatus.NOT_FOUND, Pages.brokenLink(words));
    }

    private Optional<Token> read(String token) {
        return tokens.getObject().verify(token).filter(read -> read.kind() == Token.Kind.UNSUBSCRIBE);
    }
}
