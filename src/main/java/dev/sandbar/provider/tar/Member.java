package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.FileEntry;

/**
 * What a header says.
 *
 * @param stored how many bytes follow it in the archive, without padding
 * @param holes whether these bytes are not the content as it is
 */
record Member(FileEntry entry, long stored, boolean holes) {}
