/** The use cases of qualification and what they need from outside. */
@NullMarked
package io.followthrough.qualification.application;

import org.jspecify.annotations.NullMarked;
