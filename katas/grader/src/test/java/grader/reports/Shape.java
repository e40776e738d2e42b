package grader.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a published format lets an object of JSON hold. */
record Shape(Map<String, Predicate<JsonNode>> required, Map<String, Predicate<JsonNode>> optional) {

    static Predicate<JsonNode> oneOf(String... values) {
        return node -> node.isTextual() && List.of(values).contains(node.textValue());
    }

    /** Where an object is not of this shape, in words. */
    List<String> problems(JsonNode object) {
        List<String> problems = new ArrayList<>();
        required.keySet().stream().filter(key -> !object.has(key)).forEach(key -> problems.add("there is no " + key));
        object.fieldNames().forEachRemaining(key -> {
            Predicate<JsonNode> asked = required.getOrDefault(key, optional.get(key));
            if (asked == null) {
                problems.add(key + " is not of the format");
            } else if (!asked.test(object.get(key))) {
                problems.add(key + " may not be " + object.get(key));
            }
        });
        return problems;
    }
}
