package io.followthrough.standalone.faults;

/** How the mail server takes what it is handed. */
enum MailServerMood {
    WELL,
    /** Accepts connections and says nothing. */
    SILENT,
    /** Takes the whole message and closes before it says so. */
    GONE_AFTER_MESSAGE,
    /** 421 as soon as somebody comes. */
    TOO_BUSY,
    /** 550 to every recipient. */
    NOBODY_THERE,
    /** 451 to every recipient's first e-mail. */
    GREYLISTING
}
