/** What may come of what is still open. Pure. */
@NullMarked
package io.followthrough.analytics.domain.forecast;

import org.jspecify.annotations.NullMarked;
