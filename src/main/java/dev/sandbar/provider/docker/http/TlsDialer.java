package dev.sandbar.provider.docker.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Connects to an engine over TCP with TLS. */
public final class TlsDialer implements Dialer {
    /** Where the keys and trusted certificates come from; read when the first connection is made. */
    public interface Material {
        SSLContext load() throws IOException;
    }

    private final String host;
    private final int port;
    private final boolean checkName;
    private final Material material;

    /**
     * @param checkName whether the certificate must be for {@code host}
     */
    public TlsDialer(String host, int port, boolean checkName, Material material) {
        this.host = host;
        this.port = port;
        this.checkName = checkName;
        this.material = material;
    }

    @Override
    public Connection dial() throws IOException {
        SSLContext context = material.load();
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), TcpDialer.CONNECT_MILLIS);
            plain.setTcpNoDelay(true);
            plain.setKeepAlive(true);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            if (checkName) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
            }
            socket.setSoTimeout(TcpDialer.CONNECT_MILLIS);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return new SocketConnection(socket, plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }
}
