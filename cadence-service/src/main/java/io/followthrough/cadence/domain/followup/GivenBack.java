package io.followthrough.cadence.domain.followup;

import io.followthrough.events.ActivityRecorded;
import java.util.List;

/**
 * What was heard under the wrong name while two were taken for one.
 *
 * @param toHear the person's own, heard as soon as qualification has said who it is; without the words
 * @param others ids of what is somebody else's, whenever it arrives
 */
public record GivenBack(List<ActivityRecorded> toHear, List<String> others) {

    static final GivenBack NONE = new GivenBack(List.of(), List.of());

    public GivenBack {
        toHear = toHear == null ? List.of() : List.copyOf(toHear);
        others = others == null ? List.of() : List.copyOf(others);
    }
}
