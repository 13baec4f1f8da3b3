/** How likely somebody becomes a customer, learnt from deals won and lost. Pure: the same lessons, in any order, give the same model. */
@NullMarked
package io.followthrough.qualification.domain.probability;

import org.jspecify.annotations.NullMarked;
