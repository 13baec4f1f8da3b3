/** What people may ask of us: everything we hold of them, and to forget it. */
@NullMarked
package io.followthrough.qualification.application.privacy;

import org.jspecify.annotations.NullMarked;
