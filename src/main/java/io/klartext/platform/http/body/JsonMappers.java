package io.klartext.platform.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Creates the JSON mapper of the application. Its parsers share no table of member names, because an attacker could
 * fill it with names of the same hash and thereby slow down or break the requests of others.
 */
@Singleton
class JsonMappers {
    @Produces
    @Singleton
    ObjectMapper json(@All List<ObjectMapperCustomizer> customizers) {
        ObjectMapper mapper = withoutSharedNames();
        customizers.stream().sorted().forEach(customizer -> customizer.customize(mapper));
        return mapper;
    }

    static ObjectMapper withoutSharedNames() {
        return new ObjectMapper(JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build());
    }
}
