package io.followthrough.qualification.domain.reading;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.ActivityRecorded;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import io.followthrough.events.TouchChannel;
import io.followthrough.events.Unclear;
import io.followthrough.kit.contact.ContactSaid;
import io.followthrough.qualification.domain.reading.Heard.Refusal;
import io.followthrough.reading.Finding;
import io.followthrough.reading.Intent;
import io.followthrough.reading.Said.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say where something else was asked: "please stop mailing me" as the answer to what they need, or as the reason
 * of a lost deal. It is listened to for the wish to be left alone and for what the law gives a month for, and for nothing
 * else: evidence is what answers a question.
 */
final class Asides {

    /** Answers that are entered for other services, not said. */
    private static final Set<String> NOT_SAID = Set.of(
            FactReader.READING,
            FactReader.READING_OF,
            FactReader.PRIVACY_REASON,
            "linkSentAt",
            "overtaken",
            "refusedChannels",
            "allowedChannels",
            "refusedTopics",
            "wantedTopics",
            "pausedUntil",
            "meetingAt",
            WrittenLanguage.BROWSER);

    /** As pages choose them: "EMAIL,CALL,VISIT" is nobody's sentence. */
    private static final Pattern CHOSEN = Pattern.compile(Stream.concat(
                    Stream.of(TouchChannel.values()).map(TouchChannel::name),
                    Stream.of("IDEAS", "NONE", "NORMAL", "SELDOM", "PAUSED"))
            .collect(Collectors.joining("|", "(?:(?:", ")[, ]*)+")));

    /** Whose text is no message, but may hold one. */
    private static final Set<ActivityKind> REMARKED = EnumSet.of(
            ActivityKind.WEBINAR_ATTENDED,
            ActivityKind.REFERRAL_GIVEN,
            ActivityKind.OBJECTION_CLEARED,
            ActivityKind.DEAL_OPENED,
            ActivityKind.DEAL_WON,
            ActivityKind.DEAL_LOST,
            // A mail that opts out may ask for more: that data are deleted, or what is held.
            ActivityKind.CONSENT_WITHDRAWN);

