package io.followthrough.cadence.domain.followup;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param historicWakeUp for people known from imported history alone
 * @param nurtureEvery between two attempts on the road of future interest
 * @param nurtureEveryIfActive the same for people who open, click or answer
 * @param conversationCheck after an answer: when to see that the conversation goes on
 * @param lostReentry after a lost deal, unless qualification names a date
 * @param disqualifiedReview when somebody who did not fit is looked at again
 * @param unreachableRetry when somebody whom no cadence can reach is looked at again
 * @param settling how long a decision of another service is waited for
 * @param patience how long a task stays on the list before its promise counts as broken
 * @param outOfOffice pause when no date of return is given
 * @param softBounce pause after an e-mail that could not be delivered for now
 * @param softBounces so many such e-mails in a row, with no sign of arrival in between, count as one that lasts
 * @param betweenEmails least time between two e-mails to one person, over all cadences
 * @param tooLate so long after its time a contact makes no sense any more, unless its step says otherwise
 * @param unknownConsentAllowed whether people who came by themselves may get e-mail before they said yes or no
 */
public record FollowUpPolicy(
        Duration historicWakeUp,
        Duration nurtureEvery,
        Duration nurtureEveryIfActive,
        Duration conversationCheck,
        Duration lostReentry,
        Duration disqualifiedReview,
        Duration unreachableRetry,
        Duration settling,
        Duration patience,
        Duration outOfOffice,
        Duration softBounce,
        int softBounces,
        Duration betweenEmails,
        Duration tooLate,
        boolean unknownConsentAllowed) {

    public static final FollowUpPolicy DEFAULT = new FollowUpPolicy(
            Duration.ofDays(180),
            Duration.ofDays(182),
            Duration.ofDays(91),
            Duration.ofDays(3),
            Duration.ofDays(180),
            Duration.ofDays(365),
            Duration.ofDays(30),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(14),
            Duration.ofDays(3),
            3,
            Duration.ofDays(1),
            Duration.ofDays(30),
            true);
}
