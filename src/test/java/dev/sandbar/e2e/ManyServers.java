package dev.sandbar.e2e;

import dev.sandbar.provider.azure.AciServer;
import dev.sandbar.provider.proxmox.PveServer;
import dev.sandbar.testing.daytona.DaytonaServer;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Many loopback services, each of which an entry of the configuration names, with many sandboxes that run; nothing is started
 * before something is executed in one. As a program of its own it tells on its standard output what it is asked.
 */
final class ManyServers implements AutoCloseable {
    /** What the user has in the environment, by name. */
    static final Map<String, String> CREDENTIALS =
            Map.of("DAYTONA_API_KEY", DaytonaServer.KEY, "ACI_TOKEN", "token-1", "PVE_TOKEN", PveServer.TOKEN);

    /** Of all services, what a program asks for. */
    static final String COUNTS = "counts";
    /** When the first of them answered. */
    static final String FIRST_ANSWER = "first-answer";
    /** What every answer ends with. */
    static final String END = ".";

    private static final int PAGE = 100;
    private static final int FIRST_VMID = 1000;

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final StringBuilder entries = new StringBuilder();

    /**
     * One of them.
     *
     * @param requests each with a word for its kind
     */
    private record Service(Closeable server, Supplier<Stream<String>> requests, Supplier<OptionalLong> first) {}

    /**
     * How many there are.
     *
     * @param sandboxes in each of them
     */
    record Amounts(int daytona, int azure, int proxmox, int sandboxes) {
        /** Ten with 200 each. */
        static final Amounts USUAL = new Amounts(4, 3, 3, 200);

        int entries() {
            return daytona + azure + proxmox;
        }

        int all() {
            return entries() * sandboxes;
        }
    }

    ManyServers(Amounts amounts) throws IOException {
        for (int i = 1; i <= amounts.daytona(); i++) {
            addDaytona("day" + i, amounts.sandboxes());
        }
        for (int i = 1; i <= amounts.azure(); i++) {
            addAzure("aci" + i, amounts.sandboxes());
        }
        for (int i = 1; i <= amounts.proxmox(); i++) {
            addProxmox("pve" + i, amounts.sandboxes());
        }
    }

    /** The name of a sandbox, from 1. */
    static String name(String entry, int number) {
        return String.format(Locale.ROOT, "%s-%04d", entry, number);
    }

    private void addDaytona(String entry, int sandboxes) {
        DaytonaServer server = DaytonaServer.unchecked();
        for (int i = 1; i <= sandboxes; i++) {
            server.add(name(entry, i), "started");
        }
        entry(entry, "daytona", "url = \"" + server.url() + "\"");
        Supplier<Stream<String>> requests = () -> server.requests().stream()
                .map(request -> kind(request.getUrl().encodedPath(), "/api/sandbox", "/system/metrics"));
        services.put(entry, new Service(server::close, requests, server::firstAnswer));
    }

    private void addAzure(String entry, int sandboxes) throws IOException {
        AciServer server = AciServer.unchecked();
        server.pagesOf(PAGE);
        server.limitReads();
        for (int i = 1; i <= sandboxes; i++) {
            server.add("00000000-0000-0000-0000-000000000001", "tests", name(entry, i), name(entry, i));
        }
        entry(entry, "azure", "endpoint = \"" + server.endpoint() + "\"\ntoken = { env = \"ACI_TOKEN\" }");
        Supplier<Stream<String>> requests = () -> Stream.concat(
                server.requests().stream().map(request -> kind(request.path(), "/containerGroups", "/subscriptions")),
                Stream.generate(() -> "too fast").limit(server.refusedReads()));
        services.put(entry, new Service(server::close, requests, server::firstAnswer));
    }

    private void addProxmox(String entry, int sandboxes) throws IOException {
        PveServer server = new PveServer();
        server.clear();
        for (int i = 1; i <= sandboxes; i++) {
            server.add("pve" + (1 + i % 2), FIRST_VMID + i, name(entry, i));
        }
        entry(
                entry,
                "proxmox",
                "url = \"" + server.url() + "\"\nfingerprint = \"" + server.fingerprint()
                        + "\"\ntoken = { env = \"PVE_TOKEN\" }");
        Supplier<Stream<String>> requests =
                () -> server.requests().stream().map(request -> kind(request, "/cluster/resources", "/status/current"));
        services.put(entry, new Service(server::close, requests, server::firstAnswer));
    }

    private void entry(String name, String kind, String settings) {
        entries.append("[[provider]]\nname = \"%s\"\nkind = \"%s\"\n%s\n\n".formatted(name, kind, settings));
    }

    /** One of the ends of a path that tell a kind; everything else is about one sandbox. */
    private static String kind(String path, String... ends) {
        for (String end : ends) {
            if (path.endsWith(end)) {
                return end;
            }
        }
        return "one";
    }

    /** Writes the configuration of a user who has them all. */
    void configure(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("config/sandbar"));
        Files.writeString(folder.resolve("config.toml"), entries);
    }

    /** How many requests of each kind came so far, by "entry kind". */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        services.forEach((entry, service) ->
                service.requests().get().forEach(kind -> counts.merge(entry + " " + kind, 1L, Long::sum)));
        return counts;
    }

    /** When the first good answer was given, by {@link System#nanoTime()}, which is the same for all processes of a machine. */
    OptionalLong firstAnswer() {
        return services.values().stream()
                .flatMapToLong(service -> service.first().get().stream())
                .min();
    }

    private List<String> answer(String question) {
        List<String> lines = new ArrayList<>();
        if (question.equals(COUNTS)) {
            counts().forEach((kind, count) -> lines.add(kind + " " + count));
        } else if (question.equals(FIRST_ANSWER)) {
            firstAnswer().ifPresent(nanos -> lines.add(Long.toString(nanos)));
        }
        lines.add(END);
        return lines;
    }

    @Override
    public void close() throws IOException {
        for (Service service : services.values()) {
            service.server().close();
        }
    }

    /** A home's directory and the amounts; answers what stands on its standard input, until that ends. */
    public static void main(String[] arguments) throws IOException {
        Amounts amounts = new Amounts(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        try (ManyServers servers = new ManyServers(amounts)) {
            servers.configure(Path.of(arguments[0]));
            System.out.println(END);
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                servers.answer(question).forEach(System.out::println);
            }
        }
        System.exit(0);
    }
}
