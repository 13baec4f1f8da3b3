/** Keeps what was learnt from outcomes up to date. */
@NullMarked
package io.followthrough.qualification.application.probability;

import org.jspecify.annotations.NullMarked;
