/**
 * What the metrics need to know of one person, and how each event changes it. Pure: facts only join, so that late,
 * repeated and reordered events end in the same state.
 */
@NullMarked
package io.followthrough.analytics.domain;

import org.jspecify.annotations.NullMarked;
