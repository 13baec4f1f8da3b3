package io.followthrough.intake.domain.mapping;

import io.followthrough.events.LeadCaptured;
import io.followthrough.kit.contact.ContactSaid.Way;
import io.followthrough.reading.lists.ListNotes;
import java.util.Optional;

/**
 * What we noted of somebody ourselves: it stands with the person, nobody waits for an answer to it, and it is no word of theirs.
 * After some notes nobody is written to or called before somebody has looked.
 */
public final class OwnNotes {

    /** Where it goes. */
    public static final String FIELD = "answers." + LeadCaptured.NOTE;

    static final String TOLD = "has notes after which nobody should be written to or called unasked: ";
    static final String HELD = "says of the person what may forbid contact, so that nobody is contacted by it";
    static final String REMEDY =
            "leave these rows out of the file, or say in the mapping leaveOut: [\"%s\"] if they may be"
                    + " contacted; once it is loaded, take the import back before";

    private OwnNotes() {}

    /** The ways by which the person is not contacted before somebody has looked. */
    static Optional<Way> closes(String note) {
        return ListNotes.spares(note).map(spared -> switch (spared) {
            case ALL_CONTACT -> Way.ALL;
            case MAIL -> Way.MAIL;
        });
    }
}
