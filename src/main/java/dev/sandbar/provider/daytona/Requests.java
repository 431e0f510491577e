package dev.sandbar.provider.daytona;

import dev.sandbar.provider.json.Json;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Requests as Daytona wants them. */
final class Requests {
    /** From 0.167.0 on the toolbox keeps stdout and stderr apart in a live log. */
    private static final String VERSION = "0.190.0";

    private static final MediaType JSON = MediaType.get("application/json");

    private final Key key;
    private final DaytonaSettings settings;

    Requests(Key key, DaytonaSettings settings) {
        this.key = key;
        this.settings = settings;
    }

    DaytonaSettings.Timing timing() {
        return settings.timing();
    }

    /** A request to the control API or to a toolbox. */
    Request.Builder to(HttpUrl url) {
        Request.Builder request = key.sign(new Request.Builder().url(url))
                .header("X-Daytona-Source", "sandbar")
                .header("X-Daytona-SDK-Version", VERSION);
        settings.organization().ifPresent(id -> request.header("X-Daytona-Organization-ID", id));
        return request;
    }

    /** A look that must not keep the sandbox from its automatic stop. */
    Request.Builder unnoticed(HttpUrl url) {
        return to(url).header("X-Daytona-Skip-Last-Activity-Update", "true");
    }

    static RequestBody json(Json.Fields fields) {
        return RequestBody.create(Json.object(fields), JSON);
    }

    static RequestBody nothing() {
        return RequestBody.create(new byte[0], null);
    }
}
