package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions for confirmation, one per person and address. */
public interface Confirmations extends WaitsForSenders {

    /** No effect if this address of this person was asked already. */
    void add(Confirmation confirmation);

    /** What this address of this person was asked; empty if nothing. */
    Optional<Confirmation> find(String prospectId, String address);

    /** Those whose next e-mail may leave, in order of time. */
    List<Confirmation> due(Instant now, int most);

    /** @return whether it was still as {@code from}; then it is {@code to} now */
    boolean change(Confirmation from, Confirmation to);

    /** What one person was asked, the other was asked as well; no effect for an address that the other was asked at already. */
    void askedAs(String merged, String survivor);

    void forget(String prospectId);
}
