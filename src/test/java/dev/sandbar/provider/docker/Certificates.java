package dev.sandbar.provider.docker;

import dev.sandbar.testing.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An authority with a certificate for an engine on 127.0.0.1 and one for its clients, made by openssl. */
final class Certificates {
    private final Path folder;

    /** Makes everything below {@code folder}. */
    Certificates(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(client());
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
                .with("-subj", "/CN=sandbar test authority", "-keyout", file("ca-key.pem"), "-out", file("ca.pem"))
                .run();
        issue("server", "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
        issue("client", "extendedKeyUsage=clientAuth\n");
        Files.copy(Path.of(file("ca.pem")), client().resolve("ca.pem"));
        Files.copy(Path.of(file("client.pem")), client().resolve("cert.pem"));
        Files.copy(Path.of(file("client-key.pem")), client().resolve("key.pem"));
    }

    private void issue(String name, String extensions) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".ext"), extensions);
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=" + name)
                .with("-keyout", file(name + "-key.pem"), "-out", file(name + ".csr"))
                .run();
        openssl("x509", "-req", "-days", "2", "-in", file(name + ".csr"), "-extfile", file.toString())
                .with("-CA", file("ca.pem"), "-CAkey", file("ca-key.pem"), "-CAcreateserial")
                .with("-out", file(name + ".pem"))
                .run();
    }

    /** The folder that a client needs, as the docker command lays it out. */
    Path client() {
        return folder.resolve("client");
    }

    /** What the engine needs to be told. */
    List<String> engineOptions() {
        return List.of(
                "--tlsverify",
                "--tlscacert",
                file("ca.pem"),
                "--tlscert",
                file("server.pem"),
                "--tlskey",
                file("server-key.pem"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static Openssl openssl(String... words) {
        return new Openssl(List.of("openssl")).with(words);
    }

    private record Openssl(List<String> words) {
        Openssl with(String... more) {
            return new Openssl(java.util.stream.Stream.concat(words.stream(), java.util.Arrays.stream(more))
                    .toList());
        }

        void run() {
            Commands.run(words);
        }
    }
}
