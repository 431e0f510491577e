/**
 * Runs kept in SQLite and found again; diff, export, audit chain.
 *
 * <p>The folders that {@code run} writes are what counts; the database is an index of them that can be made anew. One
 * {@link dev.sandbar.history.History} belongs to one thread; any number of processes may have one on the same files.
 */
@NullMarked
package dev.sandbar.history;

import org.jspecify.annotations.NullMarked;
