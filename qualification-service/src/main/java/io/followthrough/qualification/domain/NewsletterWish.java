package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.CaptureChannel;
import io.followthrough.events.Consent;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import io.followthrough.qualification.domain.text.Message;
import io.followthrough.qualification.domain.text.Phrases;
import io.followthrough.reading.NarrowRefusals;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for the newsletter: by signing up for it, by a consent that speaks of news, or by choosing it as a topic. To agree to be
 * written to "about this" is no such wish. Whoever refuses the newsletter has taken it back; so has whoever refuses e-mail, until they
 * ask for e-mail again.
 */
final class NewsletterWish {

    /** In the answers of an activity: topics by name, parted by commas. */
    private static final String WANTED_TOPICS = "wantedTopics";

    private static final String ALLOWED_CHANNELS = "allowedChannels";
    /** What a form of ours notes as its proof names the form, and not what was agreed to. */
    private static final Pattern WHERE =
            Pattern.compile("^(?:ticked on .*|list \"(?:[^\"]|\"(?!, row))*\", row \\d+, )");

    private final Phrases words;
    private @Nullable Instant since;
    /** The wish that ended with all e-mail. */
    private boolean dormant;

    private NewsletterWish(Phrases words) {
        this.words = words;
    }

    /** @param words what a consent says that asks for news */
    static @Nullable Instant since(History history, Phrases words) {
        var wish = new NewsletterWish(words);
        for (var fact : history.facts()) {
            switch (fact) {
                case History.Captured captured -> wish.captured(captured);
                case History.Done done -> wish.did(done);
            }
        }
        return wish.since;
    }

    /** Whether it takes the words of its consent to say. */
    static boolean mayBeIn(LeadCaptured capture) {
        var consent = capture.consent();
        return capture.channel() == CaptureChannel.NEWSLETTER
                || isYes(consent) && (consent.text() != null || consent.proof() != null);
    }

    private void captured(History.Captured captured) {
        var capture = captured.capture();
        var answers = capture.answers().values();
        if (refusesMail(captured) || capture.consent().email() == ConsentStatus.DENIED) {
            withoutMail();
        } else if (refuses(Stream.concat(Stream.ofNullable(capture.message()), answers.stream()))) {
            refused();
        } else if (!captured.withdrawn() && captured.machine() != Machine.MACHINE && asks(capture)) {
            asked(captured.at());
        }
    }

    private boolean asks(LeadCaptured capture) {
        var consent = capture.consent();
        return capture.channel() == CaptureChannel.NEWSLETTER
                ? isYes(consent) || Word.of(capture) == Word.OWN
                : isYes(consent) && Stream.of(consent.text(), consent.proof()).anyMatch(this::speaksOfNews);
    }

    private static boolean isYes(Consent consent) {
        return consent.email() == ConsentStatus.GRANTED || consent.email() == ConsentStatus.PENDING;
    }

    private boolean speaksOfNews(@Nullable String agreed) {
        return agreed != null
                && words.in(Message.of(WHERE.matcher(agreed).replaceFirst("")))
                        .filter(match -> !match.negated())
                        .isPresent();
    }

    private void did(History.Done done) {
        var activity = done.activity();
        if (activity.kind() == ActivityKind.CONSENT_WITHDRAWN
                || activity.kind() == ActivityKind.COMPLAINT
                || refusesMail(done)
                || Consents.refuses(activity, TouchChannel.EMAIL)) {
            withoutMail();
        } else if (Consents.refuses(activity, TouchChannel.NEWSLETTER) || isRefused(activity)) {
            refused();
        } else if (names(activity, WANTED_TOPICS, TouchChannel.NEWSLETTER)
                || dormant && names(activity, ALLOWED_CHANNELS, TouchChannel.EMAIL)) {
            asked(activity.at());
        }
    }

    private static boolean refusesMail(History.Fact fact) {
        var refusal = fact.reading().heard().refusal();
        return refusal == Refusal.ALL || refusal == Refusal.MAILS;
    }

    private static boolean names(ActivityRecorded activity, String answer, TouchChannel channel) {
        return activity.kind() == ActivityKind.QUESTION_ANSWERED
                && List.of(activity.answers().getOrDefault(answer, "").split(","))
                        .contains(channel.name());
    }

    private boolean isRefused(ActivityRecorded activity) {
        return activity.machine() != Machine.MACHINE
                && refuses(Stream.concat(Stream.of(activity.text()), activity.answers().values().stream()));
    }

    /** Asked of few: of whoever has no wish there is none to be taken back. */
    private boolean refuses(Stream<@Nullable String> texts) {
        return (since != null || dormant) && texts.filter(Objects::nonNull).anyMatch(NarrowRefusals::ofNewsletters);
    }

    private void asked(Instant at) {
        since = since == null ? at : since;
        dormant = false;
    }

    private void refused() {
        since = null;
        dormant = false;
    }

    private void withoutMail() {
        dormant = dormant || since != null;
        since = null;
    }
}
