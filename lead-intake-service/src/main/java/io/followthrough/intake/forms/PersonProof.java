package io.followthrough.intake.forms;

import org.jspecify.annotations.Nullable;

/** What shows that a form was filled in by somebody with a browser and a moment's time, without asking them anything. */
interface PersonProof {

    /**
     * What the browser is to work out.
     *
     * @param nonce name of the page: what was worked out for one page holds for no other
     * @return text for the page's script; null: nothing
     */
    @Nullable
    String challenge(String nonce);

    /** @param proof what came back; blank if nothing did */
    boolean holds(String nonce, String proof);
}
