package io.klartext.packaged;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between two programs of this machine that can be cut, or made to swallow what is sent. */
final class Proxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 200;
    private static final String LISTENS = "listen klartext_changes";

    private enum State {
        OPEN,
        CUT,
        BLACK_HOLE
    }

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> listeners = ConcurrentHashMap.newKeySet();
    private final Set<Socket> swallowed = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final int target;
    private State state = State.OPEN;

    Proxy(int target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Closes all connections, and refuses new ones. */
    void cut() {
        become(State.CUT);
        closeAll();
    }

    /** Passes nothing on, and closes nothing. */
    void swallow() {
        become(State.BLACK_HOLE);
    }

    /** Closes the connections on which programs listen to notifications of PostgreSQL. */
    void cutListener() {
        listeners.forEach(Proxy::close);
        listeners.clear();
    }

    /** Passes nothing on for those who listen to notifications now, and closes nothing. */
    void swallowListener() {
        swallowed.addAll(listeners);
        listeners.clear();
    }

    /** Passes everything on again, also what waited. */
    void mend() {
        become(State.OPEN);
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private synchronized State passable() throws InterruptedException {
        while (state == State.BLACK_HOLE) {
            wait();
        }
        return state;
    }

    private void accept() throws IOException, InterruptedException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            open.add(client);
            start(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException, InterruptedException {
        if (passable() == State.CUT) {
            close(client);
            return;
        }
        Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(service);
        start(() -> pass(client, service, client));
        pass(service, client, client);
    }

    private void pass(Socket from, Socket to, Socket client) throws InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0 && passable() == State.OPEN; read = in.read(buffer)) {
                if (new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(LISTENS)) {
                    listeners.add(client);
                }
                if (!swallowed.contains(client)) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException cut) {
            // as planned
        } finally {
            open.removeAll(List.of(from, to));
            listeners.remove(client);
            swallowed.remove(client);
        }
    }

    private void closeAll() {
        open.forEach(Proxy::close);
        open.clear();
    }

    private static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException end) {
                // The connection is gone, or the test has ended.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
