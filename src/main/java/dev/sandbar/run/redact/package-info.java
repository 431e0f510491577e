/**
 * Takes secrets out of output before anybody keeps or shows it.
 *
 * <p>A {@link dev.sandbar.run.redact.Redaction} knows the secrets and is shared by any threads; a
 * {@link dev.sandbar.run.redact.StreamRedactor} belongs to the thread that feeds it.
 *
 * <p>What is compared are significant bytes only: white space, NUL and escape sequences may stand between any two bytes of
 * a secret, and are left out of the secrets too. That covers wrapped and indented base64, dumps in groups, UTF-16 and
 * coloured output at once. A filter over three bytes passes over almost everything; what it does not pass over is followed
 * in an automaton (Aho and Corasick, 1975), so that the time is linear in the output whatever that is.
 */
@NullMarked
package dev.sandbar.run.redact;

import org.jspecify.annotations.NullMarked;
