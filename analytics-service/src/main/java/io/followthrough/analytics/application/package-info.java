/** What can be asked of the metrics. */
@NullMarked
package io.followthrough.analytics.application;

import org.jspecify.annotations.NullMarked;
