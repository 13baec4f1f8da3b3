package io.followthrough.intake.forms;

import io.followthrough.kit.web.ProblemException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Every form there is.
 *
 * @param hosted by id
 * @param kiosks by store
 */
record Forms(Map<String, Form> hosted, Map<String, Form> kiosks) {

    Form form(String id) {
        return known(hosted, "form", "followthrough.intake.forms", id);
    }

    Form kiosk(String storeId) {
        return known(kiosks, "sign-up screen of a store", "followthrough.intake.kiosks", storeId);
    }

    private static Form known(Map<String, Form> forms, String what, String setting, String id) {
        var form = forms.get(id);
        if (form == null) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "There is no " + what + " " + id + ". There are " + String.join(", ", forms.keySet())
                            + "; more are set with " + setting + ".");
        }
        return form;
    }
}
