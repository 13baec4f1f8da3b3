package io.followthrough.reading.dates;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day before which nobody is to be contacted.
 *
 * @param deniesContact whether contact is denied until then in so many words, which is no refusal of all contact
 */
public record HoldOff(LocalDate until, boolean deniesContact) {

    static final Comparator<HoldOff> LATEST = Comparator.comparing(HoldOff::until);
}
