package io.followthrough.qualification.application.referral;

import io.followthrough.events.MailAddresses;
import io.followthrough.qualification.domain.identity.IdentifyingKeys;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody as people name each other: by e-mail, phone number, external id or prospect id. */
public record Named(String value) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;\"'()]+[@＠][^\\s<>,;\"'()]+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()./-]{6,30}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…]+$");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    public static Optional<Named> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(Named::new);
    }

    /** Whom a referral that was given is about: the answer {@code referred}, else an address or number in the text. */
    static Optional<Named> in(Map<String, String> answers, @Nullable String text) {
        var answered = Stream.of("referred", "email", "phone", "prospectId")
                .flatMap(key -> of(answers.get(key)).stream())
                .findFirst();
        return answered.or(() -> Stream.of(ADDRESS, PHONE)
                .flatMap(pattern -> pattern.matcher(text == null ? "" : text).results())
                .map(found -> new Named(found.group()))
                .findFirst());
    }

    /** The identity key; empty for a prospect's id. */
    public Optional<String> identityKey() {
        var email = MailAddresses.normalised(SENTENCE_END.matcher(value).replaceFirst(""));
        if (email.isPresent()) {
            return email.map(IdentifyingKeys::email);
        }
        if (PHONE.matcher(value).matches()) {
            return Optional.of("phone:+" + NOT_A_DIGIT.matcher(value).replaceAll(""));
        }
        return value.indexOf(':') > 0 ? Optional.of(IdentifyingKeys.canonical("external:" + value)) : Optional.empty();
    }
}
