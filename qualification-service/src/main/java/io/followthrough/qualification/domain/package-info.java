/**
 * What qualification decides, and nothing else: pure functions over what is known of a person. No clock, no ids made
 * here, no framework.
 */
@NullMarked
package io.followthrough.qualification.domain;

import org.jspecify.annotations.NullMarked;
