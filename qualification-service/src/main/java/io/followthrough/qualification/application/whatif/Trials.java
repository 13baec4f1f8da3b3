package io.followthrough.qualification.application.whatif;

import java.util.Optional;

/** Trials for any instance to ask about; forgotten after a week. They name prospects by id, nobody by name. */
public interface Trials {

    /** One whose instance is gone has failed. */
    Optional<Trial> find(String id);

    void put(Trial trial);
}
