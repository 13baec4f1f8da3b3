package io.followthrough.reading.names;

/** What two written names say of whether they are one person's. */
public enum NameAgreement {
    /** The same given and family name, whatever the order, capitals, titles or accents. */
    SAME,
    /** One may be the other in short or with a slip: {@code H. Meier}, {@code Bob Smith}, {@code Ann}. */
    COMPATIBLE,
    /** Only the given names agree: somebody who married, or another Anna. */
    ONLY_GIVEN,
    /** Only the family names agree: relatives. */
    ONLY_FAMILY,
    DIFFERENT,
    /** One of the two is no name. */
    UNKNOWN
}