    /**
     * Speaks of what reaches the writer: "stop mailing me" and not "stop writing mails by hand", which is what somebody wants
     * to buy.
     */
    private static final Pattern ABOUT_THE_WRITER = Pattern.compile(
            "(?<!\\p{L})(?:me|us|my|your|yours|mich|mir|uns|meine[rmn]?|ihre[rmn]?|moi|nous|m['’]\\p{L}+|mes|vos|votre|mi|nos|ci|suyos?|sus|seus?"
                    + "|mij|ons|jullie|uw|\\p{L}+(?:temi|teci|rmi|rci|rme|rnos|nme|nnos)|receiv\\p{L}*|erhalten|bekommen|recibir"
                    + "|recevoir|ricevere|receber|ontvangen)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of fewer words nobody can say whether they may be meant so. */
    private static final int WORDS_OF_A_DOUBT = 4;

    /** What an answer to a question speaks of. */
    private static final Set<Intent> WANTED = EnumSet.of(Intent.BUY, Intent.NEED_NAMED, Intent.MEETING);

    private static final double AS_LIKELY = 0.5;

    /** "We lose leads after fairs" sounds a little like an offer. */
    private static final double STRANGE = 0.75;

    private Asides() {}

    /**
     * @param asked whether the answer of that name most likely speaks of what was asked
     * @param message what the fact says besides
     */
    static Heard in(LeadCaptured capture, Predicate<String> asked, Heard message) {
        if (capture.machine() == Machine.MACHINE) {
            return Heard.NOTHING;
        }
        // The no to a question is in the capture's consent, with whose word it is.
        var ticked = ticked(capture.answers(), said -> said.answer() == ContactSaid.Answer.REFUSED);
        var said = said(capture.answers(), asked, Kind.FORM, capture.leadId(), capture.capturedAt());
        var heard = heard(ticked, said, message);
        // Where a form asks nothing else, everything is written there: an order's whereabouts, an application.
        return heard == Heard.NOTHING && message == Heard.NOTHING
                ? said.stream()
                        .filter(Aside::isAsked)
                        .map(Asides::strange)
                        .filter(strange -> strange != Heard.NOTHING)
                        .findFirst()
                        .orElse(Heard.NOTHING)
                : heard;
    }

    static Heard in(ActivityRecorded activity, Predicate<String> asked, Heard message) {
        if (activity.machine() == Machine.MACHINE) {
            return Heard.NOTHING;
        }
        var kind = Spoken.kind(activity.kind());
        var id = activity.activityId();
        var said = new ArrayList<>(said(activity.answers(), asked, kind, id, activity.at()));
        remarks(activity).forEach(remark -> said.add(new Aside(new Spoken(remark, kind, id, activity.at()), false)));
        return heard(ticked(activity.answers(), ContactSaid::refuses), said, message);
    }

    /** @param isAsked most likely speaks of what was asked: of a need, a budget, a boss */
    private record Aside(Spoken spoken, boolean isAsked) {}

    private static List<Aside> said(
            Map<String, String> answers, Predicate<String> asked, Kind kind, String factId, Instant at) {
        return answers.entrySet().stream()
                .filter(answer -> !NOT_SAID.contains(answer.getKey())
                        && !CHOSEN.matcher(answer.getValue()).matches())
                .filter(answer -> isText(answer.getValue()))
                .map(answer -> new Aside(
                        new Spoken(answer.getValue(), kindOf(answer.getKey(), kind), factId, at),
                        asked.test(answer.getKey())))
                .toList();
    }

    /** What stood in a list as a note is ours. */
    private static Kind kindOf(String key, Kind kind) {
        return key.equals(LeadCaptured.NOTE) ? Kind.NOTE : kind;
    }

    private static Stream<String> remarks(ActivityRecorded activity) {
        var objection = activity.objection();
        var deal = activity.deal();
        return Stream.of(
                        REMARKED.contains(activity.kind()) ? activity.text() : null,
                        objection == null ? null : objection.text(),
                        deal == null ? null : deal.reason())
                .filter(text -> text != null && isText(text));
    }

    private static boolean isText(String value) {
        return value.chars().filter(Character::isLetter).limit(3).count() == 3;
    }

    private static Heard heard(Heard ticked, List<Aside> said, Heard message) {
        var heard = ticked;
        for (var aside : said) {
            heard = heard.and(refusal(aside, message));
        }
        return heard;
    }

    private static Heard ticked(Map<String, String> answers, Predicate<ContactSaid> refuses) {
        var heard = Heard.NOTHING;
        for (var answer : answers.entrySet()) {
            var said = ContactSaid.by(answer.getKey(), answer.getValue())
                    .filter(refuses)
                    .filter(each -> each.way() != ContactSaid.Way.TEXTS); // nobody is texted: it stays an answer
            if (said.isPresent()) {
                var words = answer.getKey() + ": " + answer.getValue();
                heard = heard.and(heardAs(refusal(said.get().way()), words, null, null));
            }
        }
        return heard;
    }

    private static Refusal refusal(ContactSaid.Way way) {
        return switch (way) {
            case ALL -> Refusal.ALL;
            case MAIL -> Refusal.MAILS;
            case CALLS -> Refusal.CALLS;
            case TEXTS -> throw new IllegalArgumentException("refuses nothing that we do");
        };
    }

    private static Heard refusal(Aside aside, Heard message) {
        var spoken = aside.spoken();
        var heard = Hearing.of(spoken);
        var words = spoken.text().strip().split("\\s+").length;
        var maybeWanted = aside.isAsked()
                && words > 1
                && !ABOUT_THE_WRITER.matcher(spoken.text()).find();
        var contradicted = message.interest() && message.refusal() == null;
        if (heard.refusal() != null && (maybeWanted || contradicted)) {
            // "We want to buy" above, "no newsletters please" below: nothing leaves until somebody has read it.
            var either = List.of(Intent.OPT_OUT.name(), (contradicted ? Intent.BUY : Intent.NEUTRAL).name());
            var unclear = new Unclear(spoken.factId(), spoken.at(), spoken.text(), either, true);
            return heardAs(null, heard.words(), null, unclear);
        }
        var doubt = heard.unclear();
        var isDoubt = doubt != null && doubt.mayRefuse() && !maybeWanted && words >= WORDS_OF_A_DOUBT;
        return heard.refusal() == null && heard.privacy() == null && !isDoubt
                ? Heard.NOTHING
                : heardAs(heard.refusal(), heard.words(), heard, isDoubt ? doubt : null);
    }

    /**
     * What would be no lead in a message may be what somebody needs ("the old machine is broken"): unless it is known to be
     * that, a person reads it.
     */
    private static Heard strange(Aside aside) {
        var spoken = aside.spoken();
        var reading = Hearing.reading(spoken);
        var noLead = Hearing.of(spoken, reading).noLead();
        return noLead == null
                        || isWanted(reading, Intent.valueOf(noLead.name()))
                        || spoken.text().strip().split("\\s+").length < WORDS_OF_A_DOUBT
                ? Heard.NOTHING
                : heardAs(
                        null,
                        null,
                        null,
                        new Unclear(
                                spoken.factId(),
                                spoken.at(),
                                spoken.text(),
                                List.of(noLead.name(), Intent.BUY.name()),
                                false));
    }

    /** Whether it is about as likely as not that something is wanted, or not likely enough that it is something else. */
    private static boolean isWanted(io.followthrough.reading.Reading reading, Intent noLead) {
        var probability = reading.findings().stream()
                .filter(finding -> finding.intent() == noLead)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(1);
        return probability < STRANGE
                || reading.findings().stream()
                        .anyMatch(finding ->
                                WANTED.contains(finding.intent()) && finding.probability() >= probability * AS_LIKELY);
    }

    private static Heard heardAs(
            @Nullable Refusal refusal, @Nullable String words, @Nullable Heard heard, @Nullable Unclear unclear) {
        return new Heard(refusal, heard == null ? null : heard.privacy(), null, unclear, false, null, words);
    }
}
