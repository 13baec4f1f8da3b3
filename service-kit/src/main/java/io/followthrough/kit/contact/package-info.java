/** What labels and their values say of contact: columns of files, boxes and questions of forms, answers. */
@NullMarked
package io.followthrough.kit.contact;

import org.jspecify.annotations.NullMarked;
