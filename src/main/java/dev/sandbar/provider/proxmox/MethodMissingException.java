package dev.sandbar.provider.proxmox;

/** A host does not have, or does not let us use, one of the methods; the next one may do. */
final class MethodMissingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what the host said, for people */
    MethodMissingException(String reason) {
        super(reason);
    }

    /** What the host said. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
