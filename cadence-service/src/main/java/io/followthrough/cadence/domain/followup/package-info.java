/**
 * One person's follow-up: who it is, what happened, and the one next action. Decisions are pure: they take the follow-up,
 * the news, the rules and the time, and return the follow-up that comes of it with the facts to tell others.
 */
@NullMarked
package io.followthrough.cadence.domain.followup;

import org.jspecify.annotations.NullMarked;
