package io.followthrough.cadence.mail;

import io.followthrough.cadence.domain.definition.Template;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.tokens.SignedTokens;
import io.followthrough.kit.tokens.Token;
import io.followthrough.kit.tokens.Token.Kind;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that say who followed them, in signed tokens without personal data.
 *
 * @param publicUrl of the lead-intake service
 * @param preferencesUrl of this service, as the person's browser sees it
 */
record Links(String publicUrl, String preferencesUrl, SignedTokens tokens) {

    static final String NOWHERE =
            "e-mails leave to other machines, and their links lead to this one, where nobody else can follow"
                    + " them: set FOLLOWTHROUGH_PUBLIC_URL, and FOLLOWTHROUGH_PAGES_CADENCE or"
                    + " FOLLOWTHROUGH_CADENCE_PREFERENCESURL for the page of preferences";

    private static final Pattern THIS_MACHINE =
            Pattern.compile("https?://(?:localhost|127\\.[\\d.]+|\\[::1])(?::\\d+)?(?:/.*)?");

    /** Whether only this machine can follow them. */
    boolean leadNowhere() {
        return Stream.of(publicUrl, preferencesUrl)
                .anyMatch(url -> THIS_MACHINE.matcher(url).matches());
    }

    String unsubscribe(TouchId touch, String language, Instant now) {
        return publicUrl + "/unsubscribe/" + token(Kind.UNSUBSCRIBE, touch, null, language, now);
    }

    String preferences(TouchId touch, String language, Instant now) {
        return preferencesUrl + "/preferences/" + token(Kind.PREFERENCES, touch, null, language, now);
    }

    /** @param language of the message, in which the pages behind its links are, too */
    WaysOut waysOut(TouchId touch, String language, Instant now) {
        return new WaysOut(unsubscribe(touch, language, now), preferences(touch, language, now));
    }

    /** Addresses under every e-mail: for no more of it, and for less or other of it. */
    record WaysOut(String unsubscribe, String preferences) {}

    String openPixel(TouchId touch, Instant now) {
        return publicUrl + "/o/" + token(Kind.OPEN, touch, null, null, now) + ".gif";
    }

    String click(TouchId touch, String target, Instant now) {
        return publicUrl + "/c/" + token(Kind.CLICK, touch, target, null, now);
    }

    /** @param template of the message, which tells what the survey asks */
    String survey(TouchId touch, Template template, Instant now) {
        var asked = template.id() + "/" + template.language();
        return publicUrl + "/survey/" + token(Kind.SURVEY, touch, asked, template.language(), now);
    }

    String confirm(TouchId touch, String language, Instant now) {
        return publicUrl + "/confirm/" + token(Kind.CONFIRM, touch, null, language, now);
    }

    private String token(Kind kind, TouchId touch, @Nullable String target, @Nullable String language, Instant now) {
        return tokens.sign(new Token(kind, touch.prospectId(), touch.toString(), target, now, language));
    }
}
