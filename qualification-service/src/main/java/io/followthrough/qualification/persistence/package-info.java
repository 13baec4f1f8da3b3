/** Prospects and claims in MongoDB, within what any MongoDB and the embedded server can do. */
@NullMarked
package io.followthrough.qualification.persistence;

import org.jspecify.annotations.NullMarked;
