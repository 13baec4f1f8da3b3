package io.followthrough.events;

import java.util.Optional;

/**
 * Closes and opens what tells about people, each under a key of their own. Once a key is destroyed, nobody can read what
 * was sealed with it, wherever copies lie: that is how somebody is forgotten on a topic that is kept for ever.
 */
public interface PersonalSeal {

    /**
     * @param subject whom the event is about
     * @param personal JSON
     * @return text for a JSON field; empty when the subject is forgotten, and the parts are to be left out
     */
    Optional<String> seal(String subject, byte[] personal);

    /**
     * @return JSON as it was sealed; empty when the subject is forgotten
     * @throws IllegalArgumentException if it was sealed for somebody else, or changed since
     */
    Optional<byte[]> open(String subject, String sealed);
}
