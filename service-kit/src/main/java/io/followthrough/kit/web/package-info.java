/** RFC 9457 problem details and pages of lists. */
@NullMarked
package io.followthrough.kit.web;

import org.jspecify.annotations.NullMarked;
