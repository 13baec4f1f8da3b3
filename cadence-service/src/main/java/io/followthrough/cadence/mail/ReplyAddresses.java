package io.followthrough.cadence.mail;

import io.followthrough.cadence.application.ReplyTokens;
import io.followthrough.cadence.domain.followup.TouchId;
import io.followthrough.kit.tokens.SignedTokens;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that say which contact is answered: {@code replies+<touch>.<mark>@sales.example}. Most mail programs keep
 * the Message-ID that is answered; some, and people who write anew, keep only the address.
 */
final class ReplyAddresses implements ReplyTokens {

    /** RFC 5321, section 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final Pattern PLUS = Pattern.compile("\\+[^@]*@");

    private final @Nullable String mailbox;
    private final boolean plus;
    private final SignedTokens tokens;

    /**
     * @param mailbox null: answers go to the representative
     * @param plus whether it takes everything behind a plus; if not, answers are told apart by what they refer to and by whom they are from
     */
    ReplyAddresses(@Nullable String mailbox, boolean plus, SignedTokens tokens) {
        this.mailbox = mailbox == null || mailbox.isBlank() ? null : mailbox.strip();
        this.plus = plus;
        this.tokens = tokens;
    }

    /** Null if answers go to the sender. */
    @Nullable
    String of(TouchId touch) {
        if (mailbox == null || !plus) {
            return mailbox;
        }
        var at = mailbox.lastIndexOf('@');
        var local = mailbox.substring(0, at) + "+" + touch + "." + mark(touch.toString());
        return local.length() <= LONGEST_LOCAL_PART ? local + mailbox.substring(at) : mailbox;
    }

    @Override
    public Optional<TouchId> read(String token) {
        var dot = token.lastIndexOf('.');
        return dot > 0 && mark(token.substring(0, dot)).equals(token.substring(dot + 1))
                ? TouchId.parse(token.substring(0, dot))
                : Optional.empty();
    }

    @Override
    public boolean isOurs(String address) {
        return mailbox != null && PLUS.matcher(address).replaceFirst("@").equalsIgnoreCase(mailbox);
    }

    /** Mail servers change the case of letters. */
    private String mark(String touch) {
        return tokens.mark(touch.toLowerCase(Locale.ROOT));
    }
}
