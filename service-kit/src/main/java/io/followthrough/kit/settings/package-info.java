/** What an operator has set is looked at before anything is started: what is wrong is told in a sentence, with what to do. */
@NullMarked
package io.followthrough.kit.settings;

import org.jspecify.annotations.NullMarked;
