package io.followthrough.qualification.application.rulebook;

import java.util.List;
import java.util.Optional;

/** Every version of the rules that ever was in force; the newest one is. */
public interface Rulebook {

    /** 0 when there is none yet. */
    long newestVersion();

    Optional<RulesVersion> find(long version);

    /** Newest first. */
    List<RulesVersion> history();

    /** @return false if somebody else added that version before; nothing is changed then */
    boolean add(RulesVersion next);
}
