/** E-mail: Mustache templates filled in, signed links, SMTP behind circuit breaker, rate limiter and retry. */
@NullMarked
package io.followthrough.cadence.mail;

import org.jspecify.annotations.NullMarked;
