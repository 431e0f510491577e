package dev.sandbar.run.folder;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.SkippedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes artifacts into a run's folder: each file first, then its line in the list. */
final class ArtifactFiles implements ArtifactWriter {
    private final Path run;
    private final Path files;
    private final Path index;
    private final long reserve;
    private final MessageDigest digest = Sha256.make();
    private @Nullable OutputStream lines;
    private boolean broken;
    private int kept;
    private int skipped;
    private long bytes;

    /**
     * @param run the run's folder
     * @param reserve free space that is left alone, in bytes
     */
    ArtifactFiles(Path run, long reserve) {
        this.run = run;
        this.files = run.resolve(StoredArtifacts.FILES);
        this.index = run.resolve(StoredArtifacts.INDEX);
        this.reserve = reserve;
    }

    @Override
    public NewArtifact create(ArtifactPath path) {
        refuseOnFullDisk();
        try {
            return new ArtifactFile(files.resolve(StoredName.of(path)), path, this);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void refuseOnFullDisk() {
        long free = run.toFile().getUsableSpace();
        if (free < reserve) {
            throw new RunStoreException(
                    "the disk is nearly full: " + free + " bytes are left of which " + reserve + " stay free",
                    "remove old runs: sandbar runs prune",
                    null);
        }
    }

    @Override
    public InputStream read(ArtifactPath path) {
        try {
            return Files.newInputStream(files.resolve(StoredName.of(path)));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void add(Artifact artifact) {
        write(IndexLine.of(artifact));
        kept++;
        bytes += artifact.content().size();
    }

    @Override
    public void skip(SkippedArtifact one) {
        write(IndexLine.of(one));
        skipped++;
    }

    // Line by line to the disk: after a crash the list has what is whole.
    private void write(String line) {
        byte[] text = line.getBytes(StandardCharsets.US_ASCII);
        try {
            if (broken) {
                throw new IOException("a line of the list could not be written before");
            }
            OutputStream out = lines;
            if (out == null) {
                out = Files.newOutputStream(index, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                lines = out;
            }
            out.write(text);
        } catch (IOException e) {
            // Half a line may be there, which is left out only as long as it is the last one.
            broken = true;
            throw unwritable(e);
        }
        digest.update(text);
    }

    @Override
    public ArtifactSummary finish(Optional<String> trouble) {
        close();
        return new ArtifactSummary(kept, bytes, skipped, Sha256.text(digest), trouble);
    }

    @Override
    public void close() {
        OutputStream out = lines;
        lines = null;
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    RunStoreException unwritable(IOException cause) {
        return new RunStoreException(
                "artifacts cannot be kept in " + files + ": " + cause,
                "check the free space and the permissions there",
                cause);
    }
}
