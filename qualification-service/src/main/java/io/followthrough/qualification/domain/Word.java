package io.followthrough.qualification.domain;

import io.followthrough.events.CaptureChannel;
import io.followthrough.events.ConsentStatus;
import io.followthrough.events.LeadCaptured;
import io.followthrough.events.Machine;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose word a consent is. A yes by own hand outlasts an older no of a list; a no by own hand is first confirmed away. */
public enum Word {
    /** Said of the person by an imported list or a partner. */
    LIST,
    /** Entered by a representative, or told by a system that keeps records. */
    REPORTED,
    /** Typed or ticked by the person. */
    OWN;

    private static final Set<CaptureChannel> OWN_HAND = EnumSet.of(
            CaptureChannel.WEB_FORM, CaptureChannel.NEWSLETTER, CaptureChannel.STOREFRONT, CaptureChannel.BLOG);
    private static final Set<CaptureChannel> LISTS = EnumSet.of(CaptureChannel.IMPORT, CaptureChannel.PARTNER);

    /** What stands in a file is a list's word, whatever channel its people once came by: a newsletter's own list names who left it. */
    public static Word of(LeadCaptured capture) {
        if (LISTS.contains(capture.channel()) || !capture.imports().isEmpty()) {
            return LIST;
        }
        return OWN_HAND.contains(capture.channel()) && !capture.reported() && capture.machine() != Machine.MACHINE
                ? OWN
                : REPORTED;
    }

    /**
     * What it is worth beside the no of a list, which says how somebody stands with whoever keeps it, whatever day is in the row: a yes from
     * before we heard of the no may be what the person took back there, and counts for no more than the list does.
     *
     * @param refusedAt when the list was first heard; null: no list says no
     */
    Word beside(@Nullable Instant refusedAt, LeadCaptured said) {
        return this == OWN && refusedAt != null && refusedAt.isAfter(said.capturedAt()) ? LIST : this;
    }

    /** Whose a no is that two said. */
    Word and(Word other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * What holds once this word says something.
     *
     * @param heldBy whose word is held
     * @param confirmable whether the channel can be asked to confirm: the address might be another's
     */
    ConsentStatus after(Word heldBy, ConsentStatus held, ConsentStatus said, boolean confirmable) {
        var comesBack = this == OWN
                && held == ConsentStatus.DENIED
                && (said == ConsentStatus.GRANTED || said == ConsentStatus.PENDING);
        if (!comesBack) {
            return held.strictest(said);
        }
        if (heldBy == LIST) {
            return said;
        }
        return confirmable ? ConsentStatus.PENDING : ConsentStatus.DENIED;
    }
}
