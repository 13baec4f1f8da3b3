package io.followthrough.cadence.application;

import io.followthrough.cadence.domain.sender.Finding;
import io.followthrough.cadence.domain.sender.PublishedKey;
import io.followthrough.cadence.domain.sender.SenderCheck;
import io.followthrough.cadence.domain.sender.TextRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what receivers of our mail find out. */
public final class CheckSender {

    private final TextRecords records;
    private final Function<String, Optional<PublishedKey>> keys;
    private final @Nullable String bounces;

    /**
     * @param keys by which we sign, by domain
     * @param bounces domain to which messages come back; null if they go to the representative
     */
    public CheckSender(TextRecords records, Function<String, Optional<PublishedKey>> keys, @Nullable String bounces) {
        this.records = records;
        this.keys = keys;
        this.bounces = bounces;
    }

    /** @param selector of a mail provider that signs; null for our own key */
    public List<Finding> of(String domain, @Nullable String selector) {
        var key = selector == null ? keys.apply(domain) : Optional.of(new PublishedKey(selector, null));
        return SenderCheck.of(domain, key.orElse(null), bounces, records);
    }
}
