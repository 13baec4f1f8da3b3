package io.followthrough.intake.files;

import io.followthrough.intake.domain.Problem;

/** One card of a vCard file, or why it is none. */
sealed interface CardText {

    /** From BEGIN:VCARD to END:VCARD. */
    record Whole(String text) implements CardText {}

    /** @param rest what of it is there */
    record Cut(Problem why, String rest) implements CardText {}
}
