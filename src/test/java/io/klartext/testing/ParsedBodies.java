package io.klartext.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.klartext.portabletext.PortableText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often the application reads a stored body from its JSON. */
@Singleton
public class ParsedBodies implements ObjectMapperCustomizer {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** How many bodies are read during a piece of work. */
    public int during(Runnable work) {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("counted bodies").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
                return type.getBeanClass() == PortableText.class ? new Counting(reader) : reader;
            }
        }));
    }

    private static final class Counting extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Counting(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Counting(reader);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            COUNT.incrementAndGet();
            return super.deserialize(json, context);
        }
    }
}
