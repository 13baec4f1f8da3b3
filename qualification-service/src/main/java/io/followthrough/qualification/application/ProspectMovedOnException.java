package io.followthrough.qualification.application;

/** The prospect was merged into another meanwhile; the event belongs to that one. Never leaves this package. */
class ProspectMovedOnException extends RuntimeException {

    private final String prospectId;

    ProspectMovedOnException(String prospectId, String survivorId) {
        super("prospect " + prospectId + " goes on as " + survivorId);
        this.prospectId = prospectId;
    }

    String prospectId() {
        return prospectId;
    }
}
