package dev.sandbar.run.folder;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactWriter.NewArtifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** One artifact while it is written. */
final class ArtifactFile implements NewArtifact {
    private static final System.Logger LOG = LazyLogger.of(ArtifactFile.class);
    /** How much is written until the free space is looked at again. */
    private static final int UNWATCHED = 1 << 20;

    private final Path file;
    private final ArtifactPath path;
    private final ArtifactFiles all;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.make();
    private long size;
    private int unwatched;
    private boolean kept;

    ArtifactFile(Path file, ArtifactPath path, ArtifactFiles all) throws IOException {
        this.file = file;
        this.path = path;
        this.all = all;
        Files.createDirectories(file.getParent());
        this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        unwatched += length;
        if (unwatched >= UNWATCHED) {
            unwatched = 0;
            all.refuseOnFullDisk();
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw all.unwritable(e);
        }
        digest.update(bytes, from, length);
        size += length;
    }

    @Override
    public Artifact keep(String source, Traits traits) {
        try {
            out.close();
        } catch (IOException e) {
            throw all.unwritable(e);
        }
        Artifact.Content content =
                new Artifact.Content(size, Sha256.text(digest), traits.redactions(), traits.omitted());
        Artifact artifact = new Artifact(path, source, traits.executable(), content);
        all.add(artifact);
        kept = true;
        return artifact;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a file that is not kept stays in " + file, e);
        }
    }
}
