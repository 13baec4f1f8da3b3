package io.followthrough.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/** Carries out a command and answers as MongoDB does. */
@FunctionalInterface
interface CommandHandler {

    Document handle(Document command);
}
