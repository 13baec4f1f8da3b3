package io.followthrough.qualification.application.rulebook;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far everybody was decided anew after each change of rules. */
public interface Rescorings {

    /**
     * @param version of the rules
     * @param lastId up to whom, in order of id
     * @param total how many people there were at the beginning
     * @param done how many were looked at
     * @param told of how many another decision was told
     */
    record Rescoring(long version, State state, String lastId, long total, long done, long told) {

        public static Rescoring ofEverybody(long version, long total) {
            return new Rescoring(version, State.RUNNING, "", total, 0, 0);
        }

        /** @param upTo null when nobody is left */
        public Rescoring advanced(@Nullable String upTo, int people, int toldOf) {
            return new Rescoring(
                    version,
                    upTo == null ? State.DONE : State.RUNNING,
                    upTo == null ? lastId : upTo,
                    Math.max(total, done + people),
                    done + people,
                    told + toldOf);
        }
    }

    /** {@code SUPERSEDED}: newer rules came before all were looked at, and began anew. */
    enum State {
        RUNNING,
        DONE,
        SUPERSEDED
    }

    Optional<Rescoring> find(long version);

    Map<Long, Rescoring> find(Collection<Long> versions);

    /** Does nothing if another instance began it before. */
    void begin(Rescoring rescoring);

    /** @return false if another instance was faster */
    boolean advance(Rescoring from, Rescoring to);

    /** Ends what runs under older rules. */
    void supersede(long before);
}
