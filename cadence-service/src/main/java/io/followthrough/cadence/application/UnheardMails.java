package io.followthrough.cadence.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that could not be heard, or of which nobody could be told, with their bytes. Each is deleted when its time is over. */
public interface UnheardMails {

    /** Again for the same message changes nothing. */
    void keep(UnheardMail mail, byte[] raw);

    /** The newest first. */
    List<UnheardMail> newest(int skipped, int most);

    long count();

    /** Those that ask for the writer's data. */
    long countAsking();

    /** Of these, those that wait longer than the law allows. */
    long countOverdue(Instant now);

    Optional<byte[]> raw(String id);

    /** Somebody has dealt with it. */
    boolean remove(String id);
}
