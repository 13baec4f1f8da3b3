package io.followthrough.reading.dates;

import java.util.regex.Pattern;

/** Sentences about an order or a delivery, whose days are no days to call on: "the other order is due on 15 March, just for your accounts". */
final class Deliveries {

    private static final Pattern GOODS = words(
            "\\p{L}*(?:bestellung|lieferung|sendung|bestelling|levering|zending)(?:en)?|orders?|delivery|deliveries|shipments?|parcels?|consignments?|pallets?|samples?|pakete?|ware|auftrag|liefertermin|muster"
                    + "|pedidos?|entregas?|envios?|paquetes?|mercancia|albaran|muestras?|commandes?|livraisons?|colis|marchandise|echantillons?|ordin[ei]|consegn[ae]|spedizion[ei]|merce|pacc(?:o|hi)|bolla|campion[ei]|encomendas?|remessas?|mercadoria|amostras?|pakket(?:ten)?|monsters?");

    private static final Pattern CAME = words(
            "arrived|came|turned up|got here|(?:was|were) delivered|missing|short|kam(?:en)?|angekommen|eingetroffen|(?:wurden?|ist|sind) geliefert|fehl\\p{L}+"
                    + "|llego|llegaron|(?:ha|han) llegado|falta(?:n|ba|ban)?|de menos|(?:est|sont) arrivee?s?|manqu\\p{L}+|en moins|(?:e|sono) arrivat[oaie]|manca\\p{L}*|in meno|chegou|chegaram|falta(?:va|vam|m)|a menos|kwam(?:en)?|binnen|aangekomen|ontbr\\p{L}+|te weinig");

    private static final Pattern FOR_INFORMATION = words(
            "(?:just |only )?so (?:that )?(?:accounts|you|they|your \\p{L}+)(?: department)? knows?|(?:just )?for (?:your )?(?:info(?:rmation)?|accounts|records)|fyi|(?:nur )?(?:zur|zu ihrer|als) info(?:rmation)?|nur fur (?:die|eure|ihre) \\p{L}+"
                    + "|solo para (?:que|su|vuestra|tu|la)|para (?:su|vuestra|tu) (?:informacion|contabilidad)|(?:c'est )?juste pour|pour (?:info(?:rmation)?|votre compta\\p{L}*)|(?:e )?solo per (?:la|il|vostra|tua|sua|info\\p{L}*)|per conoscenza|so para (?:a|o|que|vossa|sua|tua|info\\p{L}*)|(?:dat is )?alleen voor (?:de|jullie|uw|je)|ter info(?:rmatie)?");

    private static final Pattern NOT_BEFORE = words(
            "(?:not?|nicht|pas|non|nao|niet|erst|hasta|nothing|nichts|nada|rien|niente|niets) (?:\\p{L}+ ){0,3}(?:before|until|till|vor|bis|antes|hasta|avant|prima|voor|am|im|nach)");

    private Deliveries() {}

    static boolean isAllOf(String folded) {
        return GOODS.matcher(folded).find()
                && (CAME.matcher(folded).find()
                        || FOR_INFORMATION.matcher(folded).find())
                && !NOT_BEFORE.matcher(folded).find()
                && !DateCues.GET_IN_TOUCH.matcher(folded).find()
                && !Asks.PATTERN.matcher(folded).find();
    }

    private static Pattern words(String regex) {
        return Pattern.compile("(?<!\\p{L})(?:" + regex + ")(?!\\p{L})");
    }
}
