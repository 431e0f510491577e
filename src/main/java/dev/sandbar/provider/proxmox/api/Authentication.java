package dev.sandbar.provider.proxmox.api;

import okhttp3.Request;

/** Says with each request who asks; may be used from any thread. */
interface Authentication {
    /**
     * Adds what shows who asks.
     *
     * @param changes whether the request changes something
     */
    void sign(Request.Builder request, boolean changes);

    /** Gets another proof after one was refused; false when there is no other. */
    boolean renew();
}
