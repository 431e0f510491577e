/**
 * Runs as folders of plain files that are only ever appended to: what a killed process had written stays readable.
 *
 * <p>{@code runs/ID/record.jsonl} has one JSON object a line, the last whole one is what holds. Next to it lies the output
 * of each stream: {@code stdout.head}, and when that is full {@code stdout.tail-N}, of which the newest are kept; see
 * {@link dev.sandbar.run.folder.FrameFile} for their form. What the run left is in {@code artifacts}, by the paths of
 * {@link dev.sandbar.run.record.ArtifactPath}, and {@code artifacts.jsonl} lists it, and what of it is not kept. {@code runs.running/ID} names a run that has not ended, and
 * {@code runs.pending/ID} one whose end has not been seen by whoever indexes runs.
 */
@NullMarked
package dev.sandbar.run.folder;

import org.jspecify.annotations.NullMarked;
