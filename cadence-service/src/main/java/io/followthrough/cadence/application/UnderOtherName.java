package io.followthrough.cadence.application;

import io.followthrough.cadence.application.MailServer.Handover;
import io.followthrough.cadence.domain.followup.Change;
import io.followthrough.cadence.domain.followup.FollowUp;
import io.followthrough.cadence.domain.followup.Mailing;
import io.followthrough.cadence.domain.followup.Rules;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;

/** What became of an e-mail to somebody who turned out to be another meanwhile, whose contacts go on from there. */
final class UnderOtherName {

    private UnderOtherName() {}

    /**
     * @param speaker the other
     * @param id under which it was handed over, and is told
     * @param retryAt when it is tried again if it did not leave
     */
    static Change heard(
            FollowUp speaker, TouchId id, String token, Handover handover, Rules rules, Instant now, Instant retryAt) {
        return switch (handover) {
            case Handover.Taken() -> Mailing.sentAsOther(speaker, id, token, rules, now);
            // It stands there as unconfirmed already.
            case Handover.Unknown(var reason) -> Mailing.doubt(speaker, id, token, reason, now);
            case Handover.Away _,
                    Handover.Postponed _,
                    Handover.SenderRefused _,
                    Handover.Unsendable _,
                    Handover.Refused _ -> Mailing.notLeftAsOther(speaker, id, token, retryAt, now);
        };
    }
}
