package io.klartext.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every key of the configuration that the code reads, with its default; the empty text for none. */
final class ConfigurationKeys {
    /** An expression such as <code>${klartext.data:data}</code>: a key with a default. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(klartext\\.[a-z0-9.-]+)(?::([^}]*))?}");

    private static final String NONE = ConfigProperty.UNCONFIGURED_VALUE;

    private final Map<String, String> defaults = new TreeMap<>();

    private ConfigurationKeys() {}

    static Map<String, String> withDefaults() throws IOException {
        ConfigurationKeys keys = new ConfigurationKeys();
        keys.classes().forEach(keys::read);
        keys.readProperties(Path.of("src/main/resources/application.properties"));
        return keys.defaults;
    }

    private List<? extends Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.klartext").stream()
                        .map(imported -> imported.reflect())
                        .toList();
    }

    private void read(Class<?> type) {
        ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
        if (mapping != null) {
            readMapping(mapping.prefix(), type);
        }
        for (Method method : type.getDeclaredMethods()) {
            for (Scheduled schedule : method.getAnnotationsByType(Scheduled.class)) {
                readExpressions(schedule.every());
            }
            readParameters(method);
        }
        Arrays.stream(type.getDeclaredConstructors()).forEach(this::readParameters);
    }

    private void readMapping(String prefix, Class<?> type) {
        Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .forEach(method -> readMember(prefix + "." + hyphenated(method.getName()), method));
    }

    private void readMember(String key, Method method) {
        WithDefault fallback = method.getAnnotation(WithDefault.class);
        Class<?> type = method.getReturnType();
        if (fallback != null) {
            add(key, fallback.value());
            readExpressions(fallback.value());
        } else if (Map.class.isAssignableFrom(type)) {
            add(key + ".<name>", "");
        } else if (type.isInterface() && type.getPackageName().startsWith("io.klartext")) {
            readMapping(key, type);
        } else {
            defaults.putIfAbsent(key, "");
        }
    }

    private void readParameters(Executable executable) {
        for (Parameter parameter : executable.getParameters()) {
            ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
            if (property != null && property.name().startsWith("klartext.")) {
                add(property.name(), property.defaultValue().equals(NONE) ? "" : property.defaultValue());
            }
        }
    }

    private void readProperties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith("klartext.")) {
                defaults.put(key, properties.getProperty(key));
            }
            readExpressions(properties.getProperty(key));
        }
    }

    private void readExpressions(String text) {
        Matcher expressions = EXPRESSION.matcher(text);
        expressions.results().forEach(found -> add(found.group(1), defaultOf(found)));
    }

    private void add(String key, String value) {
        defaults.put(key, EXPRESSION.matcher(value).replaceAll(found -> "\\${" + variable(found.group(1)) + "}"));
    }

    /** The name of the environment variable of a key. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String defaultOf(MatchResult expression) {
        return expression.group(2) == null ? "" : expression.group(2);
    }

    private static String hyphenated(String member) {
        return member.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
