package io.followthrough.kit.privacy;

import io.followthrough.events.PersonalSeal;
import java.util.Collection;

/** The keys that events about people are sealed with, one for each person. */
public interface PersonalKeys {

    /**
     * What opens events about these people.
     *
     * @throws io.followthrough.kit.messaging.EnvironmentDownException if a key has not come yet; it was sent before the
     *     event
     */
    PersonalSeal opening(Collection<String> prospectIds);
}
