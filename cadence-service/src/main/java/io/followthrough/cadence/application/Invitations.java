package io.followthrough.cadence.application;

import io.followthrough.cadence.application.Invitation.State;
import io.followthrough.cadence.domain.followup.TouchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations to meetings, one per contact. */
public interface Invitations {

    /** No effect if there is one of this contact already. */
    void add(Invitation invitation);

    Optional<Invitation> find(TouchId touch);

    /** Those that wait, the oldest first. */
    List<Invitation> waiting(Instant now, int most);

    /** @return whether the state was {@code from}; then it is {@code to} now */
    boolean move(TouchId touch, State from, State to, @Nullable String reason, Instant notBefore);
}
