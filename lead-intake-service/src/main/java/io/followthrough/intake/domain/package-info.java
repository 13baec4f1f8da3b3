/** What the intake accepts and how it is normalised: pure functions from untrusted text to validated events. */
@NullMarked
package io.followthrough.intake.domain;

import org.jspecify.annotations.NullMarked;
