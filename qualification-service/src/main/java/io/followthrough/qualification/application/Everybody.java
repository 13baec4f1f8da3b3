package io.followthrough.qualification.application;

import io.followthrough.kit.store.Aggregate;
import io.followthrough.qualification.domain.Prospect;
import java.util.List;

/** All prospects, piece by piece, merged ones included. */
public interface Everybody {

    /** In order of id. @param lastId of the piece before; empty for the first */
    List<Aggregate<Prospect>> after(String lastId, int limit);

    long count();
}
