/** What the world's name servers must say of a domain that sends e-mail: SPF, DKIM and DMARC. */
@NullMarked
package io.followthrough.cadence.domain.sender;

import org.jspecify.annotations.NullMarked;
