package io.followthrough.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells about a person, or may: names and addresses, and every text that somebody wrote. On topics that are kept for ever
 * these parts can be sealed under a key of the person, see {@link PersonalSeal}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Personal {}
