package dev.sandbar.e2e;

import dev.sandbar.provider.azure.AciServer;
import dev.sandbar.provider.proxmox.LoopbackSsh;
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
    private final TestEngine engine = TestEngine.require();
    private final String container = engine.start(TestEngine.BUSYBOX);
    private final AciServer aci = new AciServer();
    private final DaytonaServer daytona = new DaytonaServer();
    private final EngineProxy docker;
    private final LoopbackSsh ssh;

    /** Starts them below {@code directory}. */
    FiveServers(Path directory) throws IOException {
        this.directory = directory;
        docker = EngineProxy.open(directory.resolve("engine.sock"), engine.address());
        ssh = new LoopbackSsh(Files.createDirectories(directory.resolve("sshd")));
        aci.add("00000000-0000-0000-0000-000000000001", "tests", AZURE, AZURE);
        daytona.add(DAYTONA, "started");
        giveKey(DaytonaServer.KEY);
    }

    /** The user's home. */
    Home home() throws IOException {
        return home("");
    }

    /** @param more what else stands in the configuration, before the entries of the servers */
    Home home(String more) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("config/sandbar"));
        Files.writeString(folder.resolve("config.toml"), more + entries());
        return Home.in(directory).withEngine(docker.address()).with("ACI_TOKEN", "token-1");
    }

    private String entries() {
        return """
                [[provider]]
                name = "aci"
                kind = "azure"
                endpoint = "%s"
                token = { env = "ACI_TOKEN" }

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

    private Path keyFile() {
        return directory.resolve("daytona.key");
    }

    @Override
    public void close() throws IOException {
        aci.close();
        daytona.close();
        docker.close();
        ssh.close();
        engine.removeContainers();
    }
}
