/** The HTTP interface of the qualification service. */
@NullMarked
package io.followthrough.qualification.web;

import org.jspecify.annotations.NullMarked;
