/**
 * What the program keeps of runs, and which secrets it leaves out of them. Any thread.
 */
@NullMarked
package dev.sandbar.app.recording;

import org.jspecify.annotations.NullMarked;
