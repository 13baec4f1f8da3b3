package io.followthrough.qualification.domain;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.CaptureMessage;
import io.followthrough.events.Machine;
import io.followthrough.events.NoLead;
import io.followthrough.qualification.domain.reading.Heard;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import io.followthrough.reading.calls.CallHabits;
import io.followthrough.reading.calls.CallRequests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write with their captures: whoever asks something by a form waits for an answer as one who writes a mail does. */
final class CaptureMessages {

    /** By which people write themselves; what comes by the others was written about them. */
    private static final Set<CaptureChannel> BY_OWN_HAND = EnumSet.of(
            CaptureChannel.WEB_FORM,
            CaptureChannel.NEWSLETTER,
            CaptureChannel.STOREFRONT,
            CaptureChannel.SOCIAL_MEDIA,
            CaptureChannel.BLOG,
            CaptureChannel.EMAIL);

    /** What customers write about; nobody waits for what vendors, applicants and the like would be told. */
    private static final Set<NoLead> OF_CUSTOMERS = EnumSet.of(NoLead.SUPPORT, NoLead.INVOICE, NoLead.CANCELLATION);

    private static final int LONGEST = 4000;
    private static final String NEED = "need";
    /** Fewer choose from a list. */
    private static final int WORDS_OF_A_MESSAGE = 4;

    private CaptureMessages() {}

    /** The newest that somebody may have to answer; null if there is none. */
    static @Nullable CaptureMessage newest(History history) {
        return history.facts().reversed().stream()
                .filter(History.Captured.class::isInstance)
                .map(History.Captured.class::cast)
                .filter(CaptureMessages::mayBeAnswered)
                .map(CaptureMessages::message)
                .findFirst()
                .orElse(null);
    }

    /** "Please don't ring, mail me the price" refuses one way, and asks for an answer by the other. */
    private static boolean mayBeAnswered(History.Captured captured) {
        var capture = captured.capture();
        var heard = captured.reading().heard();
        return !written(captured).isEmpty()
                && BY_OWN_HAND.contains(capture.channel())
                && !captured.withdrawn()
                && !captured.historic()
                && captured.machine() != Machine.MACHINE
                && heard.refusal() != Refusal.ALL
                && (heard.noLead() == null || OF_CUSTOMERS.contains(heard.noLead()));
    }

    /**
     * The message; where a form asks for no other text, what is written as the need, if it asks something or is none: a call
     * on Thursday, for example. A plain need waits for nobody's answer. Empty if there is neither.
     */
    private static String written(History.Captured captured) {
        var capture = captured.capture();
        var message = capture.message() == null ? "" : capture.message().strip();
        var need = capture.answers().getOrDefault(NEED, "").strip();
        return message.isEmpty() && (isMessage(need, captured.reading().heard()) || isOfCalls(need, captured.at()))
                ? need
                : message;
    }

    private static boolean isMessage(String need, Heard heard) {
        return need.split("\\s+").length >= WORDS_OF_A_MESSAGE
                && (need.indexOf('?') >= 0 || heard.noLead() != null || heard.unclear() != null);
    }

    /** Who is called is not what somebody needs: whoever plans calls has to hear of it. */
    private static boolean isOfCalls(String need, Instant at) {
        return CallRequests.isAsked(need)
                || CallHabits.in(need, false, at.atOffset(ZoneOffset.UTC).toLocalDate())
                        .isPresent();
    }

    private static CaptureMessage message(History.Captured captured) {
        var capture = captured.capture();
        var text = written(captured);
        return new CaptureMessage(
                capture.leadId(),
                capture.channel(),
                captured.at(),
                text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
