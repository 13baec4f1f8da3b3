package io.followthrough.qualification.application;

/** A merge cannot be undone or allowed as it stands now; the message says why and what to do. */
public class MergeStandsException extends RuntimeException {

    MergeStandsException(String why) {
        super(why);
    }
}
