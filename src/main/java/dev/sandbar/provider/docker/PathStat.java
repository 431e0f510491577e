package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * What an engine says of a path in a container, beside the archive of it.
 *
 * @param link whether it is a link
 * @param target where a link leads in the end, absolute in the container; that need not exist
 */
record PathStat(boolean link, String target) {
    private static final String HEADER = "x-docker-container-path-stat";

    /** Of Go's {@code os.FileMode}, which is what an engine sends. */
    private static final long SYMBOLIC_LINK = 1L << 27;

    /** Empty when the engine says nothing, as of a path where nothing is, or something that makes no sense. */
    static Optional<PathStat> of(HttpResponse response) {
        return response.header(HEADER).flatMap(PathStat::read);
    }

    private static Optional<PathStat> read(String encoded) {
        try {
            Json json = Json.read(new ByteArrayInputStream(Base64.getDecoder().decode(encoded)));
            String target = json.at("linkTarget").text();
            boolean link = (json.at("mode").number(0) & SYMBOLIC_LINK) != 0;
            return Optional.of(new PathStat(link && target.startsWith("/"), target));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
