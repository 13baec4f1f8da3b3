package io.followthrough.reading;

import io.followthrough.reading.Intent.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Comes from what is said to the one thing to act upon. */
final class Stances {

    private static final Set<Intent> LEAVE_ALONE =
            EnumSet.of(Intent.OPT_OUT, Intent.OPT_OUT_CALLS, Intent.OPT_OUT_MAILS, Intent.ERASURE);

    /** Wanting something: to be quick about it is no interest by itself where something else is wanted. */
    private static final Set<Intent> WANTS = EnumSet.of(Intent.BUY, Intent.MEETING);

    /** From here on a text may be about somebody else, although it sounds like interest. */
    private static final double DOUBTED = 0.35;

    /** Between this and {@link Reading#SURE} a wrong guess costs something, so that a person is asked. */
    private static final double ASK = 0.3;

    /** To be left alone ends everything, and to ask holds as well: what is less sure than this is asked about. */
    private static final double STOPS = 0.65;

    /** Whoever writes down what somebody said writes "no calls on Fridays" and "off the record" as well. */
    private static final double STOPS_IN_NOTES = 0.8;

    /** As much as is left of a guess at no lead for which its act is missing: a person is asked. */
    private static final double MAYBE_NO_LEAD = 0.45;

    /** As much as is left of it where it was nearly certain without: a wish besides is doubted as well. */
    private static final double RATHER_NO_LEAD = 0.48;

    /** Nobody is lost by a "not now": it may be concluded a little earlier, if nothing else is nearly as likely. */
    private static final double LATER = 0.4;

    private static final double CLEARLY = 0.15;

    /** What is as sure as this stands, whatever else is said. */
    private static final double UNDENIABLE = 0.85;

    private static final double MARGIN = 0.2;

    /** A student is one, whatever a guess at a refusal says. */
    private static final double CERTAIN = 0.95;

    /** An objection that is heard more clearly than the interest by so much is what the text is about. */
    private static final double LITTLE = 0.1;

    /** From here on a wish beside a refusal is one. */
    private static final double WANTED = 0.7;

    private final List<Finding> findings;

    private final boolean maybeMachine;
    private final double stops;

    private Stances(List<Finding> findings, Said.Kind kind) {
        this.findings = findings;
        this.maybeMachine = kind == Said.Kind.MAIL;
        this.stops = kind == Said.Kind.NOTE ? STOPS_IN_NOTES : STOPS;
    }

    /** @param kind only mails are written by machines: a note that says "she left" is by a person */
    static Stance of(Said.Kind kind, List<Finding> findings) {
        return new Stances(findings, kind).stance();
    }

    private Stance stance() {
        var leaveAlone = best(LEAVE_ALONE);
        var automatic = best(Group.AUTOMATIC);
        if (maybeMachine && automatic >= Reading.SURE && automatic >= leaveAlone && !speaksForItself(automatic)) {
            return Stance.AUTOMATIC;
        }
        if (leaveAlone >= Reading.SURE) {
            var stands = leaveAlone >= UNDENIABLE
                    || leaveAlone > contradicting() + MARGIN && !isRatherNotInterested(leaveAlone);
            return stands && leaveAlone >= stops && !asksForSomethingElse(findings) ? Stance.OPT_OUT : Stance.UNSURE;
        }
        var complains = best(EnumSet.of(Intent.COMPLAINT)) >= DOUBTED;
        var plain = best(EnumSet.of(Intent.NEUTRAL)) >= UNDENIABLE;
        var faint = leaveAlone < ASK && best(WANTS) >= UNDENIABLE
                || leaveAlone < Reading.SURE && best(Group.NO_LEAD) >= CERTAIN;
        if (complains || !plain && !faint && leaveAlone >= Reading.POSSIBLE && leaveAlone >= best(Group.REFUSAL)) {
            return Stance.UNSURE;
        }
        var noLead = best(Group.NO_LEAD);
        if (noLead >= UNDENIABLE || noLead >= Reading.SURE && noLead >= best(WANTS) + MARGIN) {
            return Stance.NO_LEAD;
        }
        if (noLead >= Reading.SURE && noLead >= best(WANTS)) {
            return Stance.UNSURE;
        }
        if (noLead >= MAYBE_NO_LEAD && best(WANTS) < (noLead >= RATHER_NO_LEAD ? UNDENIABLE : Reading.SURE)) {
            return Stance.UNSURE;
        }
        if (best(EnumSet.of(Intent.IRONY)) >= DOUBTED) {
            return Stance.UNSURE;
        }
        var aboutOthers = best(EnumSet.of(Intent.ABOUT_OTHERS));
        if (aboutOthers >= DOUBTED && !refuses(aboutOthers)) {
            return Stance.NONE;
        }
        return road();
    }

