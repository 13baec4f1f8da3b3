package io.followthrough.qualification.application;

import io.followthrough.kit.store.Aggregates;
import io.followthrough.qualification.domain.Prospect;

/** Where prospects are kept, the keys that lead to them, and how they were merged. */
public record ProspectStores(Aggregates<Prospect> prospects, Claims claims, MergeLedger merges) {}
