package dev.sandbar.provider.azure;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Azure's clouds and where one signs in to each. */
final class Clouds {
    private static final Map<String, String> AUTHORITIES = Map.of(
            "management.azure.com", "https://login.microsoftonline.com/",
            "management.usgovcloudapi.net", "https://login.microsoftonline.us/",
            "management.chinacloudapi.cn", "https://login.chinacloudapi.cn/");

    private Clouds() {}

    /** Empty for another cloud, where the variable AZURE_AUTHORITY_HOST says it. */
    static Optional<String> authority(URI endpoint) {
        return Optional.ofNullable(AUTHORITIES.get(endpoint.getHost()));
    }
}
