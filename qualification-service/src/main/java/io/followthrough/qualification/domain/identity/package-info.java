/**
 * Who somebody is, by evidence: what agrees, what contradicts, and how sure that makes us. An e-mail address or a number in
 * another system is one person's; a telephone number, {@code info@} and {@code family@} are a household's or a company's.
 */
@NullMarked
package io.followthrough.qualification.domain.identity;

import org.jspecify.annotations.NullMarked;
