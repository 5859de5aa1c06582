package io.klartext.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as users run it: the packaged jar in a process of its own, on a data directory of its own. */
public final class PackagedApplication implements AutoCloseable {
    static final String ADMIN_KEY = "klartext-test-admin-key-0001";
    static final Path APPLICATION = Path.of("target/quarkus-app");

    /** Halves the work of a start. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The application needs no temporary directory: nobody can create this one. */
    private static final String NO_TEMPORARY_FILES = "-Djava.io.tmpdir=/proc/missing";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 1200;
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^ ]*:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path output;
    private final Process process;

    private PackagedApplication(Path data, Map<String, String> environment) {
        this(APPLICATION, data, environment, List.of());
    }

    private PackagedApplication(Path home, Path data, Map<String, String> environment, List<String> arguments) {
        this(List.of(), home, data, environment, arguments);
    }

    private PackagedApplication(
            List<String> launcher, Path home, Path data, Map<String, String> environment, List<String> arguments) {
        try {
            output = Files.createTempFile(Files.createDirectories(data), "output", ".log");
            List<String> command = new ArrayList<>(launcher);
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(QUICK_START);
            command.add(NO_TEMPORARY_FILES);
            command.add("-jar");
            command.add(home.resolve("quarkus-run.jar").toAbsolutePath().toString());
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("KLARTEXT_"));
            builder.environment().put("KLARTEXT_DATA", data.toAbsolutePath().toString());
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it with the test's admin key and waits until it is ready. */
    static PackagedApplication start(Path data) {
        return start(data, Map.of("KLARTEXT_ADMIN_KEY", ADMIN_KEY));
    }

    /** Starts it and waits until it is ready. In a new data directory, the embedded database is an {@link EmptyInstallation}. */
    static PackagedApplication start(Path data, Map<String, String> environment) {
        if (ADMIN_KEY.equals(environment.get("KLARTEXT_ADMIN_KEY"))
                && !environment.containsKey("KLARTEXT_DATABASE_URL")) {
            EmptyInstallation.in(data);
        }
        return startAnew(data, environment);
    }

    /** Starts it and waits until it is ready. In a new data directory this is a first start, with all its work. */
    static PackagedApplication startAnew(Path data, Map<String, String> environment) {
        PackagedApplication application = new PackagedApplication(data, environment);
        application.awaitReady();
        return application;
    }

    /** Starts it on small disks, as an {@link EmptyInstallation}, and waits until it is ready. */
    static PackagedApplication start(SmallDisks disks, Path data, Map<String, String> environment) {
        EmptyInstallation.in(data);
        PackagedApplication application =
                new PackagedApplication(disks.launcher(), APPLICATION, data, environment, List.of());
        application.awaitReady();
        return application;
    }

    private void awaitReady() {
        await("ready", () -> getAnonymously("/api/v1/site").statusCode() == 200);
    }

    /** Starts the application of another directory and waits until it is ready. */
    static PackagedApplication start(Path home, Path data, Map<String, String> environment) {
        PackagedApplication application = new PackagedApplication(home, data, environment, List.of());
        application.awaitReady();
        return application;
    }

    /** Runs a command on the data directory, and waits for its end. */
    static PackagedApplication run(Path home, Path data, String... arguments) {
        PackagedApplication command = new PackagedApplication(home, data, Map.of(), List.of(arguments));
        command.awaitEnd();
        return command;
    }

    /** Starts it where it should refuse, and waits for its end. */
    static PackagedApplication startInVain(Path data) {
        return startInVain(data, Map.of());
    }

    static PackagedApplication startInVain(Path data, Map<String, String> environment) {
        PackagedApplication application = new PackagedApplication(data, environment);
        application.awaitEnd();
        return application;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> getAnonymously(String path) {
        return send(anonymous(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Creates an article from that draft, publishes it, and returns its id. */
    public String publish(String draft) {
        HttpResponse<String> created = post("/api/v1/manage/articles", draft);
        if (created.statusCode() != 201) {
            throw new AssertionError(created.body());
        }
        String id = json(created).get("id").asText();
        HttpResponse<String> published = send(request("/api/v1/manage/articles/" + id + "/publish")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (published.statusCode() != 200) {
            throw new AssertionError(published.body());
        }
        return id;
    }

    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + ADMIN_KEY);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends a request again while the server asks to come back later, but not without end. */
    static HttpResponse<String> patiently(Supplier<HttpResponse<String>> request) {
        HttpResponse<String> answer = request.get();
        for (int attempt = 1; answer.statusCode() == 503 && attempt < ATTEMPTS; attempt++) {
            pause();
            answer = request.get();
        }
        return answer;
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    /** The port that the system gave it: one picked here could be taken before it listens. */
    int port() {
        Matcher listening = LISTENING.matcher(output());
        if (!listening.find()) {
            throw new IllegalStateException("it does not listen yet");
        }
        return Integer.parseInt(listening.group(1));
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> lines() {
        return output().lines().toList();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Starts it and waits until it has printed that. */
    static PackagedApplication startUntil(Path data, String text) {
        PackagedApplication application = new PackagedApplication(data, Map.of("KLARTEXT_ADMIN_KEY", ADMIN_KEY));
        application.await("begun", () -> application.output().contains(text));
        return application;
    }

    /** SIGTERM, and the wait for a clean end, of which the log holds no error. */
    void stop() {
        boolean clean = !output().contains(" ERROR ");
        askToStop();
        awaitEnd();
        if (clean && output().contains(" ERROR ")) {
            throw new AssertionError("an error at the end: " + output());
        }
    }

    /** Sends a signal by its name, such as STOP. */
    void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("no signal " + name);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void askToStop() {
        process.destroy();
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end: " + output());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks again and again, until it is true or patience ends. */
    public void await(String what, Callable<Boolean> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isTrueNow(question)) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("not " + what + ": " + output());
    }

    private static boolean isTrueNow(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (Exception notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
