package io.followthrough.kit.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Which calls a service offers to whom. The first rule that fits holds; what no rule names needs {@link Scope#ADMIN}. */
public final class AccessRules {

    /**
     * @param method null for any
     * @param scope null for everybody
     */
    record Rule(
            @Nullable HttpMethod method,
            String pattern,
            @Nullable Scope scope) {}

    private final List<Rule> rules;
    private final List<String> framable;

    private AccessRules(List<Rule> rules, List<String> framable) {
        this.rules = List.copyOf(rules);
        this.framable = List.copyOf(framable);
    }

    public static AccessRules of() {
        return new AccessRules(List.of(), List.of());
    }

    /** Open to everybody: public pages and links with signed tokens. */
    public AccessRules open(String pattern) {
        return with(new Rule(null, pattern, null));
    }

    /** Opens the service's page for people: the page itself holds no data and asks with the visitor's key. */
    public AccessRules page() {
        return open("/").open("/page/**").open("/kit/**").open("/page-links");
    }

    public AccessRules scope(Scope scope, HttpMethod method, String pattern) {
        return with(new Rule(method, pattern, scope));
    }

    /** May stand in a frame of somebody else's page; no other page may, so that nobody is made to click unawares. */
    public AccessRules framable(String pattern) {
        var more = new ArrayList<>(framable);
        more.add(pattern);
        return new AccessRules(rules, more);
    }

    List<Rule> rules() {
        return rules;
    }

    List<String> framablePatterns() {
        return framable;
    }

    private AccessRules with(Rule rule) {
        var more = new ArrayList<>(rules);
        more.add(rule);
        return new AccessRules(more, framable);
    }
}
