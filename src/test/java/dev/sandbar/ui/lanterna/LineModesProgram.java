package dev.sandbar.ui.lanterna;

import java.io.File;
import java.io.IOException;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Makes its line raw in one of the two ways, has {@code stty} say what it is then, and puts it back. */
final class LineModesProgram {
    private LineModesProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        JniTerminalProvider provider = new JniTerminalProvider();
        LineModes modes = arguments[0].equals("linux")
                ? LinuxModes.find().orElseThrow()
                : new PosixModes(provider.current(SystemStream.Output));
        modes.raw();
        new ProcessBuilder("stty", "-a")
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(new File("raw"))
                .start()
                .waitFor();
        modes.restore();
    }
}
