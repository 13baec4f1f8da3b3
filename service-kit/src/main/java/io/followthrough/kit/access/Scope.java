package io.followthrough.kit.access;

/** What a key may do. {@link #ADMIN} may do everything. */
public enum Scope {
    /** Write captures and activities, read nothing. */
    CAPTURE,
    READ,
    /** Do a representative's work. */
    WORK,
    ADMIN;

    /** The name of the authority in Spring Security. */
    public String authority() {
        return "SCOPE_" + name();
    }
}
