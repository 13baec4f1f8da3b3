package io.followthrough.qualification.persistence;

import com.mongodb.client.MongoCollection;
import io.followthrough.events.Stage;
import io.followthrough.kit.store.Aggregate;
import io.followthrough.kit.store.MongoAggregates;
import io.followthrough.qualification.application.ProspectDirectory;
import io.followthrough.qualification.domain.Prospect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Lists over the {@code rank} field: one range on it is page, order and score bound at once. */
final class MongoProspectDirectory implements ProspectDirectory {

    private static final int MOST_COLLEAGUES = 500;
    /** Where more share a number, it says nothing of anybody. */
    private static final int MOST_SHARING = 2000;

    private static final Document BEST_FIRST = new Document(ProspectFields.RANK, 1);

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Prospect> prospects;

    MongoProspectDirectory(MongoCollection<Document> collection, MongoAggregates<Prospect> prospects) {
        this.collection = collection;
        this.prospects = prospects;
    }

    @Override
    public Optional<Prospect> find(String prospectId) {
        var found = prospects.load(List.of(prospectId)).get(prospectId);
        return found == null ? Optional.empty() : Optional.ofNullable(found.state());
    }

    @Override
    public Listing list(Query query, int limit, @Nullable String cursor) {
        var terms = terms(query);
        var found = read(filter(query, cursor == null ? "" : cursor, terms), limit + 1);
        var more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Listing(
                page.stream().map(Ranked::prospect).toList(),
                more ? page.getLast().rank() : null,
                count(query, terms));
    }

    /**
     * An index knows how many have a field, and none how many have it not: who is no lead is counted and taken off, or
     * each of the others would be read.
     */
    private long count(Query query, @Nullable Object terms) {
        if (terms != null) {
            return collection.countDocuments(filter(query, "", terms));
        }
        var all = conditions(query);
        if (!Boolean.FALSE.equals(query.noLead())) {
            return count(all);
        }
        all.remove(ProspectFields.NO_LEAD);
        return count(all)
                - collection.countDocuments(
                        new Document(all).append(ProspectFields.NO_LEAD, new Document("$in", List.of(true, false))));
    }

    /** Whoever has any of the other fields has a rank: a second condition would keep the index from knowing. */
    private long count(Document conditions) {
        return collection.countDocuments(
                conditions.isEmpty() ? new Document(ProspectFields.RANK, new Document("$gt", "")) : conditions);
    }

    @Override
    public List<Prospect> peopleAt(String companyDomain) {
        return read(new Document(ProspectFields.COMPANY, companyDomain), MOST_COLLEAGUES).stream()
                .map(Ranked::prospect)
                .toList();
    }

    /** Words of the list are asked for as they are: each is one look into the index. */
    @Override
    public Map<String, Set<String>> sharing(Collection<String> blocks) {
        var sharing = new HashMap<String, Set<String>>();
        if (blocks.isEmpty()) {
            return sharing;
        }
        collection
                .find(new Document(ProspectFields.TERMS, new Document("$in", List.copyOf(blocks))))
                .projection(new Document(ProspectFields.TERMS, 1))
                .limit(MOST_SHARING)
                .batchSize(MOST_SHARING)
                .forEach(document -> document.getList(ProspectFields.TERMS, String.class).stream()
                        .filter(blocks::contains)
                        .forEach(block -> sharing.computeIfAbsent(block, first -> new TreeSet<>())
                                .add(document.getString("_id"))));
        return sharing;
    }

    private record Ranked(String rank, Prospect prospect) {}

    /**
     * As many as are asked for, best first. Each look asks for a number, for a store that is asked for all of them looks for
     * all; whoever cannot be read is made up for by the next look.
     */
    private List<Ranked> read(Document filter, int limit) {
        var found = new ArrayList<Ranked>();
        var rest = filter;
        while (true) {
            var looked = collection.find(rest).sort(BEST_FIRST).limit(limit).into(new ArrayList<>());
            for (var document : looked) {
                prospects
                        .read(document)
                        .map(Aggregate::state)
                        .ifPresent(
                                prospect -> found.add(new Ranked(document.getString(ProspectFields.RANK), prospect)));
            }
            if (looked.size() < limit || found.size() >= limit) {
                return found.subList(0, Math.min(found.size(), limit));
            }
            var last = looked.getLast().getString(ProspectFields.RANK);
            rest = new Document(filter).append(ProspectFields.RANK, new Document("$gt", last));
        }
    }

    /** What looks like a number is one, unless nobody has it: then it may be an id. Addresses and domains are found in either form. Null when no words are given. */
    private @Nullable Object terms(Query query) {
        if (query.words() == null) {
            return null;
        }
        var number = SearchTerms.number(query.words());
        if (number != null) {
            var ringing = new Document("$regex", "^" + number);
            if (collection.countDocuments(filter(query, "", ringing)) > 0) {
                return ringing;
            }
        }
        var written = SearchTerms.words(query.words());
        var kept = SearchTerms.asKept(query.words());
        if (kept.isEmpty()) {
            return null;
        }
        // What looks like a domain may be a name with a dot, o.müller, or be only half written.
        var isFoundAsKept = kept.equals(written) || collection.countDocuments(filter(query, "", terms(kept))) > 0;
        return terms(isFoundAsKept ? kept : written);
    }

    private static Document filter(Query query, String after, @Nullable Object terms) {
        var filter = conditions(query).append(ProspectFields.RANK, new Document("$gt", after));
        if (Boolean.TRUE.equals(query.noLead())) {
            // Nobody else is no lead, and they are the last of the whole ranking.
            filter.putIfAbsent(ProspectFields.STAGE, Stage.DISQUALIFIED.name());
        }
        return terms == null ? filter : filter.append(ProspectFields.TERMS, terms);
    }

    private static Document conditions(Query query) {
        var filter = new Document();
        if (query.noLead() != null) {
            filter.append(ProspectFields.NO_LEAD, query.noLead() ? true : new Document("$exists", false));
        }
        if (query.minScore() != null) {
            filter.append(
                    ProspectFields.SCORE,
                    new Document("$gte", query.minScore().movePointRight(2).intValue()));
        }
        if (query.stage() != null) {
            filter.append(ProspectFields.STAGE, query.stage().name());
        }
        if (query.road() != null) {
            filter.append(ProspectFields.ROAD, query.road().name());
        }
        return filter;
    }

    /**
     * Every word must be there; the last may be the beginning of one, as while typing. An index is asked for the first of
     * them: the longest is the rarest.
     */
    private static Document terms(List<String> words) {
        var beginning = Pattern.compile("^" + Pattern.quote(words.getLast()));
        var all = new ArrayList<Object>(words.subList(0, words.size() - 1).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
        all.add(beginning);
        return all.size() == 1 ? new Document("$regex", beginning.pattern()) : new Document("$all", all);
    }
}
