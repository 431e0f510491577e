/**
 * Files that a command leaves in its sandbox, and which of them are kept with its run: patterns, limits, and the collecting.
 *
 * <p>Whatever a sandbox says of its files is taken for hostile. A {@link dev.sandbar.run.artifact.ArtifactPattern} is
 * immutable and for any thread.
 */
@NullMarked
package dev.sandbar.run.artifact;

import org.jspecify.annotations.NullMarked;
