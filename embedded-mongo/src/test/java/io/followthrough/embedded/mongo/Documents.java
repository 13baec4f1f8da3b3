package io.followthrough.embedded.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Short ways to write documents down and to read what came back. */
final class Documents {

    private Documents() {}

    static Document doc(Object... namesAndValues) {
        var document = new Document();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.append((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return document;
    }

    static List<Object> ids(Iterable<Document> documents) {
        var ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    static List<Document> all(Iterable<Document> documents) {
        var list = new ArrayList<Document>();
        documents.forEach(list::add);
        return list;
    }
}
