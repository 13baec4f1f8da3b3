package io.followthrough.intake.domain;

import org.jspecify.annotations.Nullable;

/** Reads phone numbers as people write them. Numbering plans are data that change, so the rules lie outside. */
public interface PhoneNumbers {

    /**
     * The number, if its country has given out such numbers and somebody may be at its other end.
     *
     * @param country ISO 3166-1 alpha-2 of the country in which the number was written down, if it is known
     */
    Reading<Phone> read(String text, @Nullable String country);
}
