package dev.sandbar.action;

/** How a list is written. */
public enum ListForm {
    /** In columns, for people. */
    TABLE,
    /** As one JSON array. */
    JSON,
    /** One {@code provider/name} a line. */
    NAMES
}
