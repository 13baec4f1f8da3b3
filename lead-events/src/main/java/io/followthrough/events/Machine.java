package io.followthrough.events;

/** Who did it: mail scanners open and click too, and must not count as people. */
public enum Machine {
    HUMAN,
    MACHINE,
    UNKNOWN
}
