package dev.sandbar.provider.proxmox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockResponse;
import okhttp3.Headers;

/** Who is let in: one token, one user, and the tickets that were given; guarded by its monitor. */
final class PveLogins {
    static final String TOKEN = "root@pam!sandbar=11111111-2222-3333-4444-555555555555";
    static final String USER = "root@pam";
    static final String PASSWORD = "p&ss wörd=+";

    /** Tickets and what protects requests that change something. */
    private final Map<String, String> tickets = new HashMap<>();

    private String token = TOKEN;
    private int given;
    private boolean secondFactor;

    synchronized MockResponse ticket(Map<String, String> fields) {
        String password = fields.getOrDefault("password", "");
        if (!USER.equals(fields.get("username")) || !(password.equals(PASSWORD) || tickets.containsKey(password))) {
            return PveReply.refusal(401, "authentication failure", Map.of());
        }
        String ticket = "PVE:" + USER + ":" + UUID.randomUUID() + "::a/b+c==";
        String protection = UUID.randomUUID().toString();
        tickets.put(ticket, protection);
        given++;
        Map<String, Object> data =
                new HashMap<>(Map.of("username", USER, "ticket", ticket, "CSRFPreventionToken", protection));
        if (secondFactor) {
            data.put("NeedTFA", 1);
        }
        return PveReply.data(data);
    }

    /** Whether the request shows who sends it. */
    synchronized boolean accepts(String method, Headers headers) {
        if (("PVEAPIToken=" + token).equals(headers.get("Authorization"))) {
            return true;
        }
        String cookie = headers.get("Cookie");
        if (cookie == null || !cookie.startsWith("PVEAuthCookie=")) {
            return false;
        }
        String ticket = URLDecoder.decode(cookie.substring("PVEAuthCookie=".length()), StandardCharsets.UTF_8);
        String protection = tickets.get(ticket);
        return protection != null && (method.equals("GET") || protection.equals(headers.get("CSRFPreventionToken")));
    }

    synchronized void changeToken(String other) {
        token = other;
    }

    synchronized void expireTickets() {
        tickets.clear();
    }

    synchronized void wantSecondFactor() {
        secondFactor = true;
    }

    /** How many tickets were given. */
    synchronized int given() {
        return given;
    }
}
