package io.klartext.architecture;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.File;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every key of the configuration that the code reads, with its default; the empty text for none. */
final class ConfigurationKeys {
    /** An expression such as <code>${klartext.data:data}</code>: a key with a default. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(klartext\\.[a-z0-9.-]+)(?::([^}]*))?}");

    private static final Path CLASSES = Path.of("target/classes");
    private static final String NONE = ConfigProperty.UNCONFIGURED_VALUE;

    private final Map<String, String> defaults = new TreeMap<>();

    private ConfigurationKeys() {}

    static Map<String, String> withDefaults() throws IOException {
        ConfigurationKeys keys = new ConfigurationKeys();
        classes().forEach(keys::read);
        keys.readProperties(Path.of("src/main/resources/application.properties"));
        return keys.defaults;
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io/klartext"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .<Class<?>>map(ConfigurationKeys::load)
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        String name = CLASSES.relativize(file).toString().replaceFirst("\\.class$", "");
        try {
            return Class.forName(
                    name.replace(File.separatorChar, '.'), false, ConfigurationKeys.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
            add(key, "");
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
                add(key, properties.getProperty(key));
            }
            readExpressions(properties.getProperty(key));
        }
    }

    private void readExpressions(String text) {
        Matcher expressions = EXPRESSION.matcher(text);
        expressions.results().forEach(found -> add(found.group(1), defaultOf(found)));
    }

    /** A key is often read in several places, only one of which has its default. */
    private void add(String key, String value) {
        String shown = EXPRESSION.matcher(value).replaceAll(found -> "\\${" + variable(found.group(1)) + "}");
        defaults.merge(key, shown, (known, other) -> known.isEmpty() ? other : known);
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
