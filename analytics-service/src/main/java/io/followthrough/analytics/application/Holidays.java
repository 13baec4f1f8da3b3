package io.followthrough.analytics.application;

import java.time.LocalDate;
import java.util.Set;

/** Public holidays. */
public interface Holidays {

    /** Whether anything is known of a country, by its ISO 3166 code. */
    boolean knows(String country);

    Set<LocalDate> of(String country, int year);
}
