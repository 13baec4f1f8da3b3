package io.followthrough.qualification.domain;

import io.followthrough.events.ActivityKind;
import io.followthrough.events.NoLead;
import io.followthrough.qualification.domain.reading.Heard;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is no lead, by what was written: a vendor, an applicant, a customer's question. Whoever showed interest in so many
 * words, before or after, is a lead; so is whom somebody claimed as one.
 */
final class NoLeads {

    private static final Set<ActivityKind> SHOWS_A_LEAD = EnumSet.of(
            ActivityKind.MEETING_BOOKED, ActivityKind.MEETING_HELD, ActivityKind.DEAL_OPENED, ActivityKind.DEAL_WON);

    private NoLeads() {}

    /** Null for a lead. */
    static @Nullable NoLead of(History history) {
        if (history.isTakenBack()) {
            return NoLead.WITHDRAWN;
        }
        var heard = deciding(history);
        return heard == null ? null : heard.noLead();
    }

    /** In words, for example {@code no lead, solicitation: "we sell contact lists"}; null for a lead. */
    static @Nullable String reason(History history) {
        var takenBack = Withdrawals.reason(history);
        if (takenBack != null) {
            return takenBack;
        }
        var heard = deciding(history);
        if (heard == null || heard.noLead() == null) {
            return null;
        }
        var what = "no lead, " + heard.noLead().name().toLowerCase(Locale.ROOT);
        return heard.words() == null ? what : what + ": \"" + heard.words().strip() + "\"";
    }

    private static @Nullable Heard deciding(History history) {
        Heard deciding = null;
        for (var fact : history.facts()) {
            var heard = fact.reading().heard();
            if (heard.interest() || Heard.CLAIM.equals(heard.settles()) || showsALead(fact)) {
                return null;
            }
            if (heard.noLead() != null) {
                deciding = heard;
            }
        }
        return deciding;
    }

    private static boolean showsALead(History.Fact fact) {
        return fact instanceof History.Done done
                && SHOWS_A_LEAD.contains(done.activity().kind());
    }
}
