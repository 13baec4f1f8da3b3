package io.followthrough.intake.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks, in the language of the message that led to it. Which one it is stands in the link, behind the
 * signature: {@code nurture-survey-de/de} is the template of the message and its language.
 *
 * @param answer name of the answer that the number is kept under
 */
record Survey(String language, String answer, String question, String scale, String reason, Words words) {

    /** @param choose said to whoever sends no number */
    record Words(String send, String choose, String thanks, String arrived) {}

    private static final String SATISFACTION = "satisfaction";
    private static final String LIKELIHOOD = "likelihood";

    /** @param target null for links of before surveys differed */
    static Survey of(@Nullable String target) {
        var asked = target == null ? "" : target.toLowerCase(Locale.ROOT);
        var language = asked.substring(asked.lastIndexOf('/') + 1);
        return switch (language) {
            case "de" -> german(asked);
            case "es" -> spanish(asked);
            case "fr" -> french(asked);
            default -> english(asked);
        };
    }

    /** What is said to whoever leaves out what is needed. */
    String pleaseAnswer(String question) {
        return switch (language) {
            case "de" -> "Bitte beantworten Sie noch: " + question;
            case "es" -> "Responda también, por favor: " + question;
            case "fr" -> "Veuillez répondre aussi à : " + question;
            default -> "Please answer this as well: " + question;
        };
    }

    /** The way to the next question. */
    String next() {
        return switch (language) {
            case "de" -> "Weiter";
            case "es" -> "Siguiente";
            case "fr" -> "Suivant";
            default -> "Next";
        };
    }

    private static boolean isOfLost(String asked) {
        return asked.startsWith("lost-");
    }

    private static boolean isOfNurture(String asked) {
        return asked.startsWith("nurture-");
    }

    private static Survey english(String asked) {
        var words = new Words(
                "Send",
                "Please choose a number from 0 to 10.",
                "Thank you",
                "Your answer has arrived. It helps us to do better.");
        if (isOfNurture(asked)) {
            return new Survey(
                    "en",
                    LIKELIHOOD,
                    "Is this on your desk this year?",
                    "0 stands for certainly not, 10 for certainly.",
                    "What does it depend on?",
                    words);
        }
        return isOfLost(asked)
                ? new Survey(
                        "en",
                        SATISFACTION,
                        "How satisfied were you with the way we worked with you?",
                        "0 stands for not at all, 10 for fully.",
                        "What decided against us?",
                        words)
                : new Survey(
                        "en",
                        SATISFACTION,
                        "How satisfied are you with us?",
                        "0 stands for not at all, 10 for fully.",
                        "What is the main reason?",
                        words);
    }

    private static Survey german(String asked) {
        var words = new Words(
                "Senden",
                "Bitte wählen Sie eine Zahl von 0 bis 10.",
                "Vielen Dank",
                "Ihre Antwort ist angekommen. Sie hilft uns, besser zu werden.");
        if (isOfNurture(asked)) {
            return new Survey(
                    "de",
                    LIKELIHOOD,
                    "Steht das Thema dieses Jahr bei Ihnen an?",
                    "0 steht für sicher nicht, 10 für ganz sicher.",
                    "Wovon hängt es ab?",
                    words);
        }
        return isOfLost(asked)
                ? new Survey(
                        "de",
                        SATISFACTION,
                        "Wie zufrieden waren Sie mit der Zusammenarbeit?",
                        "0 steht für gar nicht, 10 für voll und ganz.",
                        "Was hat gegen uns gesprochen?",
                        words)
                : new Survey(
                        "de",
                        SATISFACTION,
                        "Wie zufrieden sind Sie mit uns?",
                        "0 steht für gar nicht, 10 für voll und ganz.",
                        "Was ist der wichtigste Grund?",
                        words);
    }

    private static Survey spanish(String asked) {
        var words = new Words(
                "Enviar",
                "Elija un número del 0 al 10.",
                "Muchas gracias",
                "Hemos recibido su respuesta. Nos ayuda a mejorar.");
        if (isOfNurture(asked)) {
            return new Survey(
                    "es",
                    LIKELIHOOD,
                    "¿Tiene previsto ocuparse de este tema este año?",
                    "0 significa seguro que no; 10, con toda seguridad.",
                    "¿De qué depende?",
                    words);
        }
        return isOfLost(asked)
                ? new Survey(
                        "es",
                        SATISFACTION,
                        "¿Qué tal le pareció la colaboración con nosotros?",
                        "0 significa muy mal; 10, muy bien.",
                        "¿Qué le hizo decidirse en contra?",
                        words)
                : new Survey(
                        "es",
                        SATISFACTION,
                        "¿Está satisfecho con nosotros?",
                        "0 significa nada; 10, totalmente.",
                        "¿Cuál es el motivo principal?",
                        words);
    }

    private static Survey french(String asked) {
        var words = new Words(
                "Envoyer",
                "Veuillez choisir un chiffre de 0 à 10.",
                "Merci beaucoup",
                "Votre réponse nous est parvenue. Elle nous aide à progresser.");
        if (isOfNurture(asked)) {
            return new Survey(
                    "fr",
                    LIKELIHOOD,
                    "Ce sujet est-il à l'ordre du jour cette année ?",
                    "0 signifie certainement pas, 10 très certainement.",
                    "De quoi cela dépend-il ?",
                    words);
        }
        return isOfLost(asked)
                ? new Survey(
                        "fr",
                        SATISFACTION,
                        "Avez-vous été satisfait de notre collaboration ?",
                        "0 signifie pas du tout, 10 tout à fait.",
                        "Qu'est-ce qui a joué contre nous ?",
                        words)
                : new Survey(
                        "fr",
                        SATISFACTION,
                        "Êtes-vous satisfait de nous ?",
                        "0 signifie pas du tout, 10 tout à fait.",
                        "Quelle en est la raison principale ?",
                        words);
    }
}
