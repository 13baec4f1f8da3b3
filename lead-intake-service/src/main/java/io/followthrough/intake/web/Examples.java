package io.followthrough.intake.web;

/** Bodies shown in the API description. */
final class Examples {

    static final String LEAD = """
            {"channel": "WEB_FORM",
             "source": {"id": "pricing-page", "campaign": "spring"},
             "person": {"name": "Ann Archer", "email": "ann@example.com", "phone": "030 1234567"},
             "company": {"name": "Example Roofs", "domain": "example.com", "employees": 40, "country": "DE"},
             "answers": {"need": "new roof", "timeline": "this quarter"},
             "interests": ["roofs"],
             "consent": {"email": "GRANTED", "text": "Yes, write to me."}}""";

    static final String ACTIVITY = """
            {"kind": "NOTE_TAKEN", "person": {"email": "ann@example.com"}, "minutes": 5,
             "text": "Was hoping that we would call."}""";

    private Examples() {}
}
