package io.followthrough.cadence.application;

import java.time.Instant;

/**
 * Why no e-mail leaves at present.
 *
 * @param since when that was first seen, by the real time
 * @param why in a sentence, with the settings that mend it where settings do
 * @param ofSettings whether it stays so until somebody changes something: a refused sign-in, no sender that is named
 */
public record MailTrouble(Instant since, String why, boolean ofSettings) {}
