/** How long it takes, though for many it has not happened yet: curves and cohorts made of counts by day. Pure. */
@NullMarked
package io.followthrough.analytics.domain.survival;

import org.jspecify.annotations.NullMarked;
