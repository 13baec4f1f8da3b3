package io.followthrough.qualification.application;

import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.application.identity.Proposals;
import io.followthrough.qualification.domain.Prospect;

/** Where prospects are kept, the keys that lead to them, how they were merged, and who may be the same person. */
public record ProspectStores(
        Aggregates<Prospect> prospects,
        Claims claims,
        MergeLedger merges,
        Proposals proposals,
        ProspectDirectory directory) {}
