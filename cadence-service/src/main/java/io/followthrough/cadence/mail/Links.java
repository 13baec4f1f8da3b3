package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.kit.tokens.Token.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Addresses at the lead-intake service that say who followed them, in signed tokens without personal data. */
record Links(String publicUrl, SignedTokens tokens) {

    String unsubscribe(TouchId touch, Instant now) {
        return publicUrl + "/unsubscribe/" + token(Kind.UNSUBSCRIBE, touch, null, now);
    }

    String openPixel(TouchId touch, Instant now) {
        return publicUrl + "/o/" + token(Kind.OPEN, touch, null, now) + ".gif";
    }

    String click(TouchId touch, String target, Instant now) {
        return publicUrl + "/c/" + token(Kind.CLICK, touch, target, now);
    }

    String survey(TouchId touch, Instant now) {
        return publicUrl + "/survey/" + token(Kind.SURVEY, touch, null, now);
    }

    String confirm(TouchId touch, Instant now) {
        return publicUrl + "/confirm/" + token(Kind.CONFIRM, touch, null, now);
    }

    private String token(Kind kind, TouchId touch, @Nullable String target, Instant now) {
        return tokens.sign(new Token(kind, touch.prospectId(), touch.toString(), target, now));
    }
}
