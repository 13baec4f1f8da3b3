/**
 * What an incoming e-mail means: an answer of a person, an automatic one, a bounce, a complaint, a wish to be left in
 * peace, or nothing that concerns us. Pure: letters are taken apart elsewhere.
 */
@NullMarked
package io.followthrough.cadence.domain.listening;

import org.jspecify.annotations.NullMarked;
