package dev.sandbar.e2e;

import dev.sandbar.provider.azure.AciServer;
import dev.sandbar.provider.proxmox.LoopbackSsh;
import dev.sandbar.testing.Opened;
import dev.sandbar.testing.TestEngine;
import dev.sandbar.testing.TestLxc;
import dev.sandbar.testing.daytona.DaytonaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of each kind with a sandbox, and the home of a user who has configured them; local is there anyway. */
final class FiveServers implements AutoCloseable {
    /** The sandbox in Azure. */
    static final String AZURE = "in-azure";
    /** The sandbox in Daytona. */
    static final String DAYTONA = "in-daytona";
    /** The container on the machine behind ssh. */
    static final String LXC = TestLxc.BUSY;
    /** This machine. */
    static final String LOCAL = "local";

    private final Path directory;
    private final Opened opened = new Opened();
    private final String container;
    private final AciServer aci;
    private final DaytonaServer daytona;
    private final EngineProxy docker;
    private final LoopbackSsh ssh;

    /** Starts them below {@code directory}. */
    FiveServers(Path directory) throws IOException {
        this.directory = directory;
        try {
            TestEngine engine = TestEngine.require();
            opened.add(engine::removeContainers);
            container = engine.start(TestEngine.BUSYBOX);
            docker = opened.add(EngineProxy.open(directory.resolve("engine.sock"), engine.address()));
            ssh = opened.add(new LoopbackSsh(Files.createDirectories(directory.resolve("sshd"))));
            aci = opened.add(new AciServer());
            daytona = opened.add(new DaytonaServer());
            aci.add("00000000-0000-0000-0000-000000000001", "tests", AZURE, AZURE);
            daytona.add(DAYTONA, "started");
            giveKey(DaytonaServer.KEY);
            giveToken("token-1");
        } catch (IOException | RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** The user's home. */
    Home home() throws IOException {
        return home("");
    }

    /** @param more what else stands in the configuration, before the entries of the servers */
    Home home(String more) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("config/sandbar"));
        Files.writeString(folder.resolve("config.toml"), more + entries());
        return Home.in(directory).withEngine(docker.address());
    }

    private String entries() {
        return """
                [[provider]]
                name = "aci"
                kind = "azure"
                endpoint = "%s"
                token = { command = ["cat", "%s"] }

                [[provider]]
                name = "day"
                kind = "daytona"
                url = "%s"
                poll = "1s"
                key = { command = ["cat", "%s"] }

                [[provider]]
                name = "far"
                kind = "lxc"
                path = "%s"
                ssh = "%s"
                identity = "%s"
                known-hosts = "%s"
                """
                .formatted(
                        aci.endpoint(),
                        tokenFile(),
                        daytona.url(),
                        keyFile(),
                        TestLxc.require().folder(),
                        ssh.address(),
                        ssh.key(),
                        ssh.knownHosts());
    }

    /** The container of the Docker engine. */
    String container() {
        return container;
    }

    AciServer aci() {
        return aci;
    }

    DaytonaServer daytona() {
        return daytona;
    }

    EngineProxy docker() {
        return docker;
    }

    LoopbackSsh ssh() {
        return ssh;
    }

    /** What the user's command for Daytona's key prints from now on. */
    void giveKey(String key) throws IOException {
        Files.writeString(keyFile(), key);
    }

    /** What the user's command for Azure's token prints from now on. */
    void giveToken(String token) throws IOException {
        Files.writeString(tokenFile(), token);
    }

    private Path tokenFile() {
        return directory.resolve("azure.token");
    }

    private Path keyFile() {
        return directory.resolve("daytona.key");
    }

    @Override
    public void close() {
        opened.close();
    }
}
