package grader.http;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * For clients that speak plain HTTP alone. Who makes a client without a context of his own waits until the JDK has read all
 * certificates that it trusts, which takes five times as long as the rest.
 */
final class NoTls extends SSLContext {
    NoTls() {
        super(new Nothing(), null, "none");
    }

    private static final class Nothing extends SSLContextSpi {
        private static UnsupportedOperationException plainOnly() {
            return new UnsupportedOperationException("this client speaks plain HTTP, to the API of the check");
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {
            throw plainOnly();
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            throw plainOnly();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            throw plainOnly();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            throw plainOnly();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            throw plainOnly();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            throw plainOnly();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            throw plainOnly();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return new SSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return new SSLParameters();
        }
    }
}
