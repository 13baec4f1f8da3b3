/** Serves the pages for people: one frame and look for all services, strict security headers, no server-side rendering. */
@NullMarked
package io.followthrough.kit.page;

import org.jspecify.annotations.NullMarked;
