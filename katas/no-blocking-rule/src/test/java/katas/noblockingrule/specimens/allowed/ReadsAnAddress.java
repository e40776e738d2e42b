package katas.noblockingrule.specimens.allowed;

import java.net.MalformedURLException;
import java.net.URI;

final class ReadsAnAddress {
    String host(URI address) throws MalformedURLException {
        return address.toURL().getHost();
    }
}
