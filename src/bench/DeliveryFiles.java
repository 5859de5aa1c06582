import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An nginx with one worker that serves the same bytes as files: what no server written for this purpose beats. */
final class DeliveryFiles implements AutoCloseable {
    private final Path root;
    private final int port;
    private final Process process;

    DeliveryFiles(Path work) throws Exception {
        root = Files.createDirectories(work.resolve("files"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path configuration = Files.writeString(
                work.resolve("nginx.conf"),
                """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/nginx.log;
                user root;
                events { worker_connections 64; }
                http {
                    access_log off; sendfile on; tcp_nodelay on; keepalive_requests 1000000; open_file_cache max=100;
                    default_type application/json;
                    client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """
                        .formatted(work, port, root));
        process = new ProcessBuilder("nginx", "-c", configuration.toString(), "-p", work.toString())
                .inheritIO()
                .start();
        awaitListening();
    }

    String serve(String name, byte[] content) throws IOException {
        Files.write(root.resolve(name), content);
        return "http://127.0.0.1:" + port + "/" + name;
    }

    private void awaitListening() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Socket connected = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("nginx does not listen");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
