package dev.sandbar.provider.http;

/**
 * Where requests go, in words for people.
 *
 * @param name of the provider's entry
 * @param address for example {@code https://app.daytona.io/api}; never holds credentials
 * @param credentials what to look at when they are refused, for example {@code the variable DAYTONA_API_KEY}
 */
public record HttpPlace(String name, String address, String credentials) {
    /** Both, as the subject of a sentence. */
    String words() {
        return name + " at " + address;
    }
}
