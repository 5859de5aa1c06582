package io.klartext.contract.fuzz;

import io.klartext.contract.Contract;
import io.klartext.contract.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls all operations of the contract in turn, as often as asked. The same seed makes the same requests, apart from
 * the ids of what was made for them.
 */
public final class Fuzzer {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int RENEWED_ONE_IN = 6;
    private static final long SLOW_MILLIS = 8_000;

    private final Contract contract = Contract.read();
    private final World world = new World(contract);
    private final AnswerRules rules = new AnswerRules(contract, world.secrets());
    private final Random random;
    private final RawClient client;
    private final RequestMaker maker;
    private final Map<String, RawRequest> requests = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** Against the application that listens there, whose admin key is that of the tests. */
    public Fuzzer(int port, long seed) {
        random = new Random(seed);
        client = new RawClient(port);
        maker = new RequestMaker(contract, random, world);
    }

    /** Makes that many calls; what was found, described. */
    public List<String> run(int calls) {
        List<String> findings = new ArrayList<>();
        List<Operation> operations = contract.operations();
        for (int call = 0; call < calls; call++) {
            Operation operation = operations.get(call % operations.size());
            if (random.nextInt(RENEWED_ONE_IN) == 0) {
                world.renew(operation);
            }
            findings.addAll(call(call, operation, maker.of(operation)));
        }
        return findings;
    }

    private List<String> call(int number, Operation operation, RawRequest request) {
        long start = System.nanoTime();
        List<String> broken = new ArrayList<>();
        String answer = "";
        try {
            RawResponse response = client.send(request);
            statuses.merge(response.status(), 1, Integer::sum);
            requests.put(response.header("X-Request-Id"), request);
            Matcher next = NEXT.matcher(response.text());
            if (next.find()) {
                world.remember(next.group(1));
            }
            broken.addAll(rules.broken(request, response));
            answer = response.status() + " " + response.text();
        } catch (IOException e) {
            broken.add("no answer: " + e);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (millis > SLOW_MILLIS) {
            broken.add("it took " + millis + " ms");
        }
        String shown = answer.length() > 1500 ? answer.substring(0, 1500) + "…" : answer;
        return broken.stream()
                .map(what -> "call " + number + ", " + operation.id() + ": " + what + "\n" + request + "\n=> " + shown
                        + "\n")
                .toList();
    }

    /** The request with that id, as it was sent; empty if it is none of ours. */
    public String request(String id) {
        RawRequest request = requests.get(id);
        return request == null ? "" : request.toString();
    }

    /** How often each status was answered. */
    public Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }
}
