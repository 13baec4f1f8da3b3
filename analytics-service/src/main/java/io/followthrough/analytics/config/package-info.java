/** How the parts are put together. */
@NullMarked
package io.followthrough.analytics.config;

import org.jspecify.annotations.NullMarked;
