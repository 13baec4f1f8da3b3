package io.followthrough.qualification.domain.reading;

import io.followthrough.events.NoLead;
import io.followthrough.events.Unclear;
import io.followthrough.qualification.domain.reading.Heard.PrivacyRequest;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import io.followthrough.reading.DataRights;
import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Reading;
import io.followthrough.reading.Said;
import io.followthrough.reading.Stance;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what a text says to what it comes to here. */
final class Hearing {

    /** Stands for the fact where a system, as the webhooks of intake hear it, says what somebody wants. */
    private static final String SENDER = "sender:";

    private static final int OFFERED = 2;

    private Hearing() {}

    static Reading reading(Spoken spoken) {
        var speaker = spoken.speaker();
        return Texts.read(new Said(spoken.kind(), null, spoken.text(), speaker.day(spoken.at()), speaker.slashed()));
    }

    static Heard of(Spoken spoken) {
        return of(spoken, reading(spoken));
    }

    static Heard of(Spoken spoken, Reading reading) {
        var read = read(spoken, reading);
        return spoken.byOwnHand()
                ? DataRights.in(reading.ownWords())
                        .map(asked -> asking(asked, read))
                        .orElse(read)
                : read;
    }

    /** Whoever wants data to be kept and not used is written to no more, and nothing is erased. */
    private static Heard asking(DataRights.Asked asked, Heard read) {
        var words = asked.words();
        return switch (asked.right()) {
            case RESTRICTION ->
                new Heard(Refusal.ALL, PrivacyRequest.RESTRICTION, null, null, read.interest(), null, words);
            case RECTIFICATION -> asking(PrivacyRequest.RECTIFICATION, words, read);
            case SOURCE, COPY -> asking(PrivacyRequest.ACCESS, words, read);
        };
    }

    private static Heard asking(PrivacyRequest kind, String words, Heard read) {
        return read.privacy() == PrivacyRequest.ERASURE
                ? read
                : new Heard(read.refusal(), kind, null, null, read.interest(), null, words);
    }

    private static Heard read(Spoken spoken, Reading reading) {
        var refusal = refusal(reading);
        var privacy = privacy(reading);
        var noLead = reading.stance() == Stance.NO_LEAD && spoken.byOwnHand() ? noLead(reading) : null;
        var interest = reading.stance() == Stance.CURRENT_INTEREST
                || ((refusal == Refusal.CALLS || refusal == Refusal.MAILS)
                        && !reading.sure(Intent.Group.INTEREST).isEmpty());
        var unclear = unclear(spoken, reading);
        var words = reading.sure().isEmpty() ? null : reading.sure().getFirst().words();
        return refusal == null && privacy == null && noLead == null && unclear == null && !interest
                ? Heard.NOTHING
                : new Heard(refusal, privacy, noLead, unclear, interest, null, words);
    }

    /** What a representative says that a message means, or another system that the person asked it. */
    static Heard meaning(Intent intent, String factId) {
        var refusal = switch (intent) {
            case OPT_OUT, ERASURE -> Refusal.ALL;
            case OPT_OUT_CALLS -> Refusal.CALLS;
            case OPT_OUT_MAILS -> Refusal.MAILS;
            default -> null; // everything else refuses nothing
        };
        var privacy = switch (intent) {
            case ERASURE -> PrivacyRequest.ERASURE;
            case ACCESS_REQUEST -> PrivacyRequest.ACCESS;
            default -> null; // everything else asks nothing of that kind
        };
        var noLead = intent.group() == Intent.Group.NO_LEAD ? NoLead.valueOf(intent.name()) : null;
        var interest = intent.group() == Intent.Group.INTEREST;
        var words = factId.startsWith(SENDER)
                ? "reported by " + factId.substring(SENDER.length()) + " as " + intent
                : "read by a person as " + intent;
        return new Heard(refusal, privacy, noLead, null, interest, factId, words);
    }

    private static @Nullable Refusal refusal(Reading reading) {
        if (reading.stance() != Stance.OPT_OUT) {
            return null;
        }
        if (reading.says(Intent.OPT_OUT).isPresent()
                || reading.says(Intent.ERASURE).isPresent()) {
            return Refusal.ALL;
        }
        var mails = reading.says(Intent.OPT_OUT_MAILS).isPresent();
        return mails ? reading.says(Intent.OPT_OUT_CALLS).isPresent() ? Refusal.ALL : Refusal.MAILS : Refusal.CALLS;
    }

    private static @Nullable PrivacyRequest privacy(Reading reading) {
        if (reading.stance() == Stance.AUTOMATIC) {
            return null;
        }
        if (reading.says(Intent.ERASURE).isPresent()) {
            return PrivacyRequest.ERASURE;
        }
        return reading.says(Intent.ACCESS_REQUEST).isPresent() ? PrivacyRequest.ACCESS : null;
    }

    private static @Nullable NoLead noLead(Reading reading) {
        return reading.sure(Intent.Group.NO_LEAD).stream()
                .findFirst()
                .map(finding -> NoLead.valueOf(finding.intent().name()))
                .orElse(null);
    }

    /**
     * A note is its writer's to make clear, but for what might be the wish to be left alone, and for what sounds like no lead:
     * who calls somebody takes him for one, so that "applied 10 % discount" throws nobody out.
     */
    private static @Nullable Unclear unclear(Spoken spoken, Reading reading) {
        var mayRefuse = mayRefuse(reading);
        var isNoLead = reading.stance() == Stance.NO_LEAD && !spoken.byOwnHand();
        if (!isNoLead && (!reading.unsure() || !(spoken.byOwnHand() || mayRefuse))) {
            return null;
        }
        var likeliest = reading.likeliest(OFFERED).stream()
                .map(Finding::intent)
                .map(Intent::name)
                .toList();
        return new Unclear(spoken.factId(), spoken.at(), reading.ownWords(), likeliest, mayRefuse);
    }

    private static boolean mayRefuse(Reading reading) {
        return Stream.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE)
                .anyMatch(reading::mayBe);
    }

    static Optional<Intent> intent(@Nullable String name) {
        for (var intent : Intent.values()) {
            if (intent.name().equals(name)) {
                return Optional.of(intent);
            }
        }
        return Optional.empty();
    }
}