    /** "My colleague is away, but I can talk now": no machine wants anything so clearly. */
    private boolean speaksForItself(double automatic) {
        return automatic < UNDENIABLE && best(WANTS) > automatic + MARGIN;
    }

    /** "Won't put in another penny" refuses what is offered. */
    private boolean isRatherNotInterested(double leaveAlone) {
        return best(EnumSet.of(Intent.NOT_INTERESTED)) > leaveAlone + LITTLE
                && best(EnumSet.of(Intent.COMPLAINT)) < Reading.POSSIBLE;
    }

    /** Who refuses all contact and wants something in another sentence is put before a person. */
    static boolean asksForSomethingElse(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.intent() == Intent.OPT_OUT || finding.intent() == Intent.ERASURE)
                .filter(finding -> finding.probability() >= Reading.SURE)
                .anyMatch(refusal -> findings.stream()
                        .anyMatch(wish -> WANTS.contains(wish.intent())
                                && wish.probability() >= WANTED
                                && wish.sentence() != refusal.sentence()));
    }

    /** What hardly anybody says who wants to be left alone. */
    private double contradicting() {
        return Math.max(best(WANTS), best(EnumSet.of(Intent.NEUTRAL)));
    }

    /** "My uncle gave me his" names others, and yet it is the speaker who needs none any more: nobody wants anything. */
    private boolean refuses(double aboutOthers) {
        var refusal = best(Group.REFUSAL);
        return refusal >= Reading.SURE && (refusal >= aboutOthers + MARGIN || best(WANTS) < Reading.POSSIBLE);
    }

    private Stance road() {
        var interest = best(Group.INTEREST);
        var notNow = best(EnumSet.of(Intent.NOT_NOW, Intent.OBJECTION_TIMING));
        // Who is settled elsewhere has answered, whether or not it is said.
        var notInterested = best(EnumSet.of(Intent.NOT_INTERESTED, Intent.OBJECTION_COMPETITOR));
        var strongest = Math.max(interest, Math.max(notNow, notInterested));
        if (strongest < ASK || strongest < Reading.SURE && best(EnumSet.of(Intent.NEUTRAL)) > strongest) {
            return Stance.NONE;
        }
        if (notNow >= LATER && notNow >= Math.max(interest, notInterested) + CLEARLY && objection() <= notNow) {
            return Stance.NOT_NOW;
        }
        if (strongest < Reading.SURE) {
            return objection() > strongest ? Stance.NONE : Stance.UNSURE;
        }
        // "Not now. Call me in 3 weeks": a call that is asked for later is no interest of today.
        if (notNow >= UNDENIABLE && best(EnumSet.of(Intent.BUY)) < Reading.SURE && notNow >= notInterested) {
            return Stance.NOT_NOW;
        }
        if (strongest == interest) {
            return objection() > interest + LITTLE ? Stance.NONE : Stance.CURRENT_INTEREST;
        }
        return notNow >= notInterested ? Stance.NOT_NOW : Stance.NOT_INTERESTED;
    }

    /** An objection is talked about; it is no refusal. */
    private double objection() {
        return best(EnumSet.of(
                Intent.OBJECTION_PRICE,
                Intent.OBJECTION_BUDGET,
                Intent.OBJECTION_AUTHORITY,
                Intent.OBJECTION_NEED,
                Intent.OBJECTION_TRUST,
                Intent.OTHER_DECIDES,
                Intent.GATEKEEPER));
    }

    private double best(Group group) {
        return findings.stream()
                .filter(finding -> finding.intent().group() == group)
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
    }

    private double best(Set<Intent> intents) {
        return findings.stream()
                .filter(finding -> intents.contains(finding.intent()))
                .mapToDouble(Finding::probability)
                .max()
                .orElse(0);
    }
}
