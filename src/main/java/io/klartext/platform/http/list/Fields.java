package io.klartext.platform.http.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reduces representations to the members in {@code fields=}. */
@Singleton
public class Fields {
    private final ObjectMapper json;

    Fields(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A function that keeps only the named members of a view, in the order of the view; all if the parameter is absent.
     *
     * @throws Failure.BadParameter if the view type has no member of that name
     */
    public UnaryOperator<Object> selection(String fields, Class<? extends Record> view) {
        if (fields == null) {
            return UnaryOperator.identity();
        }
        Set<String> wanted = Parameters.commaSeparated("fields", fields);
        Set<String> known = Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Failure.BadParameter(
                    "fields", "'fields' knows no member '" + name + "', but " + String.join(", ", known) + ".");
        });
        return whole -> json.<ObjectNode>valueToTree(whole).retain(wanted);
    }
}
