/** The metrics over HTTP. */
@NullMarked
package io.followthrough.analytics.web;

import org.jspecify.annotations.NullMarked;
