package io.followthrough.reading.ways;

import java.util.List;

/** From a place in a text to before another. */
record Place(int start, int end) {

    boolean overlaps(Place other) {
        return start < other.end && other.start < end;
    }

    boolean isIn(List<Place> places) {
        return places.stream().anyMatch(this::overlaps);
    }

    Place moved(int by) {
        return new Place(start + by, end + by);
    }
}
