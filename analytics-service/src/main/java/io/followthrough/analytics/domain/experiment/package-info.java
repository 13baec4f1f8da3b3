/** Which of several ways works better: variants of a message, hours of the week. Pure. */
@NullMarked
package io.followthrough.analytics.domain.experiment;

import org.jspecify.annotations.NullMarked;
