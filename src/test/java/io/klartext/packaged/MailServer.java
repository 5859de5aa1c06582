package io.klartext.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that hangs at first: it accepts connections and says nothing on them. */
final class MailServer implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private volatile boolean answers;

    MailServer() throws IOException {
        Thread accepting = new Thread(this::accept, "mail-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Answers on connections from now on. Those that hang still do. */
    void answer() {
        answers = true;
    }

    int connections() {
        return connections.size();
    }

    /** To whom mails have come. */
    List<String> recipients() {
        return recipients;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                connections.add(connection);
                if (answers) {
                    Thread conversation = new Thread(() -> converse(connection), "mail-client");
                    conversation.setDaemon(true);
                    conversation.start();
                }
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void converse(Socket connection) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            say(connection, "220 mail.example.org");
            String to = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                say(connection, line.equals("DATA") ? "354 go on" : "250 OK");
                if (line.equals("DATA")) {
                    skipContent(lines);
                    recipients.add(to);
                    say(connection, "250 OK");
                }
            }
        } catch (IOException gone) {
            // the client has ended the connection
        }
    }

    private static void skipContent(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
