package dev.sandbar.provider.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be read, in words for people. */
final class FileTrouble {
    private FileTrouble() {}

    /** The reason alone, without the name of the file. */
    static String words(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is gone";
        }
        if (failure instanceof FileSystemException about && about.getReason() != null) {
            return Objects.requireNonNull(about.getReason());
        }
        return String.valueOf(failure.getMessage());
    }
}
