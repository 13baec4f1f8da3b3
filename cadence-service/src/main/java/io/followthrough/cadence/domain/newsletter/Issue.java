package io.followthrough.cadence.domain.newsletter;

import io.followthrough.cadence.domain.definition.Template;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One issue of the newsletter.
 *
 * @param id by which people call it, for example {@code spring-2026}
 * @param number counts from 1; stands in the Message-IDs of its e-mails
 * @param sender id of the representative in whose name it is sent
 * @param wordings one for each language, each with one variant
 * @param startedAt when it was sent off; null for a draft
 * @param collectedTo id of the last person who was looked at; null before the first
 * @param collected whether all people were looked at
 */
public record Issue(
        String id,
        int number,
        String sender,
        List<Template> wordings,
        State state,
        @Nullable Instant startedAt,
        @Nullable String collectedTo,
        boolean collected) {

    /** The number stands in a contact's id, which has three digits for it. */
    public static final int MOST = 999;

    public enum State {
        DRAFT,
        SENDING,
        /** By a person: what waited is left out. */
        STOPPED
    }

    public Issue {
        wordings = List.copyOf(wordings);
    }

    /** In the person's language; else in English, else in the first. */
    public Template wordingFor(@Nullable String language) {
        var wanted = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return in(wanted).or(() -> in(Template.ENGLISH)).orElseGet(wordings::getFirst);
    }

    /** What is allowed and perhaps not meant. */
    public List<String> warnings() {
        return wordings.isEmpty() || in(Template.ENGLISH).isPresent()
                ? List.of()
                : List.of("there is no wording in English: people of any other language than "
                        + wordings.stream().map(Template::language).collect(Collectors.joining(", "))
                        + " get the one in " + wordings.getFirst().language());
    }

    private Optional<Template> in(String language) {
        return wordings.stream()
                .filter(wording -> wording.language().equals(language))
                .findFirst();
    }

    public Issue started(Instant now) {
        return new Issue(id, number, sender, wordings, State.SENDING, now, null, false);
    }

    public Issue stopped() {
        return new Issue(id, number, sender, wordings, State.STOPPED, startedAt, collectedTo, true);
    }

    /** @param last id of the last person looked at; null if there are no more */
    public Issue collectedTo(@Nullable String last) {
        return new Issue(
                id, number, sender, wordings, state, startedAt, last == null ? collectedTo : last, last == null);
    }
}
